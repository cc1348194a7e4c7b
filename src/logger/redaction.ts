/** What stands in the place of something that must not be shown. */
export const REDACTED = '[redacted]';

/** Replaces in a text whatever must not be shown. */
export type Redact = (text: string) => string;

/** A bot's token in a path of the Bot API, whoever's it is. */
const TOKEN_IN_PATH = /\bbot\d+:[\w-]+/gi;

/** A key in the query of a URL; Waxpeer calls it "api". */
const KEY_IN_QUERY = /([?&](?:api|api_?key|key|token|secret|signature)=)[^&#\s"'<>]*/gi;

/** Replaces these secrets in any case, plain and as URLs and JSON write them, and what looks like a key in a URL. */
export function buildRedact(secrets: readonly string[]): Redact {
  const spellings = new Set(secrets.filter((secret) => secret !== '').flatMap(spellingsOf));
  // The longest first: a key may be a part of another, and all of it has to go.
  const alternatives = [...spellings].sort((a, b) => b.length - a.length).map(escapePattern);
  const known = alternatives.length === 0 ? /(?!)/g : new RegExp(alternatives.join('|'), 'gi');
  return (text) =>
    text
      .replaceAll(known, REDACTED)
      .replaceAll(TOKEN_IN_PATH, `bot${REDACTED}`)
      .replaceAll(KEY_IN_QUERY, `$1${REDACTED}`);
}

function spellingsOf(secret: string): readonly string[] {
  return [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)];
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}
