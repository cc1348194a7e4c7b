import { type Transformer } from 'grammy';

/** The type of signal that grammY declares; it is that of a polyfill, which Node's own signals fulfil. */
export type ApiSignal = NonNullable<Parameters<Transformer>[3]>;

/** Hands one of Node's signals to grammY. */
export function toApiSignal(signal: AbortSignal | undefined): ApiSignal | undefined {
  return signal as ApiSignal | undefined;
}

/** One signal that is aborted as soon as any of these is; only Node's own signals may have been given to grammY. */
export function anySignal(first: ApiSignal | undefined, second: AbortSignal): ApiSignal | undefined {
  const signals = first === undefined ? [second] : [first, second];
  return toApiSignal(AbortSignal.any(signals as AbortSignal[]));
}
