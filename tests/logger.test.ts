import { describe, expect, it } from '@jest/globals';
import { AxiosError, AxiosHeaders } from 'axios';
import fc from 'fast-check';
import { type Logger } from '../src/domain/logger.ts';
import { createLogger, type LoggerOptions } from '../src/logger.ts';

type Line = Readonly<Record<string, unknown>>;

/** Everything that is written while a logger is used, as text. */
function written(options: Partial<LoggerOptions>, use: (logger: Logger) => void): string {
  let text = '';
  const destination = { write: (chunk: string) => void (text += chunk) };
  use(createLogger({ level: 'info', secrets: [], ...options, destination }));
  return text;
}

/** The one line that is written while a logger is used. */
function line(fields: object, secrets: readonly string[] = []): Line {
  return JSON.parse(written({ secrets }, (logger) => logger.info(fields, 'said'))) as Line;
}

describe('createLogger', () => {
  it('writes one JSON object a line: level, time, fields and message', () => {
    const text = written({}, (logger) => {
      logger.info({ game: 'csgo', names: 3 }, 'scan done');
      logger.warn({}, 'second');
    });
    const [first, second, rest] = text.split('\n');
    expect(JSON.parse(first!)).toMatchObject({ level: 'info', game: 'csgo', names: 3, msg: 'scan done' });
    expect(JSON.parse(first!)).toHaveProperty('time', expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/));
    expect(JSON.parse(second!)).toMatchObject({ level: 'warn', msg: 'second' });
    expect(rest).toBe('');
  });

  it.each([
    ['silent', []],
    ['fatal', []],
    ['error', ['error']],
    ['warn', ['warn', 'error']],
    ['info', ['info', 'warn', 'error']],
    ['debug', ['debug', 'info', 'warn', 'error']],
  ] as const)('writes at level %s only %j', (level, expected) => {
    const text = written({ level }, (logger) => {
      for (const method of ['debug', 'info', 'warn', 'error'] as const) logger[method]({}, method);
    });
    expect([...text.matchAll(/"msg":"(\w+)"/g)].map(([, message]) => message)).toEqual(expected);
  });

  it('does not look at fields that are not written', () => {
    const fields = Object.defineProperty({}, 'costly', { enumerable: true, get: () => fail() });
    const fail = (): never => {
      throw new Error('was looked at');
    };
    expect(written({ level: 'warn' }, (logger) => logger.info(fields, 'quiet'))).toBe('');
  });

  it('writes an error with its causes', () => {
    const cause = Object.assign(new RangeError('inner'), { code: 'E_INNER' });
    expect(line({ err: new TypeError('outer', { cause }) })['err']).toEqual({
      type: 'TypeError',
      message: 'outer',
      stack: expect.stringContaining('TypeError: outer'),
      cause: {
        type: 'RangeError',
        message: 'inner',
        code: 'E_INNER',
        stack: expect.stringContaining('RangeError: inner'),
      },
    });
  });

  it('writes each of several errors, and one that is given in place of fields', () => {
    const all = new AggregateError([new Error('one'), new Error('two')], 'both');
    const { err } = line(all) as { err: { errors: readonly unknown[] } };
    expect(err).toMatchObject({ message: 'both', errors: [{ message: 'one' }, { message: 'two' }] });
  });

  it('writes values that JSON does not know, and loops, without failing', () => {
    const loop: Record<string, unknown> = { name: 'loop' };
    loop['self'] = loop;
    const fields = {
      big: 12n,
      when: new Date(0),
      url: new URL('https://host/path'),
      map: new Map([['a', 1]]),
      set: new Set([1, 2]),
      bytes: new Uint8Array(3),
      never: new Date(Number.NaN),
      call: () => 1,
      loop,
    };
    expect(line(fields)).toMatchObject({
      big: '12',
      when: '1970-01-01T00:00:00.000Z',
      url: 'https://host/path',
      map: { a: 1 },
      set: [1, 2],
      bytes: '[3 bytes]',
      never: null,
      call: '[function]',
      loop: { name: 'loop', self: '[circular]' },
    });
  });

  it('cuts what is too deep or too long', () => {
    const deep = { a: { b: { c: { d: { e: { f: { g: 1 } } } } } } };
    expect(JSON.stringify(line(deep))).toContain('[deep]');
    const { list } = line({ list: Array.from({ length: 1000 }, (_, index) => index) });
    expect(list).toHaveLength(100);
  });
});

