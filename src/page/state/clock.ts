import { signal } from '@preact/signals';

let aheadMs = 0;

/** What time it is by the bot's clock, to the second; ages are told by it. */
export const now = signal(Date.now());

/** Sets the clock by what the bot says it is, since a phone's own may be wrong. */
export function setClock(botTime: number): void {
  aheadMs = botTime - Date.now();
  now.value = botTime;
}

/** Lets the clock run while somebody looks. */
export function runClock(): void {
  setInterval(() => {
    if (!document.hidden) now.value = Date.now() + aheadMs;
  }, 1000);
}
