/** A name in parts, so that what tells items apart is not cut off: "AK-47", "Redline" and "Field-Tested". */
export interface NameParts {
  readonly main: string;
  readonly finish: string;
  /** How worn it is; empty for what does not wear. */
  readonly wear: string;
}

const WEAR = / \(((?:Factory|Minimal|Field|Well|Battle)[- ]\w+)\)$/;

/** Parts a name at its first bar and its wear, as all markets write them. */
export function splitName(name: string): NameParts {
  const wear = WEAR.exec(name)?.[1] ?? '';
  const bare = name.replace(WEAR, '');
  const at = bare.indexOf(' | ');
  if (at < 0) return { main: bare, finish: '', wear };
  return { main: bare.slice(0, at), finish: bare.slice(at + 3), wear };
}

/** A wear in the two letters that traders write: "FT". */
export function shortenWear(wear: string): string {
  return wear.replace(/(\w)\w*[- ](\w)\w*/, '$1$2').toUpperCase();
}
