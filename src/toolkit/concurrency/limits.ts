/** Throws a RangeError unless the value is a whole number of at least one. */
export function requirePositiveInteger(name: string, value: number): void {
  if (!Number.isInteger(value) || value < 1) {
    throw new RangeError(`${name} must be a whole number of at least 1, not ${value}`);
  }
}

/** Throws a RangeError unless the value is a whole number of at least one, or Infinity for "no limit". */
export function requireCount(name: string, value: number): void {
  if (value !== Infinity) requirePositiveInteger(name, value);
}

/** Throws a RangeError unless the value is finite and above zero. */
export function requirePositive(name: string, value: number): void {
  if (!(value > 0) || value === Infinity) {
    throw new RangeError(`${name} must be a finite number above 0, not ${value}`);
  }
}

/** Throws a RangeError unless the value is a number of at least `minimum`; Infinity passes. */
export function requireAtLeast(name: string, value: number, minimum: number): void {
  if (!(value >= minimum)) throw new RangeError(`${name} must be at least ${minimum}, not ${value}`);
}
