import { type DrawAction } from '../../callbacks/chart-callbacks.ts';
import { type Chart, type ChartLook } from '../../charts/index.ts';
import { type Html } from '../../chat/html.ts';
import { type Button, button, type Screen } from '../../chat/screen.ts';
import { type Words } from '../../words/words.ts';

/** A chart with what stands under its picture; the caption says the key figures. */
export interface ChartView extends Pick<Screen, 'buttons'> {
  readonly chart: Chart;
  readonly caption: Html;
}

/** For whom a chart is, and when. */
export interface ChartReader {
  readonly look: ChartLook;
  readonly words: Words;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** The button that shows a chart as a new picture, dark at first. */
export function chartButton(action: ChartButton, { t }: Words): Button {
  return button(t('button-chart'), { ...action, theme: 'dark', redraws: false });
}

type ChartButton = DrawAction extends infer Action
  ? Action extends DrawAction
    ? Omit<Action, 'theme' | 'redraws'>
    : never
  : never;

/** The buttons of every chart: its other theme, and away with it. */
export function viewingButtons(action: DrawAction, { t }: Words): readonly Button[] {
  const theme = action.theme === 'dark' ? 'light' : 'dark';
  return [
    button(t(`button-chart-${theme}`), { ...action, theme, redraws: true }),
    button(t('button-chart-close'), { kind: 'chart-close' }),
  ];
}
