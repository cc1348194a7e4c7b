/** Returns a day of which a chart of deals shows how they add up, in percent. */
export const DAILY_RETURNS = [0.25, 0.5, 1, 2] as const;

/** A line on which every deal earns the same a day, as days and percent. */
export type ReturnCurve = readonly (readonly [days: number, percent: number])[];

const CURVE_PIECES = 60;

/** What a daily return makes of so many days, compounded, as far as a chart reaches in days and percent. */
export function buildReturnCurve(daily: number, mostDays: number, mostPercent: number): ReturnCurve {
  const lastDay = Math.min(mostDays, Math.log(1 + mostPercent / 100) / Math.log(1 + daily / 100));
  return Array.from({ length: CURVE_PIECES + 1 }, (_, index) => {
    const days = (lastDay * index) / CURVE_PIECES;
    return [days, ((1 + daily / 100) ** days - 1) * 100];
  });
}
