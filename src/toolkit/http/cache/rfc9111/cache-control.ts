/** Directives by lower-case name; the argument unquoted, or true where there is none. */
export type Directives = ReadonlyMap<string, string | true>;

const directive = /\s*([^\s=,;"]+)(?:\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^,]*)))?\s*(?:,|$)/gy;

/**
 * Parses a Cache-Control field: names in any case, arguments as tokens or quoted strings, and of a directive that
 * stands there twice the stricter one, which for numbers is the smaller (RFC 9111, 4.2.1 and 5.2).
 */
export function parseCacheControl(value: string | undefined): Directives {
  const directives = new Map<string, string | true>();
  for (const part of splitOutsideQuotes(value ?? '')) {
    directive.lastIndex = 0;
    const [, name, quoted, token] = directive.exec(part) ?? [];
    if (name === undefined) continue;
    const argument = quoted?.replace(/\\(.)/g, '$1') ?? token?.trim() ?? true;
    addDirective(directives, name.toLowerCase(), argument);
  }
  return directives;
}

/**
 * The seconds of a directive; undefined where it is absent, 0 where it is no whole number, since a broken time
 * counts as over.
 */
export function secondsOf(directives: Directives, name: string): number | undefined {
  const argument = directives.get(name);
  if (argument === undefined) return undefined;
  return argument !== true && /^\d+$/.test(argument) ? Math.min(Number(argument), 2 ** 31) : 0;
}

/** The header fields that a directive such as no-cache or private names; empty where it names none. */
export function fieldsOf(directives: Directives, name: string): readonly string[] {
  const argument = directives.get(name);
  if (argument === undefined || argument === true) return [];
  return argument
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((field) => field !== '');
}

/** Writes directives so that a parser that knows neither quotes nor cases reads them right. */
export function formatCacheControl(directives: Directives): string {
  return [...directives].map(([name, value]) => (value === true ? name : `${name}=${value}`)).join(', ');
}

function addDirective(directives: Map<string, string | true>, name: string, argument: string | true): void {
  const earlier = directives.get(name);
  if (earlier === undefined || argument === true) {
    directives.set(name, argument);
  } else if (earlier !== true) {
    directives.set(name, stricter(earlier, argument));
  }
}

function stricter(one: string, other: string): string {
  const [first, second] = [Number(one), Number(other)];
  if (Number.isNaN(first) || Number.isNaN(second)) return `${one}, ${other}`;
  return first <= second ? one : other;
}

function splitOutsideQuotes(value: string): readonly string[] {
  return value.match(/(?:[^",]|"(?:[^"\\]|\\.)*"?)+/g) ?? [];
}
