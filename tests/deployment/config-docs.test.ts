import { describe, expect, it } from '@jest/globals';
import { parse } from 'dotenv';
import { readFile } from 'node:fs/promises';
import { formatEnvExample, formatTable, replaceTable } from '../../scripts/config-docs/documents.ts';
import { describeVariables, loadConfig } from '../../src/config.ts';

const read = (name: string): Promise<string> => readFile(new URL(`../../${name}`, import.meta.url), 'utf8');

describe('what is told of the configuration', () => {
  it('is in .env.example as the configuration has it (npm run config-docs)', async () => {
    expect(await read('.env.example')).toBe(formatEnvExample(describeVariables()));
  });

  it('is in the README as the configuration has it (npm run config-docs)', async () => {
    const readme = await read('README.md');
    expect(readme).toContain('<!-- configuration:begin -->\n');
    expect(readme).toBe(replaceTable(readme, formatTable(describeVariables())));
  });

  it('is a file that works once the token is set, and changes nothing else', async () => {
    const example = { ...parse(await read('.env.example')), BOT_TOKEN: '123:abc' };
    expect(Object.keys(example)).toEqual(describeVariables().map(({ name }) => name));
    expect(loadConfig(example)).toEqual(loadConfig({ BOT_TOKEN: '123:abc' }));
  });

  it('names the defaults that really hold', () => {
    for (const { name, fallback } of describeVariables()) {
      if (fallback === undefined) continue;
      const said = loadConfig({ BOT_TOKEN: '123:abc', [name]: fallback });
      expect(said).toEqual(loadConfig({ BOT_TOKEN: '123:abc' }));
    }
  });

  it('replaces only what stands between the marks, even in a table with dollar signs', () => {
    const readme = 'a\n<!-- configuration:begin -->\nold\n<!-- configuration:end -->\nz\n';
    const expected = 'a\n<!-- configuration:begin -->\n| $& |\n<!-- configuration:end -->\nz\n';
    expect(replaceTable(readme, '| $& |')).toBe(expected);
  });
});
