import { z } from 'zod';
import { type Right } from '../../domain/access.ts';
import { courseRequest, dealPoints, hitRates, itemCourse } from './charts.ts';
import { dealCard, deals } from './deals.ts';
import { chosenFile, settings, settingsChange, settingsFile, weighedFile } from './settings.ts';
import { opening, person, session } from './session.ts';
import { itemWay } from './values.ts';
import { done, foundItems, itemSearch, newWatch, ownId, watch, watchChange, watches } from './watches.ts';

/** One thing that the page can ask for. */
export interface Route {
  /** One line for people. */
  readonly summary: string;
  /** What somebody must be to ask for it; `anyone` has not said who they are yet. */
  readonly right: Right | 'anyone';
  /** True iff it costs as much as a command of the chat, and is limited as those are. */
  readonly isCommand?: true;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  /** In bytes, where it is not a few names and numbers. */
  readonly largestBody?: number;
  readonly answer: z.ZodType;
}

/** Of a file of 64 KB, whose quotation marks and new lines are doubled in JSON. */
const LARGEST_FILE = 160 * 1024;

/** Everything that the page can ask for: the server, the page and the documentation come from here. */
export const API = {
  'POST /session': {
    summary: 'Begins a session with what Telegram handed to the page; each opening is good for one.',
    right: 'anyone',
    body: opening,
    answer: session,
  },
  'GET /me': { summary: 'Tells who has the page open.', right: 'look', answer: person },
  'GET /deals': {
    summary: "All trades that the price lists promise and that pass the person's settings.",
    right: 'look',
    answer: deals,
  },
  'GET /deal': {
    summary: 'One trade as it was last worked out, with its whole arithmetic.',
    right: 'look',
    query: itemWay,
    answer: dealCard,
  },
  'POST /deal/look': {
    summary: 'One trade after a look at its live listings, sales and bids.',
    right: 'look',
    isCommand: true,
    body: itemWay,
    answer: dealCard,
  },
  'POST /scan': {
    summary: 'Begins to look at the best deals live; false where a scan runs already.',
    right: 'look',
    isCommand: true,
    answer: z.object({ isStarted: z.boolean() }).readonly(),
  },
  'GET /items': {
    summary: 'Items whose names answer every word of a text, as /prices finds them.',
    right: 'look',
    query: itemSearch,
    answer: foundItems,
  },
  'GET /watches': {
    summary: 'What the person waits for, with how near it is.',
    right: 'look',
    answer: watches,
  },
  'POST /watches': {
    summary: 'Waits for a price, or for deals, from now on.',
    right: 'trade',
    isCommand: true,
    body: newWatch,
    answer: watch,
  },
  'PATCH /watches/:id': {
    summary: 'Pauses a watch, lets it go on, or has it wait for something else of the same item.',
    right: 'trade',
    query: ownId,
    body: watchChange,
    answer: watch,
  },
  'DELETE /watches/:id': {
    summary: 'Gives a watch up.',
    right: 'trade',
    query: ownId,
    answer: done,
  },
  'GET /settings': { summary: 'What the person set.', right: 'look', answer: settings },
  'POST /settings': {
    summary: 'Changes one thing by the rules of /settings, and tells what holds then.',
    right: 'set',
    body: settingsChange,
    answer: settings,
  },
  'GET /settings/file': {
    summary: 'All that the person set, hides and waits for, as a file.',
    right: 'look',
    answer: settingsFile,
  },
  'POST /settings/file/send': {
    summary: 'Sends that file into the chat.',
    right: 'look',
    isCommand: true,
    answer: done,
  },
  'POST /settings/file/weigh': {
    summary: 'What a file of settings holds, and what would be lost by it; nothing changes.',
    right: 'set',
    isCommand: true,
    body: chosenFile,
    largestBody: LARGEST_FILE,
    answer: weighedFile,
  },
  'POST /settings/file': {
    summary: 'Makes all that the person set, hides and waits for what a file says.',
    right: 'set',
    isCommand: true,
    body: chosenFile,
    largestBody: LARGEST_FILE,
    answer: done,
  },
  'GET /chart/prices': {
    summary: "One item's lowest asks on both markets, and what a trade would have earned, step by step.",
    right: 'look',
    query: courseRequest,
    answer: itemCourse,
  },
  'GET /chart/deals': {
    summary: 'The deals that were listed last, by return and by how long they take.',
    right: 'look',
    answer: dealPoints,
  },
  'GET /chart/hits': {
    summary: 'How often deals came true, by grade and direction; nothing is told of too few.',
    right: 'look',
    answer: hitRates,
  },
} as const satisfies Readonly<Record<`${'GET' | 'POST' | 'PATCH' | 'DELETE'} /${string}`, Route>>;

/** The type of all of it. */
export type Api = typeof API;

/** The name of a route, as "GET /deals". */
export type RouteName = keyof Api;

/** What goes with a request. */
export type Query<Name extends RouteName> = Api[Name] extends {
  readonly query: infer Schema extends z.ZodType;
}
  ? z.output<Schema>
  : undefined;

/** What a request carries. */
export type Body<Name extends RouteName> = Api[Name] extends { readonly body: infer Schema extends z.ZodType }
  ? z.output<Schema>
  : undefined;

/** What comes back. */
export type Answer<Name extends RouteName> = z.output<Api[Name]['answer']>;
