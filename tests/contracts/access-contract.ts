import { describe, expect, it } from '@jest/globals';
import { type Person } from '../../src/domain/access.ts';
import { type NewInvitation, type Store } from '../../src/store/index.ts';
import { type StorePlace } from './store-contract.ts';

/** The store of the running test, and what the test can do to it. */
export interface AccessSubject {
  readonly store: Store;
  readonly place: StorePlace;
  readonly reopen: () => Promise<void>;
  readonly time: { readonly now: () => number; readonly pass: (ms: number) => void };
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Somebody with this id. */
export function person(id: number): Person {
  return { id, name: `Person ${id}` };
}

const ANN = person(7);
const BOB = person(8);
const EVE = person(666);

/** What every implementation must do about roles, invitations, requests and the audit. */
export function describeAccessContract(current: () => AccessSubject): void {
  const access = (): Store['access'] => current().store.access;
  const pass = (ms: number): void => current().time.pass(ms);
  const actions = async (): Promise<readonly string[]> => {
    const { entries } = await access().audit({ offset: 0, limit: 100 });
    return entries.map(({ action }) => action);
  };
  const pair = async (): Promise<void> => {
    await access().redeemPairingCode(ANN, (await access().issuePairingCode())!);
  };
  const invite = async (role: 'member' | 'viewer' = 'member'): Promise<NewInvitation> =>
    (await access().invite(role, ANN))!;
  const letIn = async (who: Person, role: 'member' | 'viewer' = 'member'): Promise<void> => {
    await access().ask(who);
    await access().answerRequest(who.id, role, ANN);
  };

  describe('access by the configuration', () => {
    const withOwners = async (
      ids: readonly number[],
      use: (store: Store) => Promise<void>,
    ): Promise<void> => {
      const store = await current().place.open(current().time.now, ids);
      try {
        await use(store);
      } finally {
        await store.close();
      }
    };

    it('makes owners of those whom it names, who cannot be changed', async () => {
      await withOwners([1, 2], async ({ access: configured }) => {
        expect(await configured.roleOf(2)).toBe('owner');
        expect(await configured.remove(2, person(1))).toBe('owner');
        expect(await configured.changeRole(2, 'viewer', person(1))).toBe('owner');
        expect(
          (await configured.people()).map(({ id, role, isConfigured }) => [id, role, isConfigured]),
        ).toEqual([
          [1, 'owner', true],
          [2, 'owner', true],
        ]);
      });
    });

    it('rules out pairing, also by a code that was issued before, and whoever had paired', async () => {
      const code = (await access().issuePairingCode())!;
      await withOwners([1], async ({ access: configured }) => {
        expect(await configured.redeemPairingCode(ANN, code)).toBe('none');
        expect(await configured.issuePairingCode()).toBeNull();
      });
      await pair();
      await withOwners([1], async ({ access: configured }) => {
        expect(await configured.roleOf(ANN.id)).toBeNull();
        expect((await configured.people()).map(({ id }) => id)).toEqual([1]);
      });
      expect(await access().roleOf(ANN.id)).toBe('owner');
    });

    it('leaves those in whom an owner let in', async () => {
      await letIn(BOB, 'viewer');
      await withOwners([1], async ({ access: configured }) => {
        expect(await configured.roleOf(BOB.id)).toBe('viewer');
      });
    });
  });

  describe('roles', () => {
    it('can be changed by an owner, and are remembered after a restart', async () => {
      await letIn(BOB);
      expect(await access().roleOf(BOB.id)).toBe('member');
      expect(await access().changeRole(BOB.id, 'viewer', ANN)).toBe('changed');
      expect(await access().changeRole(BOB.id, 'viewer', ANN)).toBe('unchanged');
      await current().reopen();
      expect(await access().roleOf(BOB.id)).toBe('viewer');
      expect(await actions()).toEqual(['role-changed', 'let-in']);
    });

    it('end with a removal, which only one of two at once makes', async () => {
      await letIn(BOB);
      const outcomes = await Promise.all([access().remove(BOB.id, ANN), access().remove(BOB.id, person(1))]);
      expect(outcomes.toSorted()).toEqual(['changed', 'unknown']);
      expect(await access().roleOf(BOB.id)).toBeNull();
      expect(await actions()).toEqual(['removed', 'let-in']);
    });

    it('never leave the bot without its owner', async () => {
      await pair();
      expect(await access().remove(ANN.id, ANN)).toBe('owner');
      expect(await access().changeRole(ANN.id, 'viewer', ANN)).toBe('owner');
      expect(await access().roleOf(ANN.id)).toBe('owner');
      expect(await actions()).toEqual(['paired']);
    });

    it('are not given to strangers', async () => {
      expect(await access().changeRole(EVE.id, 'member', ANN)).toBe('unknown');
      expect(await access().roleOf(EVE.id)).toBeNull();
    });
  });

  describe('an invitation', () => {
    it('lets one person in with its role, once', async () => {
      const { token } = await invite('viewer');
      expect(token).toMatch(/^[\w-]{22}$/);
      expect(await access().redeemInvitation(BOB, token)).toBe('viewer');
      expect(await access().redeemInvitation(EVE, token)).toBeNull();
      expect([await access().roleOf(BOB.id), await access().roleOf(EVE.id)]).toEqual(['viewer', null]);
      expect(await access().invitations()).toEqual([]);
      expect(await actions()).toEqual(['joined', 'invited']);
    });

    it('lets in only one of many who use it at the same moment', async () => {
      const { token } = await invite();
      const guests = [1, 2, 3, 4, 5].map(person);
      const roles = await Promise.all(guests.map((guest) => access().redeemInvitation(guest, token)));
      expect(roles.filter((role) => role === 'member')).toHaveLength(1);
      expect(await access().people()).toHaveLength(1);
    });

    it('is good for a day, also over a restart', async () => {
      const [{ token }, late] = [await invite(), await invite()];
      await current().reopen();
      pass(DAY - 1);
      expect(await access().redeemInvitation(BOB, token)).toBe('member');
      pass(1);
      expect(await access().redeemInvitation(EVE, late.token)).toBeNull();
      expect(await access().invitations()).toEqual([]);
    });

    it('is useless once it is revoked, which is done once', async () => {
      const { id, token } = await invite();
      expect((await access().invitations()).map((open) => [open.id, open.role, open.invitedBy])).toEqual([
        [id, 'member', ANN],
      ]);
      const revoked = await Promise.all([access().revoke(id, ANN), access().revoke(id, ANN)]);
      expect(revoked.toSorted()).toEqual([false, true]);
      expect(await access().redeemInvitation(BOB, token)).toBeNull();
      expect(await actions()).toEqual(['revoked', 'invited']);
    });

    it('is not used up by who is in already', async () => {
      const { token } = await invite('viewer');
      await letIn(BOB);
      expect(await access().redeemInvitation(BOB, token)).toBeNull();
      expect(await access().roleOf(BOB.id)).toBe('member');
      expect(await access().redeemInvitation(EVE, token)).toBe('viewer');
    });

    it('cannot be made of any other text', async () => {
      await invite();
      for (const text of ['', 'x', 'i_', 'A'.repeat(22), "' or 1=1 --"]) {
        expect(await access().redeemInvitation(EVE, text)).toBeNull();
      }
    });

    it('is one of twenty at most', async () => {
      for (let count = 0; count < 20; count += 1) await invite();
      expect(await access().invite('member', ANN)).toBeNull();
      pass(DAY);
      expect(await access().invite('member', ANN)).not.toBeNull();
    });
  });

  describe('a request for access', () => {
    it('reaches the owners once a day for a week, and is remembered after a restart', async () => {
      expect(await access().ask(EVE)).toBe('asked');
      expect(await access().ask(EVE)).toBe('waiting');
      await current().reopen();
      expect(await access().ask(EVE)).toBe('waiting');
      expect((await access().requests()).map(({ id, name }) => ({ id, name }))).toEqual([EVE]);
      pass(DAY);
      expect(await access().ask(EVE)).toBe('asked');
      pass(7 * DAY);
      expect(await access().requests()).toEqual([]);
    });

    it('is answered by one of two owners who answer at once', async () => {
      await access().ask(BOB);
      const answers = await Promise.all([
        access().answerRequest(BOB.id, 'refused', ANN),
        access().answerRequest(BOB.id, 'member', person(1)),
        access().answerRequest(BOB.id, 'viewer', person(2)),
      ]);
      expect(answers.filter((asker) => asker !== null)).toEqual([BOB]);
      expect(await actions()).toHaveLength(1);
      expect(await access().requests()).toEqual([]);
    });

    it('is not made again for a week after it was refused', async () => {
      await access().ask(EVE);
      await access().answerRequest(EVE.id, 'refused', ANN);
      expect(await access().roleOf(EVE.id)).toBeNull();
      pass(2 * DAY);
      expect(await access().ask(EVE)).toBe('limited');
      pass(5 * DAY);
      expect(await access().ask(EVE)).toBe('asked');
    });

    it('is one of twenty a day at most, whoever asks', async () => {
      const strangers = Array.from({ length: 21 }, (_, index) => person(index + 1));
      const outcomes = await Promise.all(strangers.map((stranger) => access().ask(stranger)));
      expect(outcomes.filter((outcome) => outcome === 'limited')).toHaveLength(1);
      pass(DAY);
      expect(await access().ask(person(100))).toBe('asked');
    });

    it('is answered by an invitation that its sender uses', async () => {
      await access().ask(BOB);
      await access().redeemInvitation(BOB, (await invite()).token);
      expect(await access().requests()).toEqual([]);
      expect(await access().answerRequest(BOB.id, 'viewer', ANN)).toBeNull();
      expect(await access().roleOf(BOB.id)).toBe('member');
    });
  });

  describe('the audit', () => {
    it('says who did what to whom and when, the newest first, in parts', async () => {
      await pair();
      pass(1);
      await letIn(BOB);
      const at = current().time.now();
      const { entries, total } = await access().audit({ offset: 0, limit: 1 });
      expect(total).toBe(2);
      expect(entries).toEqual([{ at, action: 'let-in', actor: ANN, subject: BOB, role: 'member' }]);
      const { entries: earlier } = await access().audit({ offset: 1, limit: 1 });
      expect(earlier).toEqual([{ at: at - 1, action: 'paired', actor: ANN, subject: null, role: 'owner' }]);
    });

    it('is kept for 400 days', async () => {
      await letIn(BOB);
      pass(400 * DAY - 1);
      expect(await actions()).toEqual(['let-in']);
      pass(1);
      expect(await actions()).toEqual([]);
      await letIn(EVE);
      expect((await access().audit({ offset: 0, limit: 10 })).total).toBe(1);
    });
  });
}
