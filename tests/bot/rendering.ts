import { type Screen } from '../../src/bot/chat/screen.ts';

/** The text of a screen as a person sees it. */
export function toPlainText({ text }: Screen): string {
  return unescape(text.source.replace(/<[^>]*>/g, ''));
}

/** The lines of a screen's monospace blocks. */
export function preLines({ text }: Screen): readonly string[] {
  const blocks = [...text.source.matchAll(/<pre>([\s\S]*?)<\/pre>/g)];
  return blocks.flatMap(([, block = '']) => unescape(block).split('\n'));
}

/** The labels of a screen's buttons, a row a line; a row without any is not shown. */
export function buttonRows({ buttons }: Screen): readonly string[] {
  return buttons.filter((row) => row.length > 0).map((row) => row.map(({ text }) => `[${text}]`).join(' '));
}

function unescape(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
