import { Html, visibleLength } from './html.ts';

interface Piece {
  readonly source: string;
  /** What stands between this piece and the one before it when both are in one message. */
  readonly joint: '' | '\n';
}

/**
 * Cuts a text into messages of at most `limit` visible characters, at ends of lines where possible. Tags that are open
 * at a cut are closed before it and opened again after it.
 */
export function splitHtml(text: Html, limit: number): readonly Html[] {
  if (visibleLength(text) <= limit) return [text];
  const parts: Html[] = [];
  let open: readonly string[] = [];
  let current = '';
  let isEmpty = true;
  for (const piece of toPieces(text.source, limit)) {
    const grown = current + (isEmpty ? '' : piece.joint) + piece.source;
    if (isEmpty || visibleLength(new Html(grown)) <= limit) {
      current = grown;
    } else {
      parts.push(new Html(current + closeTags(open)));
      current = open.join('') + piece.source;
    }
    isEmpty = false;
    open = trackTags(open, piece.source);
  }
  parts.push(new Html(current));
  return parts;
}

function toPieces(source: string, limit: number): readonly Piece[] {
  return source
    .split('\n')
    .flatMap((line) =>
      cutLine(line, limit).map((chunk, index): Piece => ({ source: chunk, joint: index === 0 ? '\n' : '' })),
    );
}

/** Cuts a line that is too long for one message between characters, never inside a tag or an entity. */
function cutLine(line: string, limit: number): readonly string[] {
  if (visibleLength(new Html(line)) <= limit) return [line];
  const chunks: string[] = [];
  let chunk = '';
  let length = 0;
  for (const [atom] of line.matchAll(/<[^>]*>|&\w+;|./gsu)) {
    const size = visibleLength(new Html(atom));
    if (length + size > limit) {
      chunks.push(chunk);
      chunk = '';
      length = 0;
    }
    chunk += atom;
    length += size;
  }
  return [...chunks, chunk];
}

function trackTags(open: readonly string[], source: string): readonly string[] {
  const tags = [...open];
  for (const tag of source.match(/<[^>]*>/g) ?? []) {
    if (tag.startsWith('</')) tags.pop();
    else tags.push(tag);
  }
  return tags;
}

function closeTags(open: readonly string[]): string {
  return open
    .map((tag) => `</${tag.slice(1).replace(/[\s>].*$/s, '')}>`)
    .reverse()
    .join('');
}
