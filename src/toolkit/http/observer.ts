import { type CacheStatus } from './messages.ts';

/** Watches a client at work; `route` is always a template, never a URL. */
export interface HttpObserver {
  onRequest?(route: string): void;
  /** A request was answered. */
  onServed?(route: string, status: CacheStatus): void;
  /** A request ended with an error for the caller. */
  onFailure?(route: string): void;
  /** An attempt is about to be sent. */
  onNetworkCall?(route: string): void;
  /** An attempt was answered: status, bytes of the body as received, and milliseconds. */
  onAnswer?(route: string, status: number, bytes: number, durationMs: number): void;
  onRetry?(route: string): void;
}

/** Several observers as one. */
export function combineObservers(observers: readonly HttpObserver[]): Required<HttpObserver> {
  return {
    onRequest: (route) => observers.forEach((one) => one.onRequest?.(route)),
    onServed: (route, status) => observers.forEach((one) => one.onServed?.(route, status)),
    onFailure: (route) => observers.forEach((one) => one.onFailure?.(route)),
    onNetworkCall: (route) => observers.forEach((one) => one.onNetworkCall?.(route)),
    onAnswer: (...answer) => observers.forEach((one) => one.onAnswer?.(...answer)),
    onRetry: (route) => observers.forEach((one) => one.onRetry?.(route)),
  };
}
