/** Text that is safe to send in Telegram's HTML mode. Only this file makes it, so that nothing unescaped gets in. */
export class Html {
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }
}

/** What may stand in a template: plain text is escaped, finished HTML is taken as it is. */
export type HtmlPart = string | number | Html;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Escapes plain text for Telegram's HTML mode, attributes included. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

/** Template tag: the literal parts are HTML, the values are escaped unless they are HTML already. */
export function markup(literals: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html {
  const source = literals.map((literal, index) => literal + toSource(parts[index])).join('');
  return new Html(source);
}

/** Bold text. */
export function bold(text: string): Html {
  return markup`<b>${text}</b>`;
}

/** Text in one monospace run, which a tap copies. */
export function code(text: string): Html {
  return markup`<code>${text}</code>`;
}

/** A block of monospace lines. */
export function pre(lines: readonly string[]): Html {
  return markup`<pre>${lines.join('\n')}</pre>`;
}

/** Puts parts under each other; those that are undefined take no line. */
export function stack(...parts: readonly (HtmlPart | undefined)[]): Html {
  const present = parts.filter((part) => part !== undefined);
  return new Html(present.map(toSource).join('\n'));
}

/** How long Telegram takes a text to be: without tags, and each entity counted as one character. */
export function visibleLength({ source }: Html): number {
  return source.replace(/<[^>]*>/g, '').replace(/&\w+;/g, '.').length;
}

function toSource(part: HtmlPart | undefined): string {
  if (part === undefined) return '';
  return part instanceof Html ? part.source : escapeHtml(String(part));
}
