import { render } from 'preact';
import { chooseLanguage } from '../domain/settings.ts';
import { RequestProblem, setLanguage } from './api.ts';
import { readLaunch } from './launch.ts';
import { App } from './parts/app.tsx';
import { runClock } from './state/clock.ts';
import { loadDeals } from './state/deals.ts';
import { stayLive } from './state/live.ts';
import { followHistory, goBack } from './state/navigation.ts';
import { closedBecause, openSession } from './state/session.ts';
import { speak, words } from './state/words.ts';
import { connectTelegram } from './telegram.ts';
import { applyTheme } from './theme.ts';

const launch = readLaunch(location.hash, navigator.language);
setLanguage(launch.languageCode);
applyTheme(launch.theme);
if (launch.isInTelegram) connectTelegram(goBack);
followHistory();
runClock();
void start();

/** Shows the page, or why it cannot be shown; tries again by itself where the bot could only not be reached. */
async function start(): Promise<void> {
  const speaking = speak(chooseLanguage(launch.languageCode));
  try {
    await openSession(launch);
    void loadDeals();
    void stayLive();
  } catch (error) {
    await speaking;
    closedBecause.value = explain(error);
  }
  const root = document.querySelector('#app');
  if (root === null) return;
  root.replaceChildren();
  render(<App onRetry={() => location.reload()} />, root);
}

function explain(error: unknown): string {
  if (error instanceof RequestProblem && error.code !== 'offline') return error.message;
  return words().t('app-unreachable');
}
