import { type Game } from '../domain/game.ts';

/** Something that open pages are told of at once. */
export type PageEvent =
  /** Newer prices of a game are there. */
  | { readonly kind: 'prices'; readonly game: Game }
  /** What the chat's scan found is there, or why it found nothing. */
  | { readonly kind: 'scan'; readonly problem?: string }
  /** The person set or hid something, here or in the chat. */
  | { readonly kind: 'settings' }
  /** They began or ceased to wait for something. */
  | { readonly kind: 'watches' };

/** Brings events to the pages that are open. */
export interface EventHub {
  readonly tell: (userId: number, event: PageEvent) => void;
  /** Tells the pages that this process serves: what it tells of, each process knows by itself. */
  readonly tellAll: (event: PageEvent) => void;
  /** From now on tells somebody's page, until what it returns is called. */
  readonly listen: (userId: number, listener: PageListener) => () => void;
}

interface RelayedEvent {
  readonly userId: number;
  readonly event: PageEvent;
}

/** An open page; `close` is called when somebody has too many of them. */
export interface PageListener {
  readonly tell: (event: PageEvent) => void;
  readonly close: () => void;
}

/** Brings what one person's pages are told to the other processes, of which each serves some of the pages. */
export interface EventRelay {
  readonly tell: (message: string) => void;
  readonly listen: (listener: {
    readonly onMessage: (message: string) => void;
    /** What the others told for a while was missed. */
    readonly onGap: () => void;
  }) => void;
}

const PAGES_PER_PERSON = 4;

/** Creates the hub without any page; without a relay every page is served here. */
export function createEventHub(relay?: EventRelay): EventHub {
  const pages = new Map<number, Set<PageListener>>();
  const tellHere: EventHub['tell'] = (userId, event) => {
    for (const page of pages.get(userId) ?? []) page.tell(event);
  };
  const tellAll: EventHub['tellAll'] = (event) => {
    for (const open of pages.values()) for (const page of open) page.tell(event);
  };
  relay?.listen({
    onMessage: (message) => {
      const { userId, event } = JSON.parse(message) as RelayedEvent;
      tellHere(userId, event);
    },
    // Pages ask anew for all that they show.
    onGap: () => tellAll({ kind: 'settings' }),
  });
  return {
    tell: (userId, event) => {
      tellHere(userId, event);
      relay?.tell(JSON.stringify({ userId, event } satisfies RelayedEvent));
    },
    tellAll,
    listen: (userId, listener) => {
      const open = pages.get(userId) ?? new Set();
      pages.set(userId, open.add(listener));
      const [oldest] = open;
      if (open.size > PAGES_PER_PERSON) oldest?.close();
      return () => {
        open.delete(listener);
        if (open.size === 0) pages.delete(userId);
      };
    },
  };
}
