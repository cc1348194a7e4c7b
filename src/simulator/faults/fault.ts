/** How one field of a body is spoilt. */
export const FIELD_CHANGES = [
  'rename',
  'remove',
  'null',
  'text',
  'nan',
  'negative',
  'zero',
  'absurd',
] as const;

/** One way in which a field is spoilt. */
export type FieldChange = (typeof FIELD_CHANGES)[number];

/** How a list's cursor misleads: the same page for ever, the first pages in a circle, or new cursors without end. */
export const CURSOR_MODES = ['repeat', 'cycle', 'endless'] as const;

/** One way in which a cursor misleads. */
export type CursorMode = (typeof CURSOR_MODES)[number];

/** What goes wrong. */
export type FaultEffect =
  | { readonly kind: 'status'; readonly status: number; readonly retryAfter?: number; readonly body?: string }
  | { readonly kind: 'latency'; readonly ms: number }
  | { readonly kind: 'hang' }
  | { readonly kind: 'reset'; readonly afterBytes?: number }
  | { readonly kind: 'html' }
  | { readonly kind: 'truncate'; readonly keep?: number }
  | { readonly kind: 'refuse'; readonly msg: string }
  | { readonly kind: 'field'; readonly field: string; readonly change: FieldChange; readonly rows?: number }
  | { readonly kind: 'cursor'; readonly mode: CursorMode }
  | { readonly kind: 'stale-date'; readonly byMs: number }
  | { readonly kind: 'drip'; readonly bytes: number; readonly everyMs: number };

/** A fault with the requests it strikes: paths that begin so, only so many times, only such a share of them. */
export type Fault = FaultEffect & {
  readonly route?: string;
  readonly times?: number;
  readonly share?: number;
};
