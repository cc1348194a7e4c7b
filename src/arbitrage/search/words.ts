const MAX_TEXT = 200;
const MAX_WORDS = 24;

/** The words of a name or of a part of one: lower case, letters and digits only, no accents; "AK-47" is one word. */
export function toWords(text: string): readonly string[] {
  return text
    .replace(/\p{So}/gu, ' ')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/(?<=\p{L})-(?=\d)/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

/** The words that somebody looks for; what exceeds the length of any name is left out. */
export function toWantedWords(text: string): readonly string[] {
  return toWords(text.slice(0, MAX_TEXT)).slice(0, MAX_WORDS);
}
