import { InputError } from '../../../domain/errors.ts';
import { MAX_PATTERNS, parsePattern } from '../../../domain/hidden-items.ts';
import { type Question, type SettingsPage } from '../../callbacks/settings-callbacks.ts';
import { parseQuietText, QUIET_EXAMPLE } from '../../typed/quiet-text.ts';
import { type Chat } from '../../chat/chat.ts';
import { markup } from '../../chat/html.ts';
import { plainScreen, type Screen } from '../../chat/screen.ts';
import { type CommandCall, type Services, type Tap } from '../../services.ts';
import { parseZoneText } from '../../typed/time-zone-text.ts';
import { type Words } from '../../words/words.ts';
import { renderPage } from './pages.ts';

/** Asks for something that has no value to step or choose. */
export async function askQuestion(
  { chat, userId }: Tap,
  question: Question,
  { pending }: Services,
): Promise<void> {
  pending.expect(chat.id, userId, question);
  await chat.send(viewQuestion(question, chat.words));
}

const EXAMPLES: Readonly<Record<Question, string>> = {
  pattern: '*souvenir*',
  zone: 'Europe/Kyiv',
  hours: QUIET_EXAMPLE,
  import: '.json',
};

function viewQuestion(question: Question, { html }: Words): Screen {
  const example = EXAMPLES[question];
  return { text: html(`ask-${question}`, { example }), buttons: [], replyHint: example };
}

const SHOWN_ON: Readonly<Record<Question, SettingsPage>> = {
  pattern: 'hidden',
  zone: 'alerts',
  hours: 'alerts',
  import: 'backup',
};

/** Takes the answer; throws an InputError and goes on waiting if it cannot be read. */
export async function answerQuestion(
  { chat, userId, args }: CommandCall,
  question: Question,
  services: Services,
): Promise<void> {
  const refusal = await takeAnswer(question, chat, args, services.store);
  services.pending.forget(chat.id, userId);
  await chat.send(
    refusal === undefined
      ? await renderPage(SHOWN_ON[question], chat, services)
      : plainScreen(markup`${refusal}`),
  );
}

/** Where answers are kept. */
type AnswerStore = Pick<Services['store'], 'hidden' | 'alertSettings'>;

/** Keeps what was typed, or says why that cannot be; throws an InputError if it cannot be read. */
export function takeAnswer(
  question: Question,
  chat: Pick<Chat, 'id' | 'words'>,
  text: string,
  store: AnswerStore,
): Promise<string | undefined> {
  return TAKE[question](chat, text, store);
}

type Take = (
  chat: Pick<Chat, 'id' | 'words'>,
  text: string,
  store: AnswerStore,
) => Promise<string | undefined>;

const TAKE: Readonly<Record<Question, Take>> = {
  pattern: async ({ id, words }, text, { hidden }) => {
    const pattern = parsePattern(text);
    if (pattern === undefined) throw new InputError(words.t('error-pattern'), EXAMPLES.pattern);
    const outcome = await hidden.add(id, { kind: 'pattern', pattern });
    return outcome === 'full' ? words.t('error-patterns-full', { most: MAX_PATTERNS }) : undefined;
  },
  zone: async ({ id, words }, text, { alertSettings }) => {
    await alertSettings.save(id, { timeZone: parseZoneText(text, words) });
    return undefined;
  },
  // It is a file that was asked for.
  import: ({ words }) => Promise.resolve(words.t('import-no-file')),
  hours: async ({ id, words }, text, { alertSettings }) => {
    await alertSettings.save(id, parseQuietText(text, words));
    return undefined;
  },
};
