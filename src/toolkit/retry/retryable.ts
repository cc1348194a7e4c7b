import { type RetryOptions } from './options.ts';
import { retry } from './retry.ts';

/** An asynchronous method of `This`. */
type Method<This, A extends unknown[], R> = (this: This, ...args: A) => Promise<R>;

/** Decorates a method so that every call of it is retried; `currentAttempt()` gives it the attempt's signal. */
export function retryable(
  options: RetryOptions,
): <This, A extends unknown[], R>(
  method: Method<This, A, R>,
  context: ClassMethodDecoratorContext<This, Method<This, A, R>>,
) => Method<This, A, R> {
  return (method, context) => {
    const named = { ...options, name: options.name ?? String(context.name) };
    return function (...args) {
      return retry(() => method.apply(this, args), named);
    };
  };
}
