import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mills } from '../../src/domain/money.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { type ChatDriver, type Person } from '../../src/simulator/index.ts';
import { buildReport, NOW } from './fixtures.ts';
import { createHarness, type Harness, OWNER, until } from './harness.ts';

const OTHER_OWNER = 17;

let harness: Harness;
let owner: ChatDriver;
let now: number;

beforeEach(async () => {
  now = NOW;
  harness = await createHarness({ ownerIds: [OWNER, OTHER_OWNER], now: () => now });
  harness.telegram.enforceFlood(false);
  owner = harness.telegram.user({ id: OWNER, firstName: 'Ann' }).private();
  await harness.bot.start();
});

afterEach(async () => {
  await harness.close();
});

const has = (text: string) => (message: { readonly text: string }) => message.text.includes(text);
const answersOf = (chat: ChatDriver): readonly string[] =>
  chat.messages().flatMap(({ from, text }) => (from === 'bot' ? [text] : []));

/** Lets somebody in past the chat. */
async function letIn(id: number, firstName: string, role: 'member' | 'viewer' = 'member'): Promise<Person> {
  await harness.store.access.ask({ id, name: firstName });
  await harness.store.access.answerRequest(id, role, { id: OWNER, name: 'Ann' });
  return harness.telegram.user({ id, firstName });
}

/** Asks the bot for a link, as an owner does. */
async function invite(role: 'member' | 'viewer'): Promise<string> {
  await owner.send('/users');
  await owner.tap(`Invite ${role}`, await owner.waitFor(has('Who may use')));
  const { text } = await owner.waitFor(has('Send this link'));
  return /start=(i_\S+)/.exec(text)![1]!;
}

describe('a stranger who asks for access', () => {
  const ask = async (eve: ChatDriver): Promise<string | undefined> => {
    await eve.send('hello');
    return (await eve.tap('Ask for access', await eve.waitFor(has('private bot'))))?.text;
  };

  it('is let in by an owner who taps, is told so, and the change is in the audit', async () => {
    const eve = harness.telegram.user({ id: 66, firstName: 'Eve', username: 'eve' }).private();
    expect(await ask(eve)).toContain('The owner was asked');
    const request = await owner.waitFor(has('Eve @eve asks for access'));
    await owner.tap('as viewer', request);
    await owner.waitFor(has('Eve @eve is in, as a viewer.'));
    await eve.waitFor(has('You are in, as a viewer.'));
    await eve.send('/help');
    await eve.waitFor((message) => has('/scan')(message) && !has('/watch')(message));
    const menuOf = (id: number): readonly string[] =>
      harness.telegram.commands({ type: 'chat', chat_id: id }).map(({ command }) => command);
    await until(() => menuOf(eve.chatId).length > 0);
    expect(menuOf(eve.chatId)).toContain('scan');
    expect(menuOf(eve.chatId)).not.toContain('watch');
    await eve.send('/scan');
    await eve.waitFor(has('7 deals'));
    await owner.send('/users');
    await owner.tap('Audit', await owner.waitFor(has('2 owners, 1 viewer')));
    await owner.waitFor(has('14:02 UTC Ann let Eve @eve in, viewer'));
  });

  it('is refused, told so, and cannot ask the owners again at once', async () => {
    const eve = harness.telegram.user({ id: 66, firstName: 'Eve' }).private();
    await ask(eve);
    await owner.tap('Refuse', await owner.waitFor(has('asks for access')));
    await owner.waitFor(has('Eve was refused.'));
    await eve.waitFor(has('did not let you in'));
    expect((await eve.tap('Ask for access'))?.text).toContain('cannot ask now');
    expect(answersOf(owner).filter((text) => text.includes('asks'))).toEqual([]);
  });

  it('reaches every owner who can be reached, and only the first answer counts', async () => {
    const other = harness.telegram.user({ id: OTHER_OWNER, firstName: 'Carl' }).private();
    const eve = harness.telegram.user({ id: 66, firstName: 'Eve' }).private();
    await ask(eve);
    const requests = await Promise.all([owner, other].map((chat) => chat.waitFor(has('asks for access'))));
    await Promise.all([owner.tap('Let in as member', requests[0]), other.tap('Refuse', requests[1])]);
    const outcomes = [answersOf(owner).at(-1), answersOf(other).at(-1)];
    expect(outcomes.filter((text) => text?.includes('not open any more'))).toHaveLength(1);
    expect((await harness.store.access.audit({ offset: 0, limit: 10 })).total).toBe(1);
  });

  it('waits in /users too, and costs no market request', async () => {
    const eve = harness.telegram.user({ id: 66, firstName: 'Eve' }).private();
    expect(await ask(eve)).toContain('The owner was asked');
    expect((await eve.tap('Ask for access'))?.text).toContain('asked already');
    await owner.send('/users');
    await owner.tap('? Eve', await owner.waitFor(has('waiting for an answer: 1')));
    await owner.tap('Let in as member', await owner.waitFor(has('asks for access')));
    await owner.waitFor(has('is in, as a member'));
    expect((await eve.tap('Ask for access'))?.text).toContain('in already');
    expect(harness.scanner.asked).toEqual([]);
  });

  it('is answered in the language of their Telegram, also later, when an owner has decided', async () => {
    const eve = harness.telegram.user({ id: 66, firstName: 'Eve', languageCode: 'uk' }).private();
    await eve.send('hello');
    await eve.tap('Попросити доступ', await eve.waitFor(has('приватний бот')));
    await owner.tap('Let in as member', await owner.waitFor(has('Eve asks for access')));
    await eve.waitFor(has('Доступ відкрито, ваша роль: учасник.'));
  });

  it('cannot make a name look like something else', async () => {
    const eve = harness.telegram
      .user({ id: 66, firstName: `<b>Ann</b>\u202e\u200b${'x'.repeat(80)}` })
      .private();
    await ask(eve);
    const { text } = await owner.waitFor(has('asks for access'));
    expect(text).toMatch(/^<b>Ann<\/b>x{30} asks for access/);
  });
});