describe('what the logger hides', () => {
  it('hides fields by their names, at any depth', () => {
    const secret = 'not known to the logger';
    const fields = {
      botToken: secret,
      deep: { 'X-Api-Key': secret, authorization: secret, list: [{ secretKey: secret, api_key: secret }] },
      headers: { accept: secret },
    };
    const text = JSON.stringify(line(fields));
    expect(text).not.toContain(secret);
    expect(text.match(/\[redacted\]/g)).toHaveLength(6);
  });

  it('shows fields that only sound alike', () => {
    expect(
      line({ key: 'AK-47 | Redline', tokensLeft: 3, design: 'a', pairingCode: 'ABCD-EFGH' }),
    ).toMatchObject({
      key: 'AK-47 | Redline',
      tokensLeft: 3,
      design: 'a',
      pairingCode: 'ABCD-EFGH',
    });
  });

  it.each([
    ['https://api.telegram.org/bot123:ABC-d_f/getMe', 'https://api.telegram.org/bot[redacted]/getMe'],
    ['GET https://h/v1/user?api=abc&x=1 failed', 'GET https://h/v1/user?api=[redacted]&x=1 failed'],
    ['https://h/?x=1&token=a.b-c#top', 'https://h/?x=1&token=[redacted]#top'],
  ])('hides what looks like a key in %s', (url, shown) => {
    expect(line({ url })['url']).toBe(shown);
    expect(written({}, (logger) => logger.error({}, url))).toContain(shown);
  });

  it('hides all of a key that begins with another', () => {
    expect(line({ text: 'aaaabbbb and aaaa' }, ['aaaa', 'aaaabbbb'])['text']).toBe(
      '[redacted] and [redacted]',
    );
  });

  it('ignores an empty secret', () => {
    expect(line({ text: 'as it is' }, [''])['text']).toBe('as it is');
  });

  it('leaves the requests of an HTTP client out of its errors', () => {
    const headers = new AxiosHeaders({ 'X-Api-Key': 'k-e-y' });
    const config = { headers, url: 'https://host/v1/user?api=k-e-y', data: 'body with k-e-y' };
    const error = new AxiosError('Request failed', 'ERR_BAD_REQUEST', config, { path: 'k-e-y' });
    const text = JSON.stringify(line({ err: new Error('scan failed', { cause: error }) }));
    expect(text).toContain('ERR_BAD_REQUEST');
    expect(text).not.toContain('k-e-y');
  });

  it('lets no secret through, wherever it stands and however it is written', () => {
    const secret = fc.string({ minLength: 12, maxLength: 80 }).filter((text) => text.trim() === text);
    fc.assert(
      fc.property(secret, fc.constantFrom('debug', 'info', 'warn', 'error'), (hidden, method) => {
        const cause = new Error(`inner ${hidden}`, { cause: hidden.toUpperCase() });
        const fields = {
          plain: hidden,
          [`named ${hidden}`]: 1,
          inside: `before${hidden}after`,
          url: `https://host/path?q=${encodeURIComponent(hidden)}`,
          json: JSON.stringify({ body: hidden }),
          list: [{ deep: new Set([hidden]) }],
          map: new Map([[hidden, hidden]]),
          err: new Error(`outer ${hidden}`, { cause }),
        };
        const text = written({ level: 'debug', secrets: [hidden] }, (logger) =>
          logger[method](fields, `message ${hidden}`),
        );
        const said = JSON.stringify(collectTexts(JSON.parse(text))).toLowerCase();
        for (const form of [hidden, encodeURIComponent(hidden), JSON.stringify(hidden).slice(1, -1)]) {
          expect(said).not.toContain(JSON.stringify(form).slice(1, -1).toLowerCase());
        }
      }),
    );
  });
});

/** All names and texts in a parsed line. */
function collectTexts(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => [name, ...collectTexts(part)]);
}

describe('the latest warnings and errors', () => {
  const discard = { write: () => undefined };

  it('are kept as the log has them, the newest first, without stacks and secrets', () => {
    const logger = createLogger({ level: 'info', secrets: ['hunter2'], destination: discard });
    logger.info({}, 'not kept');
    logger.warn({ path: '/?key=abc', token: 'abc' }, 'with hunter2');
    logger.error({ error: new TypeError('hunter2 is out') }, 'failed');
    const [latest, first, ...others] = logger.recent();
    expect(others).toEqual([]);
    expect(latest).toMatchObject({ level: 'error', message: 'failed' });
    expect(JSON.parse(latest!.details)).toEqual({
      error: { type: 'TypeError', message: '[redacted] is out' },
    });
    expect(first).toMatchObject({ level: 'warn', message: 'with [redacted]' });
    expect(JSON.parse(first!.details)).toEqual({ path: '/?key=[redacted]', token: '[redacted]' });
  });

  it('are fifty short ones at most, also of a log that is silent', () => {
    const logger = createLogger({ level: 'silent', secrets: [], destination: discard });
    for (let count = 0; count < 60; count += 1) logger.warn({ text: 'x'.repeat(1000) }, `warning ${count}`);
    const entries = logger.recent();
    expect(entries).toHaveLength(50);
    expect(entries[0]!.message).toBe('warning 59');
    expect(entries[0]!.details).toHaveLength(400);
  });

  it('say nothing of fields where there were none', () => {
    const logger = createLogger({ level: 'silent', secrets: [], destination: discard });
    logger.warn({}, 'bare');
    expect(logger.recent()[0]).toMatchObject({ message: 'bare', details: '' });
  });
});
