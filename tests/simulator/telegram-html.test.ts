import { describe, expect, it } from '@jest/globals';
import { parseHtml } from '../../src/simulator/telegram/html.ts';

describe('the HTML of messages', () => {
  it.each([
    ['plain', 'plain', []],
    ['a <b>bold</b> c', 'a bold c', [{ type: 'bold', offset: 2, length: 4 }]],
    ['&lt;b&gt; &amp; &quot;x&quot; &#8594;', '<b> & "x" →', []],
    ['5 & 6', '5 & 6', []],
    [
      '<a href="https://x.y/?a=1&amp;b=2">go</a>',
      'go',
      [{ type: 'text_link', offset: 0, length: 2, url: 'https://x.y/?a=1&b=2' }],
    ],
    [
      '<pre><code class="language-ts">x</code></pre>',
      'x',
      [
        { type: 'code', offset: 0, length: 1, language: 'ts' },
        { type: 'pre', offset: 0, length: 1 },
      ],
    ],
    ['★ <i>龍王</i>', '★ 龍王', [{ type: 'italic', offset: 2, length: 2 }]],
    ['  <b> x </b>  ', 'x', [{ type: 'bold', offset: 0, length: 1 }]],
    [
      '<tg-spoiler>s</tg-spoiler><blockquote expandable>q</blockquote>',
      'sq',
      [
        { type: 'spoiler', offset: 0, length: 1 },
        { type: 'blockquote', offset: 1, length: 1 },
      ],
    ],
  ])('reads %s', (source, text, entities) => {
    const parsed = parseHtml(source);
    expect(parsed.text).toBe(text);
    expect(parsed.entities).toHaveLength(entities.length);
    expect(parsed.entities).toEqual(expect.arrayContaining(entities));
  });

  it.each([
    ['<div>x</div>', 'Unsupported start tag "div" at byte offset 0'],
    ['★ <span>x</span>', 'Unsupported start tag "span" at byte offset 4'],
    ['1 < 2', 'Unsupported start tag "" at byte offset 2'],
    ['<b>x', 'Can\'t find end tag corresponding to start tag "b"'],
    ['<b><i>x</b></i>', 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'],
    ['x</b>', 'Unexpected end tag at byte offset 1'],
  ])('refuses %s', (source, reason) => {
    expect(() => parseHtml(source)).toThrow(`Bad Request: can't parse entities: ${reason}`);
  });
});
