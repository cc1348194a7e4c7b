import { badRequest } from './api-error.ts';
import { parseHtml } from './html.ts';
import { readButtons } from './keyboard.ts';
import { type Params } from './params.ts';
import { type FormattedText, type MessageContent } from './types.ts';

/** One of the answers from which a person picks; picking it sends its content. */
export interface InlineResult {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly content: MessageContent;
}

/** What the bot answered to an inline query. */
export interface InlineAnswer {
  readonly results: readonly InlineResult[];
  readonly nextOffset: string;
  readonly isPersonal: boolean;
  readonly cacheSeconds: number;
  /** The button above the results, which opens the bot's chat. */
  readonly button: { readonly text: string; readonly start_parameter: string } | undefined;
}

/** Every inline query so far. */
export interface InlineQueries {
  open(): string;
  /** Throws as the Bot API does for unknown and already answered queries. */
  answer(id: string | undefined, answer: InlineAnswer): void;
  /** Resolves with the answer to a query, or undefined if none came in time. */
  wait(id: string, timeoutMs: number): Promise<InlineAnswer | undefined>;
}

/** Creates the memory of inline queries. */
export function createInlineQueries(): InlineQueries {
  const answers = new Map<string, InlineAnswer | undefined>();
  const waiters = new Map<string, (answer: InlineAnswer) => void>();
  return {
    open() {
      const id = String(9_000_000 + answers.size);
      answers.set(id, undefined);
      return id;
    },
    answer(id = '', answer) {
      if (!answers.has(id) || answers.get(id) !== undefined) {
        throw badRequest('query is too old and response timeout expired or query ID is invalid');
      }
      answers.set(id, answer);
      waiters.get(id)?.(answer);
    },
    wait: (id, timeoutMs) =>
      new Promise((resolve) => {
        const timer = setTimeout(() => resolve(answers.get(id)), timeoutMs);
        waiters.set(id, (answer) => {
          clearTimeout(timer);
          resolve(answer);
        });
      }),
  };
}

const MOST_RESULTS = 50;
const MOST_ID_BYTES = 64;
const MOST_OFFSET_BYTES = 64;
const MOST_TEXT = 4096;
const DEFAULT_CACHE_SECONDS = 300;

/** Reads the parameters of answerInlineQuery and holds them to Telegram's limits. */
export function readInlineAnswer(params: Params): InlineAnswer {
  const raw = params.value('results');
  if (!Array.isArray(raw)) throw badRequest("can't parse results: expected an Array of InlineQueryResult");
  if (raw.length > MOST_RESULTS) throw badRequest('RESULTS_TOO_MUCH');
  const results = (raw as readonly RawResult[]).map(readResult);
  if (new Set(results.map(({ id }) => id)).size < results.length) throw badRequest('RESULT_ID_DUPLICATE');
  const nextOffset = params.text('next_offset') ?? '';
  if (Buffer.byteLength(nextOffset) > MOST_OFFSET_BYTES) throw badRequest('NEXT_OFFSET_INVALID');
  return {
    results,
    nextOffset,
    isPersonal: params.text('is_personal') === 'true' || params.value('is_personal') === true,
    cacheSeconds: params.number('cache_time') ?? DEFAULT_CACHE_SECONDS,
    button: readButton(params.value('button') as InlineAnswer['button']),
  };
}

interface RawContent {
  readonly message_text?: string;
  readonly parse_mode?: string;
}

interface RawResult {
  readonly type?: string;
  readonly id?: string;
  readonly title?: string;
  readonly description?: string;
  readonly input_message_content?: RawContent;
  readonly reply_markup?: unknown;
}

function readResult(raw: RawResult): InlineResult {
  const { type, id = '', title = '', description = '' } = raw;
  if (type !== 'article') throw badRequest(`unsupported inline query result type ${type}`);
  if (id === '' || Buffer.byteLength(id) > MOST_ID_BYTES) throw badRequest('RESULT_ID_INVALID');
  if (title.trim() === '') throw badRequest('ARTICLE_TITLE_EMPTY');
  const text = readContent(raw.input_message_content);
  return { id, title, description, content: { ...text, buttons: readButtons(raw.reply_markup) } };
}

function readContent({ message_text: source = '', parse_mode: mode }: RawContent = {}): FormattedText {
  const text = mode?.toLowerCase() === 'html' ? parseHtml(source) : { text: source.trim(), entities: [] };
  if (text.text === '') throw badRequest('message text is empty');
  if (text.text.length > MOST_TEXT) throw badRequest('message is too long');
  return text;
}

function readButton(button: InlineAnswer['button']): InlineAnswer['button'] {
  if (button !== undefined && !/^[\w-]{1,64}$/.test(button.start_parameter)) {
    throw badRequest('START_PARAM_INVALID');
  }
  return button;
}
