import { type RouteRule } from './options.ts';

/** The label of requests that no rule names. */
export const otherRoute = 'other';

/** Finds the rule of a request. */
export interface RouteTable {
  /** The first rule that matches the upper-case method and the URL's path. */
  match(method: string, pathname: string): RouteRule | undefined;
}

interface CompiledRule {
  readonly method: string;
  readonly path: RegExp;
  readonly rule: RouteRule;
}

/** Compiles the rules for paths below `basePath`; throws a TypeError for a route not written as "METHOD /path". */
export function buildRouteTable(rules: readonly RouteRule[], basePath = ''): RouteTable {
  const compiled = rules.map((rule) => compileRule(rule, basePath.replace(/\/$/, '')));
  return {
    match: (method, pathname) =>
      compiled.find((candidate) => candidate.method === method && candidate.path.test(pathname))?.rule,
  };
}

function compileRule(rule: RouteRule, basePath: string): CompiledRule {
  const [, method, template] = /^([A-Z]+) (\/\S*)$/.exec(rule.route) ?? [];
  if (method === undefined || template === undefined) {
    throw new TypeError(`a route is written as "METHOD /path", not "${rule.route}"`);
  }
  const pattern = template
    .split(/\{[^}]+\}/)
    .map(escapePattern)
    .join('[^/]+');
  return { method, path: new RegExp(`^${escapePattern(basePath)}${pattern}$`), rule };
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
