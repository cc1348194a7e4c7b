// Written by `npm run locales` from src/bot/locales/en.ftl; a test holds it to that.

/** Every text with what its placeholders take; `Value` is what can be written anywhere. */
export interface Messages<Value> {
  readonly 'money': { readonly sign: Value; readonly figure: Value };
  readonly 'megabytes': { readonly figure: Value };
  readonly 'count-thousands': { readonly figure: Value };
  readonly 'count-millions': { readonly figure: Value };
  readonly 'unit-seconds': { readonly number: Value };
  readonly 'unit-minutes': { readonly number: Value };
  readonly 'unit-hours': { readonly number: Value };
  readonly 'unit-days': { readonly number: Value };
  readonly 'no-lock': null;
  readonly 'command-scan': null;
  readonly 'command-prices': null;
  readonly 'command-settings': null;
  readonly 'command-cachestats': null;
  readonly 'command-cancel': null;
  readonly 'command-help': null;
  readonly 'command-start': null;
  readonly 'command-users': null;
  readonly 'command-health': null;
  readonly 'command-logs': null;
  readonly 'command-refresh': null;
  readonly 'help-title-commands': null;
  readonly 'help-title-profit': null;
  readonly 'help-title-risks': null;
  readonly 'help-try': null;
  readonly 'help-cost-name': null;
  readonly 'help-cost': null;
  readonly 'help-sale-name': null;
  readonly 'help-sale': null;
  readonly 'help-sale-capped': null;
  readonly 'help-sale-unknown': null;
  readonly 'help-proceeds-name': null;
  readonly 'help-proceeds': null;
  readonly 'help-net-name': null;
  readonly 'help-net': null;
  readonly 'help-roi-name': null;
  readonly 'help-roi': null;
  readonly 'help-bid-name': null;
  readonly 'help-bid': null;
  readonly 'help-even-name': null;
  readonly 'help-even': null;
  readonly 'help-rounding': null;
  readonly 'help-ages': null;
  readonly 'help-no-advice': null;
  readonly 'help-locks': null;
  readonly 'help-stickers': null;
  readonly 'help-transfers': null;
  readonly 'help-read-only': null;
  readonly 'fee-assumed': null;
}
