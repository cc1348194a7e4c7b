import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bold, code, type Html, markup, pre, stack, visibleLength } from '../../../src/bot/chat/html.ts';
import { splitHtml } from '../../../src/bot/chat/split-html.ts';
import { anyText } from '../../support/any-text.ts';

const textOf = ({ source }: Html): string =>
  source
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

describe('html', () => {
  it('escapes values and keeps finished HTML', () => {
    const name = 'P250 | <b>Sand & "Dune"</b>';
    expect(markup`<i>${name}</i> ${bold('a<b')} ${7}`.source).toBe(
      '<i>P250 | &lt;b&gt;Sand &amp; &quot;Dune&quot;&lt;/b&gt;</i> <b>a&lt;b</b> 7',
    );
  });

  it('puts parts under each other and leaves out what is missing', () => {
    expect(stack('a', undefined, code('b'), pre(['<', '>'])).source).toBe(
      'a\n<code>b</code>\n<pre>&lt;\n&gt;</pre>',
    );
  });

  it('counts characters as Telegram does, after the tags are read', () => {
    expect(visibleLength(markup`<b>${'a&b'}</b>`)).toBe(3);
  });

  it('shows any text exactly as it was given', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(textOf(markup`${text}`)).toBe(text);
      }),
    );
  });
});

describe('splitting', () => {
  it('leaves a text alone that fits', () => {
    const text = bold('short');
    expect(splitHtml(text, 5)).toEqual([text]);
  });

  it('cuts between lines and repeats the tags that are open', () => {
    const parts = splitHtml(markup`<b>head</b>\n${pre(['one', 'two', 'three'])}`, 8);
    expect(parts.map(({ source }) => source)).toEqual([
      '<b>head</b>\n<pre>one</pre>',
      '<pre>two</pre>',
      '<pre>three</pre>',
    ]);
  });

  it('never exceeds the limit, loses nothing and leaves no tag open', () => {
    const lines = fc.array(anyText({ maxLength: 60 }), { maxLength: 20 });
    fc.assert(
      fc.property(lines, lines, fc.integer({ min: 2, max: 80 }), (plain, block, limit) => {
        const text = stack(...plain, pre(block));
        const parts = splitHtml(text, limit);
        for (const part of parts) {
          expect(visibleLength(part)).toBeLessThanOrEqual(limit);
          expect(part.source.split('<pre>').length).toBe(part.source.split('</pre>').length);
        }
        const withoutBreaks = (value: string): string => value.replaceAll('\n', '');
        expect(withoutBreaks(parts.map(textOf).join(''))).toBe(withoutBreaks(textOf(text)));
      }),
      { numRuns: 300 },
    );
  });
});
