/** When what happens, in parts of the whole time from 0 to 1, and how much of it. */
export interface Schedule {
  readonly people: number;
  readonly moves: number;
  /** Between which parts the bot is killed, each time once. All are early: the last life is the long one. */
  readonly kills: readonly { readonly from: number; readonly to: number }[];
  readonly movesUntil: number;
  readonly troubleUntil: number;
  readonly talkUntil: number;
  readonly troubleMs: number;
  readonly talkMs: number;
  readonly refreshMs: number;
  readonly sampleMs: number;
  /** Between two watches of a chat: nobody may say more than twenty things a minute. */
  readonly pauseMs: number;
  /** How long after the last trouble an alert may take. */
  readonly patienceMs: number;
}

/** Kills are over by then. */
const KILLED_UNTIL = 0.4;
const LONG_MS = 120_000;

/** Plans a soak of so many milliseconds; a short one is as full as its time allows. */
export function buildSchedule(wholeMs: number): Schedule {
  const isLong = wholeMs >= LONG_MS;
  const minutes = wholeMs / 60_000;
  const kills = isLong ? Math.min(6, Math.ceil(minutes / 4)) : 1;
  return {
    people: isLong ? 8 : 2,
    moves: isLong ? Math.min(66, Math.round(minutes * 4)) : 4,
    kills: Array.from({ length: kills }, (_, index) => ({
      from: (KILLED_UNTIL * (index + 0.5)) / kills,
      to: (KILLED_UNTIL * (index + 1)) / kills,
    })),
    movesUntil: 0.8,
    troubleUntil: 0.85,
    talkUntil: 0.9,
    troubleMs: isLong ? 15_000 : 1500,
    talkMs: isLong ? 8000 : 3000,
    refreshMs: isLong ? 30_000 : 2000,
    sampleMs: isLong ? 5000 : 500,
    pauseMs: isLong ? 3000 : 0,
    patienceMs: isLong ? 180_000 : 30_000,
  };
}
