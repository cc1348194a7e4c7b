import { type Walk } from './explorer.ts';

/** The walks as a table, and below it all that was wrong. */
export function formatWalks(walks: readonly Walk[]): readonly string[] {
  const rows = walks.map(({ name, screens, buttons, passedBy, messages, minutes, problems }) =>
    [name, screens, buttons, passedBy.length, messages, minutes.toFixed(1), problems.length].join(' | '),
  );
  const problems = walks.flatMap(({ name, problems: found }) =>
    found.map((problem) => `${name}: ${problem}`),
  );
  return [
    '',
    '| chat | screens | buttons tapped | passed by | messages looked at | minutes | problems |',
    '|---|---:|---:|---:|---:|---:|---:|',
    ...rows.map((row) => `| ${row} |`),
    '',
    ...walks.flatMap(({ name, passedBy }) => passedBy.map((button) => `${name}: passed by ${button}`)),
    ...(problems.length === 0 ? [] : ['', ...problems]),
  ];
}
