/** Gives the page Telegram's colours under the names that Telegram's own script uses, and says whether they are dark. */
export function applyTheme(colours: Readonly<Record<string, string>>): void {
  const { style, dataset } = document.documentElement;
  for (const [name, colour] of Object.entries(colours)) {
    style.setProperty(`--tg-theme-${name.replaceAll('_', '-')}`, colour);
  }
  const background = colours['bg_color'];
  if (background !== undefined) dataset['theme'] = isDark(background) ? 'dark' : 'light';
}

/** True iff white stands out from a colour more than black does (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance). */
export function isDark(colour: string): boolean {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    toLinear(Number.parseInt(colour.slice(at, at + 2), 16) / 255),
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.179;
}

function toLinear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
