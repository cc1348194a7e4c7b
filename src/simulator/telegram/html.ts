import { badRequest } from './api-error.ts';
import { type FormattedText, type TextEntity } from './types.ts';

const ENTITY_TYPES: Readonly<Record<string, string>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  code: 'code',
  pre: 'pre',
  a: 'text_link',
  blockquote: 'blockquote',
  'tg-spoiler': 'spoiler',
  span: 'spoiler',
  'tg-emoji': 'custom_emoji',
};

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };
const TOKEN = /<(\/?)([a-z-]*)([^<>]*)>|&(lt|gt|amp|quot|#\d{1,7}|#x[0-9a-f]{1,6});|([<])|([^<&]+|&)/gi;

interface OpenTag {
  readonly tag: string;
  readonly attributes: string;
  readonly offset: number;
}

/** Parses the HTML that Telegram takes; throws its "can't parse entities" for anything else. */
export function parseHtml(source: string): FormattedText {
  let text = '';
  const open: OpenTag[] = [];
  const entities: TextEntity[] = [];
  for (const match of source.matchAll(TOKEN)) {
    const [, slash, tag = '', attributes = '', reference, stray, plain] = match;
    if (stray !== undefined)
      throw cannotParse(`Unsupported start tag "" at byte offset ${byteOffset(source, match.index)}`);
    if (reference !== undefined) text += characterOf(reference);
    else if (plain !== undefined) text += plain;
    else if (slash === '/')
      closeTag(open, entities, tag.toLowerCase(), text.length, byteOffset(source, match.index));
    else open.push(openTag(tag.toLowerCase(), attributes, text.length, byteOffset(source, match.index)));
  }
  const unclosed = open.at(-1);
  if (unclosed !== undefined)
    throw cannotParse(`Can't find end tag corresponding to start tag "${unclosed.tag}"`);
  return trim({
    text,
    entities: entities.sort((left, right) => left.offset - right.offset || right.length - left.length),
  });
}

function openTag(tag: string, attributes: string, offset: number, at: number): OpenTag {
  const isSpoiler = tag !== 'span' || attributes.includes('tg-spoiler');
  if (ENTITY_TYPES[tag] === undefined || !isSpoiler)
    throw cannotParse(`Unsupported start tag "${tag}" at byte offset ${at}`);
  return { tag, attributes, offset };
}

function closeTag(open: OpenTag[], entities: TextEntity[], tag: string, end: number, at: number): void {
  const opened = open.pop();
  if (opened === undefined) throw cannotParse(`Unexpected end tag at byte offset ${at}`);
  if (tag !== '' && opened.tag !== tag) {
    throw cannotParse(
      `Unmatched end tag at byte offset ${at}, expected "</${opened.tag}>", found "</${tag}>"`,
    );
  }
  const length = end - opened.offset;
  if (length > 0)
    entities.push({
      type: ENTITY_TYPES[opened.tag] ?? '',
      offset: opened.offset,
      length,
      ...detailsOf(opened),
    });
}

function detailsOf({ tag, attributes }: OpenTag): { readonly url?: string; readonly language?: string } {
  const url = tag === 'a' ? /href\s*=\s*["']([^"']*)["']/i.exec(attributes)?.[1] : undefined;
  const language =
    tag === 'code' ? /class\s*=\s*["']language-([^"']*)["']/i.exec(attributes)?.[1] : undefined;
  return {
    ...(url === undefined ? {} : { url: url.replaceAll('&amp;', '&') }),
    ...(language === undefined ? {} : { language }),
  };
}

function characterOf(reference: string): string {
  if (!reference.startsWith('#')) return NAMED[reference.toLowerCase()] ?? '';
  const isHex = /^#x/i.test(reference);
  return String.fromCodePoint(Number.parseInt(reference.slice(isHex ? 2 : 1), isHex ? 16 : 10));
}

/** Telegram drops white space at both ends, and what formatting stood there. */
function trim({ text, entities }: FormattedText): FormattedText {
  const trimmed = text.trim();
  const cut = text.length - text.trimStart().length;
  const moved = entities.flatMap((entity) => {
    const start = Math.max(0, entity.offset - cut);
    const end = Math.min(trimmed.length, entity.offset - cut + entity.length);
    return end > start ? [{ ...entity, offset: start, length: end - start }] : [];
  });
  return { text: trimmed, entities: moved };
}

function byteOffset(source: string, index: number): number {
  return Buffer.byteLength(source.slice(0, index));
}

function cannotParse(reason: string): Error {
  return badRequest(`can't parse entities: ${reason}`);
}
