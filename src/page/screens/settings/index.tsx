import { type JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { Ghosts } from '../../parts/ghosts.tsx';
import { loadSettings, settings, settingsProblem } from '../../state/settings.ts';
import { words } from '../../state/words.ts';
import { AlertSection } from './alert-section.tsx';
import { CostSection } from './cost-section.tsx';
import { FileSection } from './file-section.tsx';
import { FilterSection } from './filter-section.tsx';
import { HiddenSection } from './hidden-section.tsx';
import { LanguageSection } from './language-section.tsx';
import { ScanSection } from './scan-section.tsx';

/** What somebody set, all of it on one page. */
export function SettingsScreen(): JSX.Element {
  const { t } = words();
  useEffect(() => void loadSettings(), []);
  return (
    <section class="screen" aria-labelledby="settings-title">
      <header class="bar">
        <div class="bar-title">
          <h1 id="settings-title">{t('app-settings')}</h1>
          <p class="hint">{t('app-settings-hint')}</p>
        </div>
      </header>
      <Problem />
      <Sections />
    </section>
  );
}

function Problem(): JSX.Element | null {
  if (settingsProblem.value === undefined) return null;
  return (
    <div class="problem" role="alert">
      <p>{settingsProblem.value}</p>
      <button type="button" class="button quiet" onClick={() => void loadSettings()}>
        {words().t('app-retry')}
      </button>
    </div>
  );
}

function Sections(): JSX.Element {
  const known = settings.value;
  if (known === undefined) return <Ghosts />;
  return (
    <div class="scroller" role="group" aria-labelledby="settings-title" tabIndex={0}>
      <div class="sections">
        <ScanSection known={known} />
        <FilterSection known={known} />
        <CostSection known={known} />
        <AlertSection known={known} />
        <HiddenSection known={known} />
        <LanguageSection known={known} />
        <FileSection known={known} />
      </div>
    </div>
  );
}
