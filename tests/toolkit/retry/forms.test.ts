import { describe, expect, it } from '@jest/globals';
import {
  buildRetryCaller,
  currentAttempt,
  retry,
  retryable,
  retryAttempts,
  RetryError,
  withRetry,
} from '../../../src/toolkit/retry/index.ts';
import { buildFlaky, failureOf, FlakyError, hasty } from './flaky.ts';

const options = { on: FlakyError, ...hasty };

describe('decorator, wrapper, block', () => {
  it('retries a function', async () => {
    const flaky = buildFlaky(2, 'found');
    await expect(retry(flaky.call, options)).resolves.toBe('found');
    expect(flaky.calls()).toBe(3);
  });

  it('numbers the attempts of a function from one', async () => {
    const numbers: number[] = [];
    const result = await retry(({ attempt }) => {
      numbers.push(attempt);
      if (attempt < 3) throw new FlakyError('again');
      return attempt;
    }, options);
    expect(result).toBe(3);
    expect(numbers).toEqual([1, 2, 3]);
  });

  it('wraps a function and passes its arguments on', async () => {
    const flaky = buildFlaky(1, 10);
    const multiply = withRetry(async (factor: number) => factor * (await flaky.call()), options);
    await expect(multiply(4)).resolves.toBe(40);
    expect(flaky.calls()).toBe(2);
  });

  it('decorates a method, which keeps its object and its arguments', async () => {
    const flaky = buildFlaky(2, '!');
    class Greeter {
      readonly #greeting = 'Hello';

      @retryable(options)
      async greet(name: string): Promise<string> {
        return `${this.#greeting} ${name}${await flaky.call()}`;
      }
    }
    await expect(new Greeter().greet('you')).resolves.toBe('Hello you!');
    expect(flaky.calls()).toBe(3);
  });

  it('decorates a static method', async () => {
    const flaky = buildFlaky(1, 7);
    class Source {
      readonly kind = 'static';

      @retryable(options)
      static load(): Promise<number> {
        return flaky.call();
      }
    }
    await expect(Source.load()).resolves.toBe(7);
  });

  it('names a decorated method in the final error', async () => {
    class Source {
      @retryable(options)
      load(): Promise<number> {
        return Promise.reject(new FlakyError('never'));
      }
    }
    await expect(failureOf(new Source().load())).resolves.toMatchObject({ callable: 'load', attempts: 3 });
  });

  it('gives wrapped and decorated functions the signal of their attempt', async () => {
    const seen: (number | undefined)[] = [];
    const load = withRetry(async () => {
      await Promise.resolve();
      seen.push(currentAttempt()?.attempt);
      expect(currentAttempt()?.signal.aborted).toBe(false);
      if (seen.length < 2) throw new FlakyError('again');
    }, options);
    await load();
    expect(seen).toEqual([1, 2]);
    expect(currentAttempt()).toBeUndefined();
  });

  it('retries a block', async () => {
    const flaky = buildFlaky(2, 'page');
    const pages: string[] = [];
    for await (const attempt of retryAttempts(options)) {
      const outcome = await attempt.run(flaky.call);
      if (outcome.succeeded) pages.push(outcome.value);
    }
    expect(pages).toEqual(['page']);
    expect(flaky.calls()).toBe(3);
  });

  it('throws out of a block when it gives up', async () => {
    const flaky = buildFlaky(9, 'page');
    const block = async (): Promise<void> => {
      for await (const attempt of retryAttempts({ ...options, name: 'pages' })) await attempt.run(flaky.call);
    };
    const failure = await failureOf(block());
    expect(failure).toBeInstanceOf(RetryError);
    expect(failure).toMatchObject({ callable: 'pages', attempts: 3, reason: 'attempts' });
  });

  it('ends a block that runs nothing after one turn', async () => {
    let turns = 0;
    for await (const attempt of retryAttempts(options)) turns += attempt.attempt;
    expect(turns).toBe(1);
  });

  it('shares one policy through a reusable caller, and lets a call differ', async () => {
    const call = buildRetryCaller({ ...options, maxAttempts: 2 });
    await expect(call(buildFlaky(1, 'a').call)).resolves.toBe('a');
    await expect(call(buildFlaky(2, 'a').call)).rejects.toThrow(RetryError);
    await expect(call(buildFlaky(2, 'a').call, { maxAttempts: 3 })).resolves.toBe('a');
  });
});
