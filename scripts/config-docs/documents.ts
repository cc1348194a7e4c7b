import { type VariableDescription } from '../../src/config.ts';

const HEAD = `# Every variable with its default. Copy this file to .env and set at least BOT_TOKEN; an empty value is no value.
# Docker Compose reads .env too, but keeps DATA_DIR, HTTP_HOST and HTTP_PORT of the container to itself.`;

/** The text of `.env.example`. */
export function formatEnvExample(variables: readonly VariableDescription[]): string {
  const entries = variables.map(
    ({ name, fallback = '', required, meaning }) =>
      `# ${required ? 'Required. ' : ''}${meaning}\n${name}=${fallback}`,
  );
  return `${[HEAD, ...entries].join('\n\n')}\n`;
}

/** The README's table of variables, in Markdown. */
export function formatTable(variables: readonly VariableDescription[]): string {
  const rows = variables.map(
    (variable) => `| \`${variable.name}\` | ${formatFallback(variable)} | ${variable.meaning} |`,
  );
  return ['| variable | default | meaning |', '|---|---|---|', ...rows].join('\n');
}

function formatFallback({ fallback, required }: VariableDescription): string {
  if (fallback === undefined) return required ? 'required' : 'none';
  return fallback === '' ? 'empty' : `\`${fallback}\``;
}

const TABLE = /(<!-- configuration:begin -->\n).*(<!-- configuration:end -->)/s;

/** The README with this table between its two marks. */
export function replaceTable(readme: string, table: string): string {
  return readme.replace(TABLE, (_, begin: string, end: string) => `${begin}${table}\n${end}`);
}