describe('an invitation', () => {
  it('lets in whoever follows the link first, with the role that was chosen', async () => {
    const payload = await invite('viewer');
    const [bob, eve] = [
      harness.telegram.user({ id: 8, firstName: 'Bob' }),
      harness.telegram.user({ id: 66, firstName: 'Eve' }),
    ];
    await Promise.all([bob.private().send(`/start ${payload}`), eve.private().send(`/start ${payload}`)]);
    const seen = await Promise.all(
      [bob, eve].map((person) =>
        person.private().waitFor(({ text }) => /You are in|not valid any more/.test(text)),
      ),
    );
    expect(seen.filter(({ text }) => text.startsWith('You are in, as a viewer.'))).toHaveLength(1);
    expect(await Promise.all([8, 66].map((id) => harness.store.access.roleOf(id)))).toContain('viewer');
  });

  it('is dead after a day, and when an owner revokes it', async () => {
    const late = await invite('member');
    const revoked = await invite('member');
    await owner.tap('Revoke');
    await owner.waitFor(has('1. member, by Ann, 24h left'));
    const bob = harness.telegram.user({ id: 8, firstName: 'Bob' }).private();
    await bob.send(`/start ${revoked}`);
    await bob.waitFor(has('not valid any more'));
    now += 24 * 3_600_000;
    await bob.send(`/start ${late}`);
    await bob.waitFor(has('not valid any more'));
    expect(await harness.store.access.roleOf(8)).toBeNull();
  });

  it('leaves its token in no log line', async () => {
    const payload = await invite('member');
    const bob = harness.telegram.user({ id: 8, firstName: 'Bob' }).private();
    await bob.send(`/start ${payload}`);
    await bob.waitFor(has('You are in'));
    expect(JSON.stringify(harness.logger.entries)).not.toContain(payload.slice(2));
  });
});

