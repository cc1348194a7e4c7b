import { type ServerName } from '../http/exchange.ts';
import { mix, uniform } from '../random.ts';
import { type CursorTrick, createCursorTrick } from './cursor-trick.ts';
import { type Fault, type FaultEffect } from './fault.ts';

/** A fault that strikes one request, with the memory that a misleading cursor needs. */
export interface Strike {
  readonly effect: FaultEffect;
  readonly cursorTrick: CursorTrick;
}

/** The switchboard of everything that is made to go wrong. */
export interface Faults {
  /** Adds a fault; one of the same kind on the same route and field is replaced. */
  set(server: ServerName, fault: Fault): void;
  /** Removes all faults of one server, or of all. */
  clear(server?: ServerName): void;
  active(server: ServerName): readonly Fault[];
  /** The faults that strike a request now; this uses up their `times`. */
  strike(server: ServerName, path: string): readonly Strike[];
}

interface ArmedFault {
  readonly server: ServerName;
  readonly fault: Fault;
  readonly cursorTrick: CursorTrick;
  seen: number;
  struck: number;
}

const SHARE_SALT = 91;

/** Creates a switchboard with nothing switched on. */
export function createFaults(): Faults {
  let armed: ArmedFault[] = [];
  const strikes = (entry: ArmedFault, server: ServerName, path: string): boolean => {
    if (entry.server !== server || !path.startsWith(entry.fault.route ?? '')) return false;
    if (entry.struck >= (entry.fault.times ?? Infinity)) return false;
    const drawn = uniform(mix(SHARE_SALT, entry.seen++), SHARE_SALT) < (entry.fault.share ?? 1);
    if (drawn) entry.struck++;
    return drawn;
  };
  return {
    set(server, fault) {
      armed = armed.filter((entry) => entry.server !== server || !isSamePlace(entry.fault, fault));
      armed.push({ server, fault, cursorTrick: createCursorTrick(), seen: 0, struck: 0 });
    },
    clear(server) {
      armed = server === undefined ? [] : armed.filter((entry) => entry.server !== server);
    },
    active: (server) => armed.filter((entry) => entry.server === server).map((entry) => entry.fault),
    strike: (server, path) =>
      armed
        .filter((entry) => strikes(entry, server, path))
        .map(({ fault, cursorTrick }) => ({ effect: fault, cursorTrick })),
  };
}

function isSamePlace(left: Fault, right: Fault): boolean {
  const fieldOf = (fault: Fault): string => (fault.kind === 'field' ? fault.field : '');
  return left.kind === right.kind && left.route === right.route && fieldOf(left) === fieldOf(right);
}
