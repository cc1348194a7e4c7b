import { applyTheme } from './theme.ts';

const SCRIPT = 'https://telegram.org/js/telegram-web-app.js';

/** The part of Telegram's script that the page uses (https://core.telegram.org/bots/webapps#initializing-mini-apps). */
interface TelegramWebApp {
  readonly themeParams: Readonly<Record<string, string>>;
  readonly ready: () => void;
  readonly expand: () => void;
  readonly onEvent: (event: 'themeChanged', listener: () => void) => void;
  readonly isVersionAtLeast: (version: string) => boolean;
  readonly disableVerticalSwipes?: () => void;
  readonly BackButton: {
    readonly show: () => void;
    readonly hide: () => void;
    readonly onClick: (listener: () => void) => void;
  };
  readonly HapticFeedback: {
    readonly selectionChanged: () => void;
    readonly notificationOccurred: (type: 'success' | 'error') => void;
  };
}

let app: TelegramWebApp | undefined;
let isConnected = false;
let isDeep = false;

/** Loads Telegram's script, behind everything else: in a browser, and until it is there, the page does without. */
export function connectTelegram(onBack: () => void): void {
  isConnected = true;
  const script = document.createElement('script');
  script.src = SCRIPT;
  script.async = true;
  script.addEventListener('load', () => {
    app = (globalThis as { Telegram?: { WebApp: TelegramWebApp } }).Telegram?.WebApp;
    if (app === undefined) return;
    const { BackButton, themeParams } = app;
    app.ready();
    app.expand();
    // A list is scrolled by the very movement that would close the page.
    if (app.isVersionAtLeast('7.7')) app.disableVerticalSwipes?.();
    applyTheme(themeParams);
    app.onEvent('themeChanged', () => applyTheme(app?.themeParams ?? {}));
    BackButton.onClick(onBack);
    showBackButton(isDeep);
  });
  document.head.append(script);
}

/** True iff a client of Telegram shows the page. */
export function isInTelegram(): boolean {
  return isConnected;
}

/** Shows Telegram's own button for the way back, or hides it. */
export function showBackButton(isShown: boolean): void {
  isDeep = isShown;
  if (app?.isVersionAtLeast('6.1') !== true) return;
  if (isShown) app.BackButton.show();
  else app.BackButton.hide();
}

/** Lets a person feel that something was chosen, or how it went, where their phone can. */
export function touch(kind: 'choice' | 'success' | 'error'): void {
  if (app?.isVersionAtLeast('6.1') !== true) return;
  if (kind === 'choice') app.HapticFeedback.selectionChanged();
  else app.HapticFeedback.notificationOccurred(kind);
}
