import { type JSX } from 'preact';
import { type Grade } from '../../domain/confidence.ts';
import { words } from '../state/words.ts';

/** A grade as a coloured letter, with the whole of it for who cannot see the colour. */
export function GradeBadge({ grade, score }: { readonly grade: Grade; readonly score: number }): JSX.Element {
  return (
    <span class={`grade grade-${grade}`}>
      <span aria-hidden="true">{grade}</span>
      <span class="unseen">{words().t('app-grade', { grade, score })}</span>
    </span>
  );
}
