import { type Grade } from './confidence.ts';
import { type Currency } from './currency.ts';
import { type PaceLimits } from './gates/index.ts';
import { type Game } from './game.ts';
import { type BasisPoints, basisPoints, type Mills, mills } from './money.ts';
import { NO_TRANSFER_COSTS, type TransferCosts } from './profit.ts';
import { type Direction } from './venue.ts';

/** Which ways through the markets a chat wants to see. */
export const DIRECTION_CHOICES = ['both', 'dmarket-to-waxpeer', 'waxpeer-to-dmarket'] as const;

/** One such choice. */
export type DirectionChoice = (typeof DIRECTION_CHOICES)[number];

/** The languages that the bot speaks, by their ISO 639-1 codes. */
export const LANGUAGES = ['en', 'ru', 'uk'] as const;

/** One such language. */
export type Language = (typeof LANGUAGES)[number];

/** The language for a person whose Telegram is in this one, an IETF tag as "uk" or "pt-br": English for most. */
export function chooseLanguage(languageCode: string | undefined): Language {
  const [language] = languageCode?.toLowerCase().split('-') ?? [];
  return LANGUAGES.find((each) => each === language) ?? 'en';
}

/** What a chat wants to see in its scans, and in which language. */
export interface ChatSettings extends PaceLimits {
  readonly game: Game;
  readonly minNet: Mills;
  readonly minRoi: BasisPoints;
  /** Bounds of the buying price, both included. */
  readonly minPrice: Mills;
  readonly maxPrice: Mills;
  readonly direction: DirectionChoice;
  /** Deals graded lower are not shown. */
  readonly minGrade: Grade;
  /** What may be spent on one item; null is no limit. */
  readonly budget: Mills | null;
  readonly costs: TransferCosts;
  /** Null until it was chosen or somebody wrote in the chat. */
  readonly language: Language | null;
  /** In which amounts are told beside dollars. */
  readonly currency: Currency;
}

/** What a chat gets before it says otherwise. */
export const DEFAULT_SETTINGS: ChatSettings = {
  game: 'csgo',
  minNet: mills(500),
  minRoi: basisPoints(500),
  minPrice: mills(1000),
  maxPrice: mills(300_000),
  direction: 'both',
  minGrade: 'C',
  minRoiPerDay: basisPoints(20),
  minSales: 5,
  maxLockDays: 8,
  budget: null,
  costs: NO_TRANSFER_COSTS,
  language: null,
  currency: 'USD',
};

/** True iff the chat wants deals that go this way. */
export function wantsDirection(choice: DirectionChoice, { buyOn }: Direction): boolean {
  return choice === 'both' || choice.startsWith(buyOn);
}
