import { type CommandName } from '../roles.ts';
import { type Dictionary, type Words } from '../words/words.ts';

/** The commands that stand as keys below the input field, row by row. */
export const KEY_ROWS = [
  ['scan', 'prices'],
  ['watch', 'settings'],
] as const satisfies readonly (readonly CommandName[])[];

/** What stands on the keys. */
export function keyLabels({ t }: Words): readonly (readonly string[])[] {
  return KEY_ROWS.map((row) => row.map((name) => t(`key-${name}`)));
}

/** The command of a key, in whatever language it was shown; undefined for any other text. */
export function findKey(text: string, dictionary: Dictionary): CommandName | undefined {
  const languages = Object.values(dictionary);
  return KEY_ROWS.flat().find((name) => languages.some(({ t }) => t(`key-${name}`) === text.trim()));
}
