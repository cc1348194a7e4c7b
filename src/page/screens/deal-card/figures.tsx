import { type ComponentChildren, type JSX } from 'preact';

/** What a part of a screen is made of. */
export interface SectionProps {
  readonly title: string;
  /** Below what it stands: a card's own heading is of the second level, a screen's of the first. */
  readonly level?: 'h2' | 'h3';
  readonly children: ComponentChildren;
}

/** A part of a card or a screen under a heading of its own. */
export function Section({ title, level: Heading = 'h3', children }: SectionProps): JSX.Element {
  return (
    <section class="section">
      <Heading class="section-title">{title}</Heading>
      {children}
    </section>
  );
}

/** A figure with what it is. */
export interface FigureProps {
  readonly name: string;
  readonly note?: string | undefined;
  readonly value: string;
  readonly isTotal?: boolean;
}

/** One line of a list of figures. */
export function Figure({ name, note, value, isTotal = false }: FigureProps): JSX.Element {
  return (
    <div class={isTotal ? 'figure-line total' : 'figure-line'}>
      <dt>
        {name}
        {note !== undefined && <span class="hint">{note}</span>}
      </dt>
      <dd>{value}</dd>
    </div>
  );
}
