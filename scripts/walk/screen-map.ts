/** Which screens were found, which of their buttons were tapped, and where those led. */
export interface ScreenMap {
  /** Notes a screen with its buttons; new ones count as not tapped yet. */
  readonly see: (screen: string, buttons: readonly string[]) => void;
  readonly isKnown: (screen: string) => boolean;
  readonly noteTap: (screen: string, button: string, led: string | undefined) => void;
  /** The button of a screen that is new, or leads to one that is by the fewest taps; undefined when none does. */
  readonly nextFrom: (screen: string, present: readonly string[]) => string | undefined;
  /** Buttons that were tapped on any screen. */
  readonly tapped: () => readonly string[];
  /** Buttons that were found and tapped on none. */
  readonly untapped: () => readonly string[];
  readonly counts: () => { readonly screens: number; readonly buttons: number };
}

interface Screen {
  readonly fresh: Set<string>;
  readonly ways: Map<string, string>;
}

/** Creates an empty map; where `once` is true a button that is known of one screen is new on no other. */
export function createScreenMap(once = false): ScreenMap {
  const screens = new Map<string, Screen>();
  let tapped = 0;
  const tappedAnywhere = new Set<string>();
  const findOrAdd = (name: string): Screen => {
    const screen = screens.get(name) ?? { fresh: new Set<string>(), ways: new Map<string, string>() };
    screens.set(name, screen);
    return screen;
  };
  const known = new Set<string>();
  const distanceFrom = (start: string): number => {
    const seen = new Set([start]);
    let ring = [start];
    for (let taps = 0; ring.length > 0; taps += 1) {
      if (ring.some((name) => (screens.get(name)?.fresh.size ?? 0) > 0)) return taps;
      ring = ring
        .flatMap((name) => [...(screens.get(name)?.ways.values() ?? [])])
        .filter((name) => !seen.has(name));
      ring.forEach((name) => seen.add(name));
    }
    return Infinity;
  };
  return {
    see: (name, buttons) => {
      const screen = findOrAdd(name);
      for (const button of buttons) {
        const place = once ? button : `${name}\n${button}`;
        if (known.has(place)) continue;
        known.add(place);
        screen.fresh.add(button);
      }
    },
    isKnown: (name) => screens.has(name),
    noteTap: (name, button, led) => {
      const screen = findOrAdd(name);
      if (screen.fresh.delete(button)) tapped += 1;
      tappedAnywhere.add(button);
      if (led !== undefined && led !== name) screen.ways.set(button, led);
    },
    nextFrom: (name, present) => {
      const screen = findOrAdd(name);
      const fresh = present.find((button) => screen.fresh.has(button));
      if (fresh !== undefined) return fresh;
      const ways = present
        .flatMap((button) => {
          const led = screen.ways.get(button);
          return led === undefined ? [] : [{ button, taps: distanceFrom(led) }];
        })
        .filter(({ taps }) => taps !== Infinity);
      return ways.toSorted((one, other) => one.taps - other.taps)[0]?.button;
    },
    tapped: () => [...tappedAnywhere],
    untapped: () => {
      const left = [...screens.values()].flatMap(({ fresh }) => [...fresh]);
      return [...new Set(left)].filter((button) => !tappedAnywhere.has(button));
    },
    counts: () => ({ screens: screens.size, buttons: tapped }),
  };
}
