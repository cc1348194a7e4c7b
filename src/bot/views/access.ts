import { type GuestRole, type Person } from '../../domain/access.ts';
import { type AskOutcome } from '../../store/index.ts';
import { type RequestAnswer } from '../callbacks/access-callbacks.ts';
import { bold, code, markup, stack } from '../chat/html.ts';
import { type Refusal } from '../roles.ts';
import { button, plainScreen, type Screen } from '../chat/screen.ts';
import { type Words } from '../words/words.ts';
import { viewWelcome } from './welcome.ts';

/** A person's name, or their number where none is known. */
export function nameOf({ id, name }: Person, { t }: Words): string {
  return name ?? t('person-nameless', { id: String(id) });
}

/** What a stranger gets; with a button to ask the owners, if there are any. */
export function viewStranger(canAsk: boolean, { t, html }: Words): Screen {
  return {
    text: html('stranger'),
    buttons: canAsk ? [[button(t('button-ask-access'), { kind: 'access-ask' })]] : [],
  };
}

/** What a stranger gets for something that looks like a pairing code. */
export function viewWrongCode({ html }: Words): Screen {
  return plainScreen(html('wrong-code'));
}

/** What a stranger gets for an invitation that was used, revoked, or is too old. */
export function viewDeadInvitation({ html }: Words): Screen {
  return plainScreen(html('invitation-dead'));
}

/** What somebody gets who was just let in. */
export function viewLetIn(role: GuestRole, words: Words): Screen {
  const head = words.html('let-in', { role: words.t(`role-${role}`) });
  return {
    text: stack(head, markup``, viewWelcome(words).text),
    buttons: [[button(words.t('button-guide-begin'), { kind: 'guide-step', step: 'language' })]],
  };
}

/** What somebody gets whose request was refused. */
export function viewRefused({ html }: Words): Screen {
  return plainScreen(html('refused'));
}

/** What is said under the button of a stranger who asks. */
export function explainAsking(outcome: AskOutcome, { t }: Words): string {
  return t(`toast-ask-${outcome}`);
}

/** The message to an owner that somebody asks for access. */
export function viewRequest(asker: Person, words: Words): Screen {
  const { t, html } = words;
  const answer = (text: string, choice: RequestAnswer) =>
    button(text, { kind: 'access-answer', user: asker.id, answer: choice });
  return {
    text: stack(
      html('request', { name: bold(nameOf(asker, words)) }),
      html('person-nameless', { id: code(String(asker.id)) }),
    ),
    buttons: [
      [answer(t('button-let-in-member'), 'member'), answer(t('button-let-in-viewer'), 'viewer')],
      [answer(t('button-refuse'), 'refused')],
    ],
  };
}

/** What an owner's request becomes once it is answered. */
export function viewAnswered(asker: Person, answer: RequestAnswer, words: Words): Screen {
  const name = bold(nameOf(asker, words));
  return plainScreen(
    answer === 'refused'
      ? words.html('request-refused', { name })
      : words.html('request-granted', { name, role: words.t(`role-${answer}`) }),
  );
}

/** What an owner's request becomes that somebody else has answered, or that is too old. */
export function viewClosedRequest({ html }: Words): Screen {
  return plainScreen(html('request-closed'));
}

/** Why somebody may not do something, in a sentence. */
export function explainRefusal(refusal: Refusal, { t }: Words): string {
  return t(`toast-refusal-${refusal}`);
}

/** The one notice to somebody who writes faster than is good. */
export function viewTooFast({ html }: Words): Screen {
  return plainScreen(html('too-fast'));
}
