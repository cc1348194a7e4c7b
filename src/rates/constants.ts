/**
 * The open endpoint of ExchangeRate-API, https://www.exchangerate-api.com/docs/free: no key, new rates once a day of all
 * currencies that chats can choose (the European Central Bank has no hryvnia, rouble or tenge), and terms that let the
 * answer be kept and ask for a link to the source.
 */
export const LATEST_ROUTE = '/v6/latest/USD';

/** How often the source has something new. */
export const NEW_EVERY_MS = 86_400_000;

/** An address that asked too often is let through again after 20 minutes, says the same page. */
export const ASK_AGAIN_MS = 1_200_000;

/** The answer is some 3 KB. */
export const MAX_ANSWER_BYTES = 65_536;

/** Somebody waits for a card meanwhile. */
export const DEADLINE_MS = 5000;