describe('/users', () => {
  it('changes a role, and removes after a second tap', async () => {
    const bob = (await letIn(8, 'Bob')).private();
    await owner.send('/users');
    const list = await owner.waitFor(has('2 owners, 1 member'));
    await owner.tap('Bob · member', list);
    await owner.tap('Make viewer', await owner.waitFor(has('Let in by')));
    await owner.waitFor(has('viewer, id 8'));
    await owner.tap('Remove');
    await owner.waitFor(has('Remove Bob?'));
    expect(await harness.store.access.roleOf(8)).toBe('viewer');
    await owner.tap('Yes, remove');
    await owner.waitFor((message) => message.text.endsWith('2 owners'));
    await bob.send('/scan');
    await bob.waitFor(has('private bot'));
    expect(harness.scanner.asked).toEqual([]);
    expect(harness.telegram.unanswered()).toEqual([]);
  });

  it('says of an owner by the configuration that only the configuration can change it', async () => {
    await owner.send('/users');
    await owner.tap(`id ${OTHER_OWNER} · owner`, await owner.waitFor(has('2 owners')));
    const card = await owner.waitFor(has('ALLOWED_USER_IDS'));
    expect(card.buttons.flat().map(({ text }) => text)).toEqual(['◀ Back']);
  });

  it('turns pages of more people than fit', async () => {
    for (let id = 100; id < 110; id += 1) await letIn(id, `Guest ${id}`);
    await owner.send('/users');
    const list = await owner.waitFor(has('2 owners, 10 members'));
    expect(list.buttons.flat().map(({ text }) => text)).toContain('1/2');
    await owner.tap('▶', list);
    const second = await owner.waitFor((message) =>
      message.buttons.flat().some(({ text }) => text === '2/2'),
    );
    expect(second.buttons.flat().map(({ text }) => text)).toContain('Guest 109 · member');
  });

  it("is nobody else's, and not for a group", async () => {
    const bob = (await letIn(8, 'Bob')).private();
    for (const command of ['/users', '/health', '/logs', '/refresh']) {
      await bob.send(command);
      await bob.waitFor(has(`I do not know ${command}`));
    }
    await bob.send('/help');
    expect((await bob.waitFor(has('/scan'))).text).not.toMatch(/\/(users|health|logs|refresh)/);
    const group = harness.telegram.group({ id: -100, title: 'Traders' });
    const inGroup = harness.telegram.user({ id: OWNER, firstName: 'Ann' }).in(group);
    await inGroup.send('/users');
    await inGroup.waitFor(has('Only in a private chat'));
  });
});

describe('somebody who is removed', () => {
  it('is silent at once: the running scan is stopped and its buttons do nothing', async () => {
    const bob = (await letIn(8, 'Bob')).private();
    harness.scanner.report = undefined;
    await bob.send('/scan');
    const progress = await bob.waitFor(has('Scanning'));
    await owner.send('/users');
    await owner.tap('Bob · member', await owner.waitFor(has('1 member')));
    await owner.tap('Remove', await owner.waitFor(has('Let in by')));
    await owner.tap('Yes, remove', await owner.waitFor(has('Remove Bob?')));
    const stopped = await bob.waitFor(has('Scan stopped.'));
    expect(stopped).toMatchObject({ id: progress.id, buttons: [] });
    const { options, finish } = await harness.scanner.askedAt(0);
    expect(options.signal!.aborted).toBe(true);
    finish(buildReport());
    await bob.send('hello');
    await bob.waitFor(has('private bot'));
    expect(answersOf(bob)).toHaveLength(2);
  });

  it('gets nothing for what was sent before and has its turn after', async () => {
    const bob = (await letIn(8, 'Bob')).private();
    await bob.send('/settings');
    const settings = await bob.waitFor(has('What /scan shows'));
    await harness.store.access.remove(8, { id: OWNER, name: 'Ann' });
    expect((await bob.tap('Rust', settings))?.text).toBe('');
    expect((await harness.store.settings.get(8)).game).toBe(DEFAULT_SETTINGS.game);
  });
});

