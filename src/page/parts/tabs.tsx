import { type JSX } from 'preact';
import { SCREEN_TABLE, type ScreenEntry } from '../screens/table.tsx';
import { go, place, toAddress } from '../state/navigation.ts';
import { words } from '../state/words.ts';
import { touch } from '../telegram.ts';

/** The way from screen to screen: below them on a phone, beside them on a wide screen. */
export function Tabs(): JSX.Element | null {
  if (SCREEN_TABLE.length < 2) return null;
  return (
    <nav class="tabs" aria-label={words().t('app-tabs')}>
      {SCREEN_TABLE.map((entry) => (
        <Tab key={entry.screen} entry={entry} isHere={place.value.screen === entry.screen} />
      ))}
    </nav>
  );
}

function Tab({
  entry: { screen, name, icon },
  isHere,
}: {
  readonly entry: ScreenEntry;
  readonly isHere: boolean;
}): JSX.Element {
  const open = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    touch('choice');
    go({ screen });
  };
  return (
    <a class="tab" href={toAddress({ screen })} onClick={open} {...(isHere && { 'aria-current': 'page' })}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d={icon} />
      </svg>
      {words().t(name)}
    </a>
  );
}
