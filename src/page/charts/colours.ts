import { signal } from '@preact/signals';

/** What charts are drawn in, each as the styles say it. */
const EXPRESSIONS = {
  text: 'var(--text)',
  hint: 'var(--hint)',
  back: 'var(--bg)',
  grid: 'var(--line)',
  gain: 'var(--gain)',
  gainFill: 'color-mix(in srgb, var(--fill-a) 34%, transparent)',
  loss: 'var(--loss)',
  lossFill: 'color-mix(in srgb, var(--fill-d) 34%, transparent)',
  dmarket: 'var(--dmarket)',
  dmarketBand: 'color-mix(in srgb, var(--dmarket) 24%, transparent)',
  waxpeer: 'var(--waxpeer)',
  waxpeerBand: 'color-mix(in srgb, var(--waxpeer) 24%, transparent)',
  A: 'var(--fill-a)',
  B: 'var(--fill-b)',
  C: 'var(--fill-c)',
  D: 'var(--fill-d)',
} as const;

/** The colours of a chart as a canvas takes them. */
export type Colours = Readonly<Record<keyof typeof EXPRESSIONS, string>>;

/** Grows whenever the page's colours change, so that what is drawn in them can be drawn anew. */
export const colourTurn = signal(0);

/** A canvas knows no variables of the styles: the browser is asked what they come to here. */
export function readColours(place: HTMLElement): Colours {
  const probe = document.createElement('i');
  place.append(probe);
  const read = (expression: string): string => {
    probe.style.color = expression;
    return getComputedStyle(probe).color;
  };
  const entries = Object.entries(EXPRESSIONS).map(([name, expression]) => [name, read(expression)]);
  probe.remove();
  return Object.fromEntries(entries) as Colours;
}

function turn(): void {
  colourTurn.value += 1;
}

// Telegram's theme is set on the document, a browser's is its own.
new MutationObserver(turn).observe(document.documentElement, { attributeFilter: ['style', 'data-theme'] });
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', turn);
