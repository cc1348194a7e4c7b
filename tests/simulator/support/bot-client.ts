/** What the Bot API answered. */
export interface BotReply {
  readonly ok: boolean;
  readonly result?: unknown;
  readonly error_code?: number;
  readonly description?: string;
  readonly parameters?: { readonly retry_after: number };
}

/** Calls methods of the Bot API with JSON, or with a form. */
export type BotCall = (method: string, params?: object | FormData | URLSearchParams) => Promise<BotReply>;

/** A client of the Bot API at an address. */
export function botAt(url: string): BotCall {
  return async (method, params = {}) => {
    const isForm = params instanceof FormData || params instanceof URLSearchParams;
    const response = await fetch(`${url}/bot123:abc/${method}`, {
      method: 'POST',
      ...(isForm
        ? { body: params }
        : { body: JSON.stringify(params), headers: { 'content-type': 'application/json' } }),
    });
    return (await response.json()) as BotReply;
  };
}
