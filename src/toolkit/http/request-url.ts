import { type HttpRequestConfig } from './messages.ts';

/** The absolute URL of a request, parameters appended in the order given; throws a TypeError for a relative one. */
export function buildRequestUrl(config: HttpRequestConfig, baseURL: string | undefined): URL {
  const url = new URL(joinBase(config.baseURL ?? baseURL, config.url ?? ''));
  url.hash = '';
  for (const [name, value] of Object.entries(config.params ?? {})) {
    if (value === undefined) continue;
    const values = typeof value === 'object' ? value : [value];
    for (const one of values) url.searchParams.append(name, String(one));
  }
  return url;
}

function joinBase(base: string | undefined, path: string): string {
  if (base === undefined || /^[a-z][a-z\d+.-]*:\/\//i.test(path)) return path;
  return path === '' ? base : `${base.replace(/\/+$/, '')}/${path.replace(/^\/+/, '')}`;
}
