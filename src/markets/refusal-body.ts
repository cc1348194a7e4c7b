import { type RefusalKind } from './answer-faults.ts';

/** What the body of a refusal tells. */
export interface RefusalBody {
  /** What the market means by it, where its code or words say. */
  readonly kind: RefusalKind | undefined;
  readonly retryAfterMs: number | undefined;
  /** True iff it is a web page, as those that guard against robots. */
  readonly isPage: boolean;
}

/** Codes that DMarket's API description lists (marketplaceErrorCodes, v2.0.0) and those seen in failed purchases. */
const KIND_OF_CODE: Readonly<Record<string, RefusalKind>> = {
  unauthorized: 'authentication',
  invalidapikey: 'authentication',
  invalidsignature: 'authentication',
  apikeydisabled: 'authentication',
  notenoughbalance: 'insufficient-funds',
  balanceinsufficientfunds: 'insufficient-funds',
};

/** Words of Waxpeer's refusals, which have no codes; the first that fits counts. */
const KINDS_OF_WORDS: readonly (readonly [RegExp, RefusalKind])[] = [
  [/wh?itelist|wrong api|api key|unauthori[sz]ed|forbidden/i, 'authentication'],
  [/too many|rate limit|slow down/i, 'rate-limited'],
  [/not enough|insufficient/i, 'insufficient-funds'],
  [/busy|later|maintenance|unavailable|not ready|disabled|timed? ?out/i, 'unavailable'],
];

/** Reads the body of a refusal, whichever of the markets' forms it has. */
export function readRefusalBody(body: unknown): RefusalBody {
  if (typeof body !== 'object' || body === null) {
    const isPage = typeof body === 'string' && body.trimStart().startsWith('<');
    return { kind: undefined, retryAfterMs: undefined, isPage };
  }
  // DMarket's gateway capitalises its keys, its services do not.
  const fields = new Map(Object.entries(body).map(([name, value]) => [name.toLowerCase(), value as unknown]));
  const wait = fields.get('msbeforenext');
  const retryAfterMs = typeof wait === 'number' && wait >= 0 ? wait : undefined;
  const kind = kindOfCode(fields.get('code')) ?? kindOfWords(fields.get('msg'));
  return {
    kind: kind ?? (retryAfterMs === undefined ? undefined : 'rate-limited'),
    retryAfterMs,
    isPage: false,
  };
}

function kindOfCode(code: unknown): RefusalKind | undefined {
  return typeof code === 'string' ? KIND_OF_CODE[code.toLowerCase()] : undefined;
}

function kindOfWords(words: unknown): RefusalKind | undefined {
  if (typeof words !== 'string') return undefined;
  return KINDS_OF_WORDS.find(([pattern]) => pattern.test(words))?.[1];
}
