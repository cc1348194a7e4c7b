export { createLedger, type Ledger } from './ledger.ts';
export { type ShownContext } from './recorder.ts';
