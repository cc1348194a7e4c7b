import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import { readFileSync } from 'node:fs';
import { type Language, LANGUAGES } from '../../domain/settings.ts';
import { escapeHtml, Html, type HtmlPart } from '../chat/html.ts';
import { buildFormats, type Formats } from './formats.ts';
import { type MessageKey, type Translate, type TranslateHtml } from './translate.ts';

/** How one language says things. */
export interface Words {
  readonly language: Language;
  readonly t: Translate;
  readonly html: TranslateHtml;
  readonly format: Formats;
}

/** The words of every language. */
export type Dictionary = Readonly<Record<Language, Words>>;

/** Reads the texts of every language from `locales`, which stands beside this folder, also in a build. */
export function loadDictionary(): Dictionary {
  const words = LANGUAGES.map((language) => {
    const path = new URL(`../locales/${language}.ftl`, import.meta.url);
    return [language, buildWords(language, readFileSync(path, 'utf8'))] as const;
  });
  return Object.fromEntries(words) as Record<Language, Words>;
}

/** The words of one language from the text of its file, in Fluent's syntax. */
function buildWords(language: Language, source: string): Words {
  const resource = new FluentResource(source);
  const toText = buildFormatter(language, resource, (text) => text);
  const toSource = buildFormatter(language, resource, escapeHtml);
  const t: Translate = (key, ...[values]) => toText(key, values ?? {});
  const html: TranslateHtml = (key, ...[values]) => {
    const parts = Object.entries<HtmlPart>(values ?? {}).map(([name, part]) => [name, toSafe(part)]);
    return new Html(toSource(key, Object.fromEntries(parts) as Record<string, FluentVariable>));
  };
  return { language, t, html, format: buildFormats(language, t) };
}

type Formatter = (key: MessageKey, values: Record<string, FluentVariable>) => string;

/** Only the text of the file goes through `transform`, not the values that are put into it. */
function buildFormatter(
  language: Language,
  resource: FluentResource,
  transform: (text: string) => string,
): Formatter {
  const bundle = new FluentBundle(language, { useIsolating: false, transform });
  bundle.addResource(resource);
  return (key, values) => {
    const pattern = bundle.getMessage(key)?.value;
    if (pattern === undefined || pattern === null) throw new RangeError(`no text "${key}" in ${language}`);
    return bundle.formatPattern(pattern, values);
  };
}

function toSafe(part: HtmlPart): string | number {
  if (part instanceof Html) return part.source;
  return typeof part === 'string' ? escapeHtml(part) : part;
}
