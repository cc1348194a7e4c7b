import { type AccountBalance } from '../../arbitrage/balances.ts';
import { type Mills } from '../../domain/money.ts';
import { type MarketId, VENUES } from '../../domain/venue.ts';
import { bold, code, type Html, markup, pre, stack } from '../chat/html.ts';
import { plainScreen, type Screen } from '../chat/screen.ts';
import { type PlainKey } from '../words/translate.ts';
import { type Words } from '../words/words.ts';
import { refreshButton } from './buttons.ts';
import { left, right } from './cells.ts';
import { nameFailure } from './failure-words.ts';

/** The message while the markets are asked. */
export function viewAskingBalances({ html }: Words): Screen {
  return plainScreen(html('balance-asking'));
}

/** What our account on each market holds, and what to set where there is none. */
export function viewBalances(accounts: readonly AccountBalance[], now: number, words: Words): Screen {
  const lines = accounts.flatMap((account) => formatAccount(account, now, words));
  return {
    text: stack(
      bold(words.t('balance-title')),
      ...(lines.length === 0 ? [] : [pre(lines)]),
      ...accounts.map((account) => explainAbsence(account, words)),
    ),
    buttons: [[refreshButton({ kind: 'balance' }, words)]],
  };
}

function formatAccount(account: AccountBalance, now: number, { t, format }: Words): readonly string[] {
  if (account.state !== 'known') return [];
  const { available, withdrawable, onHold, observedAt } = account.balance;
  const line = (name: PlainKey, amount: Mills | null): readonly string[] =>
    amount === null ? [] : [left(`  ${t(name)}`, 16) + right(format.dollars(format.received(amount)), 16)];
  return [
    `${left(VENUES[account.market].name, 9)}${t('balance-age', { age: format.age(now - observedAt) })}`,
    ...line('balance-available', available),
    ...line('balance-withdrawable', withdrawable),
    ...line('balance-on-hold', onHold),
  ];
}

const KEY_VARIABLES: Readonly<Record<MarketId, readonly string[]>> = {
  dmarket: ['DMARKET_PUBLIC_KEY', 'DMARKET_SECRET_KEY'],
  waxpeer: ['WAXPEER_API_KEY'],
};

function explainAbsence(account: AccountBalance, words: Words): Html | undefined {
  switch (account.state) {
    case 'known':
      return undefined;
    case 'no-account': {
      const variables = KEY_VARIABLES[account.market].map((name) => code(name));
      const [first = markup``, ...rest] = variables;
      const listed = rest.reduce((all, each) => markup`${all}, ${each}`, first);
      return words.html('balance-no-key', { market: VENUES[account.market].name, variables: listed });
    }
    case 'failed':
      return words.html('error-market', nameFailure(account.failure, words));
  }
}
