/** Who goes first when a budget is short. */
export type Priority = 'buy' | 'user' | 'scan' | 'background';
