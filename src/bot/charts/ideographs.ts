const LEADS = [...range(0x82, 0x83), ...range(0x88, 0x9f), ...range(0xe0, 0xea)];
const TRAILS = [...range(0x40, 0x7e), ...range(0x80, 0xfc)];

/** The kana and ideographs of JIS X 0208, by the bytes that they have in Shift_JIS: our second font has all of them. */
export const IDEOGRAPHS = readScripts(
  Uint8Array.from(LEADS.flatMap((lead) => TRAILS.flatMap((trail) => [lead, trail]))),
);

function readScripts(bytes: Uint8Array): string {
  const text = new TextDecoder('shift_jis').decode(bytes);
  return text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.join('') ?? '';
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