describe('a group', () => {
  it('has settings that only owners, and members who administer it, may change', async () => {
    const group = harness.telegram.group({ id: -100, title: 'Traders' });
    const ann = harness.telegram.user({ id: OWNER, firstName: 'Ann' }).in(group);
    const bob = await letIn(8, 'Bob');
    const vic = await letIn(9, 'Vic', 'viewer');
    await bob.in(group).send('/settings');
    const settings = await bob.in(group).waitFor(has('What /scan shows'));
    await bob.in(group).tap('Filters', settings);
    const minNet = async (): Promise<number> => (await harness.store.settings.get(-100)).minNet;
    expect((await bob.in(group).tap('+', settings))?.text).toContain("Only the group's administrators");
    expect((await vic.in(group).tap('+', settings))?.text).toContain('Viewers may look');
    expect(await minNet()).toBe(500);
    bob.administer(group);
    await bob.in(group).tap('+', settings);
    expect(await minNet()).toBe(1000);
    await ann.tap('+', settings);
    expect(await minNet()).toBe(2000);
  });

  it('takes no typed value from who has lost the right to set it', async () => {
    const group = harness.telegram.group({ id: -100, title: 'Traders' });
    const bob = await letIn(8, 'Bob');
    bob.administer(group);
    await bob.in(group).send('/settings');
    const settings = await bob.in(group).waitFor(has('What /scan shows'));
    await bob.in(group).tap('Filters', settings);
    await bob.in(group).tap('Net $0.50', settings);
    await harness.store.access.changeRole(8, 'viewer', { id: OWNER, name: 'Ann' });
    const chat = bob.in(group);
    await chat.send('3');
    await chat.waitFor(has('Viewers may look'));
    expect((await harness.store.settings.get(-100)).minNet).toBe(mills(500));
  });
});

describe('who floods the bot', () => {
  it('gets one notice, then silence, and is let go on a minute later; others are not concerned', async () => {
    const bob = (await letIn(8, 'Bob')).private();
    for (let count = 0; count < 25; count += 1) await bob.send('/help');
    await bob.waitFor(has('Too many commands'));
    await until(() => answersOf(bob).length === 21);
    const carl = (await letIn(9, 'Carl')).private();
    await carl.send('/help');
    await carl.waitFor(has('/scan'));
    await bob.send('/help');
    await owner.send('/help');
    await owner.waitFor(has('/scan'));
    expect(answersOf(bob)).toHaveLength(21);
    now += 60_000;
    await bob.send('/cachestats');
    await bob.waitFor(has('Calls saved'));
  });

  it('is told once for taps too; an owner is not limited', async () => {
    const tapOften = async (chat: ChatDriver): Promise<readonly string[]> => {
      await chat.send('/help');
      const help = await chat.waitFor(has('Commands'));
      const taps = Array.from({ length: 63 }, () => chat.tap(0, help));
      return (await Promise.all(taps)).flatMap((answer) => (answer === undefined ? [] : [answer.text]));
    };
    const bob = (await letIn(8, 'Bob')).private();
    const answers = await tapOften(bob);
    expect(answers).toHaveLength(63);
    expect(answers.filter((text) => text.startsWith('Too fast'))).toHaveLength(1);
    expect((await tapOften(owner)).filter((text) => text !== '')).toEqual([]);
  });
});

describe("the owners' other commands", () => {
  it('show the health of each part with the key figures, and refresh it', async () => {
    await owner.send('/health');
    const health = await owner.waitFor(has('Health ready, up 2d 04h'));
    expect(health.text).toMatch(/store ok[\s\S]*Running +0[\s\S]*Memory 81 MB/);
    expect((await owner.tap('Refresh', health))?.text).toBe('');
  });

  it('ask both markets anew', async () => {
    await owner.send('/refresh rust');
    await owner.waitFor(has('Rust scan'));
    expect((await harness.scanner.askedAt(0)).request).toMatchObject({ game: 'rust', reload: true });
  });
});
