import { parse, serialize } from '@fluent/syntax';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Plugin } from 'vite';
import { buildUseTest, readSources } from '../locales/used-texts.ts';

const SOURCES = join(import.meta.dirname, '../../src');

/** What words the chat's figures and watches, and is in the page too. */
const SHARED = [
  'words/formats.ts',
  'words/foreign-formats.ts',
  'views/watch-words.ts',
  'views/quiet-hours.ts',
  'views/settings/amounts.ts',
];

/** Lets the page import the chat's own files of texts, less those that it does not name, which are most of them. */
export function provideTexts(): Plugin {
  return {
    name: 'texts',
    load: (id) => (id.endsWith('.ftl') ? `export default ${JSON.stringify(selectTexts(id))};` : undefined),
  };
}

function selectTexts(path: string): string {
  const locale = readFileSync(path, 'utf8');
  const shared = SHARED.map((name) => join(SOURCES, 'bot', name));
  const isUsed = buildUseTest(readSources(join(SOURCES, 'page'), ...shared), locale);
  const resource = parse(locale, {});
  resource.body = resource.body.filter((entry) => entry.type === 'Message' && isUsed(entry.id.name));
  return serialize(resource, {});
}
