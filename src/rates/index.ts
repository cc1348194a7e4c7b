export { createRates, type Rates, type RatesOptions } from './rates.ts';
