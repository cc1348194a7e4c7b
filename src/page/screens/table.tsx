import { type FunctionComponent } from 'preact';
import { type PlainKey } from '../../bot/words/translate.ts';
import { lazily } from '../parts/lazily.tsx';
import { type Screen } from '../state/navigation.ts';
import { DealsScreen } from './deals.tsx';

/** What one screen is: its name, the icon of its tab as a path of 24 by 24, and what it shows. */
export interface ScreenEntry {
  readonly screen: Screen;
  readonly name: PlainKey;
  readonly icon: string;
  readonly Body: FunctionComponent;
}

const ChartsScreen = lazily(() => import('./charts/index.tsx').then((module) => module.ChartsScreen));
const WatchesScreen = lazily(() => import('./watches/index.tsx').then((module) => module.WatchesScreen));

const SettingsScreen = lazily(() => import('./settings/index.tsx').then((module) => module.SettingsScreen));

/** Every screen of the page in the order of the tabs; a new one is a line here. */
export const SCREEN_TABLE: readonly ScreenEntry[] = [
  { screen: 'deals', name: 'app-deals', icon: 'M4 8h13m-4-4 4 4-4 4M20 16H7m4-4-4 4 4 4', Body: DealsScreen },
  { screen: 'charts', name: 'app-charts', icon: 'M4 19h16M7 15v-4m5 4V5m5 10V8', Body: ChartsScreen },
  {
    screen: 'watches',
    name: 'app-watches',
    icon: 'M6 17v-6a6 6 0 0 1 12 0v6l1.5 2h-15zM10 21.5h4',
    Body: WatchesScreen,
  },
  {
    screen: 'settings',
    name: 'app-settings',
    icon: 'M4 7h9m4 0h3M4 17h3m4 0h9M15 4.5v5M9 14.5v5',
    Body: SettingsScreen,
  },
];
