import { type Answer } from '../../../webapp/contract/api.ts';

/** A deal as its card has it. */
export type Deal = Answer<'GET /deal'>['deal'];
