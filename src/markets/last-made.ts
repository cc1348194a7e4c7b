/**
 * Makes a whole out of parts, and hands out the same whole again while the parts under a name are the very same
 * objects: answers that are still cached cost no work twice. Parts that nobody else keeps are not kept here either.
 */
export function buildLastMade<Part extends object, Whole>(
  make: (parts: readonly Part[]) => Whole,
): (name: string, parts: readonly Part[]) => Whole {
  const last = new Map<string, { readonly parts: readonly WeakRef<Part>[]; readonly whole: Whole }>();
  return (name, parts) => {
    const known = last.get(name);
    if (known !== undefined && isSame(known.parts, parts)) return known.whole;
    const whole = make(parts);
    last.set(name, { parts: parts.map((part) => new WeakRef(part)), whole });
    return whole;
  };
}

function isSame(left: readonly WeakRef<object>[], right: readonly object[]): boolean {
  return left.length === right.length && left.every((part, index) => part.deref() === right[index]);
}
