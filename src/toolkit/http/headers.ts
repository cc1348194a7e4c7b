/** Header fields by lower-case name; several lines of one field are joined by ", ". */
export type Headers = Readonly<Record<string, string>>;

/** Lower-cases the names and leaves out what is undefined; later sources override earlier ones. */
export function mergeHeaders(
  ...sources: readonly (Readonly<Record<string, string | undefined>> | undefined)[]
): Record<string, string> {
  const merged: Record<string, string> = {};
  for (const source of sources) {
    for (const [name, value] of Object.entries(source ?? {})) {
      if (value !== undefined) merged[name.toLowerCase()] = value;
    }
  }
  return merged;
}

/** Flattens the header object of a response, whose values may be lists. */
export function flattenHeaders(source: object): Record<string, string> {
  const flat: Record<string, string> = {};
  for (const [name, value] of Object.entries(source) as [string, unknown][]) {
    if (Array.isArray(value)) flat[name.toLowerCase()] = value.join(', ');
    else if (typeof value === 'string' || typeof value === 'number') flat[name.toLowerCase()] = String(value);
  }
  return flat;
}
