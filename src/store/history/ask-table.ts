import { HOURS } from './calendar.ts';
import { NOBODY } from './encoding/price-code.ts';
import { PAGE_ITEMS } from './encoding/page-code.ts';
import { type Spans } from './encoding/spans.ts';
import { type AskHours, firstViewDay, VIEW_HOURS } from './long-view.ts';

/** The asks of a page's items over the days of a long view; one table serves page after page. */
export interface AskTable {
  readonly clear: () => void;
  /** Takes so many hours of a day over. */
  readonly put: (day: DayHours, items: number) => void;
  /** The hours of one item, as views. */
  readonly of: (item: number) => AskHours;
}

/** The hours of a day. */
export interface DayHours {
  readonly day: number;
  readonly hours: Spans;
  /** Where in them the page begins. */
  readonly firstItem: number;
  /** How many hours count, from the first on. */
  readonly known: number;
}

/** Makes a table of the days up to now. */
export function buildAskTable(now: number): AskTable {
  const make = (): Int32Array => new Int32Array(PAGE_ITEMS * VIEW_HOURS);
  const table: AskHours = { ask: make(), minutes: make(), snapshots: make() };
  const firstHour = firstViewDay(now) * HOURS;
  return {
    clear: () => {
      for (const column of Object.values(table) as readonly Int32Array[]) column.fill(0);
    },
    put: ({ day, hours, firstItem, known }, items) => {
      const place = day * HOURS - firstHour;
      for (let item = 0; item < items; item++) {
        const [from, to] = [(firstItem + item) * HOURS, item * VIEW_HOURS + place];
        for (let hour = 0; hour < known; hour++) copyHour(hours, from + hour, table, to + hour);
      }
    },
    of: (item) => {
      const cut = (column: Int32Array): Int32Array =>
        column.subarray(item * VIEW_HOURS, (item + 1) * VIEW_HOURS);
      return { ask: cut(table.ask), minutes: cut(table.minutes), snapshots: cut(table.snapshots) };
    },
  };
}

function copyHour(source: Spans, from: number, target: AskHours, to: number): void {
  const last = source.ask[from] ?? NOBODY;
  target.ask[to] = last === NOBODY ? (source.askLow[from] ?? NOBODY) : last;
  target.minutes[to] = source.minutes[from] ?? 0;
  target.snapshots[to] = source.snapshots[from] ?? 0;
}
