import { type PreparedRequest } from '../prepare-request.ts';
import { type AnswerCache } from './answer-cache.ts';
import { type ReceivedAnswer } from './cache-rules.ts';

const safeMethods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE']);

/**
 * Drops what a successful unsafe request has made outdated: its own URL and, on the same origin, those in Location
 * and Content-Location (RFC 9111, 4.4). A POST whose route says that it only reads changes nothing.
 */
export async function invalidateAfter(
  request: PreparedRequest,
  { status, headers }: ReceivedAnswer,
  cache: AnswerCache | undefined,
): Promise<void> {
  if (cache === undefined || safeMethods.has(request.method) || request.rule?.idempotent === true) return;
  if (status < 200 || status >= 400) return;
  const urls = new Set([request.url.href]);
  for (const reference of [headers['location'], headers['content-location']]) {
    if (reference === undefined || !URL.canParse(reference, request.url.href)) continue;
    const target = new URL(reference, request.url);
    target.hash = '';
    if (target.origin === request.url.origin) urls.add(target.href);
  }
  await Promise.all([...urls].map((url) => cache.clear({ url })));
}
