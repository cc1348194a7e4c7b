import { type RouteCache, type RouteRule } from '../toolkit/index.ts';

/** A route of a market: how the HTTP client treats it, and what people call it. */
export interface MarketRoute extends RouteRule {
  readonly name: string;
  readonly cache: RouteCache & { readonly ttlMs: number };
}
