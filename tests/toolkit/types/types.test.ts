import { describe, expect, it } from '@jest/globals';
import { compileSnippets } from './compile.ts';

interface Case {
  readonly what: string;
  readonly code: string;
}

const compiling: readonly Case[] = [
  {
    what: 'a tuple of different results keeps its types',
    code: `
      const [count, name] = await c.runParallel([() => 1, async ({ signal }) => String(signal.aborted)]);
      const typed: readonly [number, string] = [count, name];`,
  },
  {
    what: 'outcomes keep the types of their tasks',
    code: `
      const [first, second] = await c.settleAll([() => 1, async () => 'two']);
      if (first.status === 'fulfilled') first.value.toFixed();
      if (second.status === 'fulfilled') second.value.trim();`,
  },
  {
    what: 'collected errors carry their items',
    code: `
      const settled = await c.mapConcurrent(['a'], async (item) => item.length, { collectErrors: true });
      const lengths: readonly number[] = settled.values;
      const items: readonly string[] = settled.errors.map(({ item }) => item);`,
  },
  {
    what: 'a group keeps the parameters and the result of a function',
    code: `
      await using group = c.createTaskGroup();
      const sum: c.SoonValue<number> = group.soon(async (a: number, b: string) => a + b.length)(1, 'x');`,
  },
  {
    what: 'a fallback widens the result',
    code: `const value: number | string = await c.withTimeout(async () => 1, { timeoutMs: 1, fallback: 'late' });`,
  },
  {
    what: 'on takes a class, several classes or a hook',
    code: `
      await r.retry(async () => 1, { on: RangeError });
      await r.retry(async () => 1, { on: [RangeError, TypeError] });
      await r.retry(async () => 1, { on: (error) => (error === 1 ? { delayMs: 5 } : false) });
      await r.retry(async () => 1, { on: r.isTransient });`,
  },
  {
    what: 'a decorator keeps the method it stands on',
    code: `
      class Market {
        @r.retryable({ on: r.isTransient })
        async price(title: string): Promise<number> { return title.length; }
      }
      const price: Promise<number> = new Market().price('AK-47');`,
  },
  {
    what: 'a limiter of three lines is a limiter',
    code: `const limiter: c.Limiter = { schedule: (fn) => fn() };`,
  },
];

const failing: readonly (Case & { readonly error: string })[] = [
  {
    what: 'a tuple of other results',
    code: `const typed: readonly [string, number] = await c.runParallel([() => 1, async () => 'two']);`,
    error: `'number' is not assignable to type 'string'`,
  },
  {
    what: 'a tuple of another length',
    code: `const [, , third] = await c.runParallel([() => 1, () => 'two']);`,
    error: `has no element at index '2'`,
  },
  {
    what: 'a task that is no function',
    code: `await c.runParallel([() => 1, wait(5)]);`,
    error: `is not assignable to type 'Task<`,
  },
  {
    what: 'an outcome read as another type',
    code: `
      const [first] = await c.settleAll([() => 1]);
      if (first.status === 'fulfilled') first.value.trim();`,
    error: `Property 'trim' does not exist on type 'number'`,
  },
  {
    what: 'the results of a map read as another type',
    code: `const lengths: string[] = await c.mapConcurrent(['a'], async (item) => item.length);`,
    error: `'number[]' is not assignable to type 'string[]'`,
  },
  {
    what: 'collected errors read as plain results',
    code: `const lengths: number[] = await c.mapConcurrent(['a'], (item) => item.length, { collectErrors: true });`,
    error: `Settled<string, number>`,
  },
  {
    what: 'a task for other items',
    code: `await c.runInBatches([1, 2], (batch: readonly string[]) => batch.length, { batchSize: 1 });`,
    error: `is not assignable to`,
  },
  {
    what: 'batches without a size',
    code: `await c.runInBatches([1, 2], (batch) => batch.length, {});`,
    error: `Property 'batchSize' is missing`,
  },
  {
    what: 'a wrong argument of a function in a group',
    code: `c.createTaskGroup().soon(async (title: string) => title)(5);`,
    error: `'number' is not assignable to parameter of type 'string'`,
  },
  {
    what: 'a retry that does not say on what',
    code: `await r.retry(async () => 1, { maxAttempts: 3 });`,
    error: `Property 'on' is missing`,
  },
  ...['r.withRetry(wait, {})', 'r.retryable({})', 'r.retryAttempts({})', 'r.buildRetryCaller({})'].map(
    (code) => ({
      what: `${code}, which does not say on what`,
      code: `${code};`,
      error: `Property 'on' is missing`,
    }),
  ),
  {
    what: 'a retry on something that is no class of errors',
    code: `await r.retry(async () => 1, { on: [Map] });`,
    error: `is not assignable to`,
  },
  {
    what: 'a hook that answers with a number',
    code: `await r.retry(async () => 1, { on: () => 500 });`,
    error: `is not assignable to`,
  },
  {
    what: 'a decorated method that is not asynchronous',
    code: `class Market { @r.retryable({ on: RangeError }) price(): number { return 1; } }`,
    error: `number`,
  },
  {
    what: 'a wrong argument of a wrapped function',
    code: `r.withRetry(async (title: string) => title, { on: RangeError })(5);`,
    error: `'number' is not assignable to parameter of type 'string'`,
  },
  {
    what: 'a misspelt option of the policy',
    code: `await r.retry(async () => 1, { on: RangeError, retries: 3 });`,
    error: `'retries' does not exist`,
  },
];

describe('the types', () => {
  const messages = compileSnippets([...compiling, ...failing].map(({ code }) => code));

  it.each(compiling.map(({ what }, index) => [what, index] as const))('allow: %s', (_what, index) => {
    expect(messages[index]).toEqual([]);
  });

  it.each(failing.map(({ what, error }, index) => [what, error, index] as const))(
    'forbid: %s',
    (_what, error, index) => {
      expect(messages[compiling.length + index]).toContainEqual(expect.stringContaining(error));
    },
  );
});
