import { type ComponentChildren, type JSX } from 'preact';
import { type Settings } from '../../state/settings.ts';

/** What each section of the settings is given. */
export interface SectionProps {
  readonly known: Settings;
}

/** Settings that belong together, with what is to be known of them. */
export interface SettingSectionProps {
  readonly title: string;
  readonly note?: string;
  readonly children: ComponentChildren;
}

/** A part of the settings under a heading. */
export function SettingSection({ title, note, children }: SettingSectionProps): JSX.Element {
  return (
    <section class="section fields">
      <h2>{title}</h2>
      {children}
      {note !== undefined && <p class="hint">{note}</p>}
    </section>
  );
}
