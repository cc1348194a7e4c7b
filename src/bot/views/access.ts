import { type GuestRole, type Person, type Role } from '../../domain/access.ts';
import { type AskOutcome } from '../../store/index.ts';
import { markup, stack } from '../html.ts';
import { type RequestAnswer } from '../callback-action.ts';
import { type Refusal } from '../roles.ts';
import { button, plainScreen, type Screen } from '../screen.ts';
import { viewWelcome } from './welcome.ts';

/** What roles are called. */
export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  owner: 'owner',
  member: 'member',
  viewer: 'viewer',
};

/** A person's name, or their number where none is known. */
export function nameOf({ id, name }: Person): string {
  return name ?? `id ${id}`;
}

/** What a stranger gets; with a button to ask the owners, if there are any. */
export function viewStranger(canAsk: boolean): Screen {
  return {
    text: markup`This is a private bot. Its owner can let you in, or send it the pairing code.`,
    buttons: canAsk ? [[button('Ask for access', { kind: 'access-ask' })]] : [],
  };
}

/** What a stranger gets for something that looks like a pairing code. */
export function viewWrongCode(): Screen {
  return plainScreen(markup`That is not the pairing code. The log of the bot shows the right one.`);
}

/** What a stranger gets for an invitation that was used, revoked, or is too old. */
export function viewDeadInvitation(): Screen {
  return plainScreen(markup`This invitation is not valid any more. Ask who sent it for a new one.`);
}

/** What somebody gets who was just let in. */
export function viewLetIn(role: GuestRole): Screen {
  return plainScreen(stack(markup`You are in, as a ${ROLE_WORDS[role]}.`, markup``, viewWelcome().text));
}

/** What somebody gets whose request was refused. */
export function viewRefused(): Screen {
  return plainScreen(markup`The owner did not let you in.`);
}

/** What is said under the button of a stranger who asks. */
export const ASK_ANSWERS: Readonly<Record<AskOutcome, string>> = {
  asked: 'The owner was asked. You will get a message here.',
  waiting: 'You have asked already. The owner has not answered yet.',
  limited: 'You cannot ask now. Try again in a few days.',
};

/** What is said under the button of somebody who is in already. */
export const IN_ALREADY = 'You are in already. Send /start';

/** What strangers in a group are told under a button. */
export const NOT_FOR_STRANGERS = 'Only people whom the owner let in may use these buttons.';

/** The message to an owner that somebody asks for access. */
export function viewRequest(asker: Person): Screen {
  const answer = (text: string, choice: RequestAnswer) =>
    button(text, { kind: 'access-answer', user: asker.id, answer: choice });
  return {
    text: stack(markup`<b>${nameOf(asker)}</b> asks for access.`, markup`id <code>${asker.id}</code>`),
    buttons: [
      [answer('Let in as member', 'member'), answer('as viewer', 'viewer')],
      [answer('Refuse', 'refused')],
    ],
  };
}

/** What an owner's request becomes once it is answered. */
export function viewAnswered(asker: Person, answer: RequestAnswer): Screen {
  const name = markup`<b>${nameOf(asker)}</b>`;
  return plainScreen(
    answer === 'refused' ? markup`${name} was refused.` : markup`${name} is in, as a ${ROLE_WORDS[answer]}.`,
  );
}

/** What an owner's request becomes that somebody else has answered, or that is too old. */
export function viewClosedRequest(): Screen {
  return plainScreen(markup`This request is not open any more. See /users`);
}

const REFUSALS: Readonly<Record<Refusal, string>> = {
  'viewers-look': 'Viewers may look, but not change anything here.',
  'administrators-set': "Only the group's administrators may change its settings.",
  'owners-only': 'Only an owner may do this.',
  'private-only': 'Only in a private chat with me.',
};

/** Why somebody may not do something, in a sentence. */
export function explainRefusal(refusal: Refusal): string {
  return REFUSALS[refusal];
}

/** The one notice to somebody who taps faster than is good. */
export const TOO_FAST = 'Too fast. Wait a minute.';

/** The one notice to somebody who writes faster than is good. */
export function viewTooFast(): Screen {
  return plainScreen(markup`Too many commands. I go on in a minute.`);
}
