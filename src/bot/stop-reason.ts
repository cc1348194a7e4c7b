/** Why something that ran for a chat ended before its time. */
export type StopReason = 'user' | 'replaced' | 'shutdown' | 'removed';
