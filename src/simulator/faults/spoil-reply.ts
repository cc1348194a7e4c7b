import { type HttpReply, type HttpRequest, jsonReply, type ServerName } from '../http/exchange.ts';
import { type Fault } from './fault.ts';
import { type Strike } from './faults.ts';
import { spoilField } from './spoil-field.ts';

const CHALLENGE =
  '<!DOCTYPE html><html><head><title>Just a moment...</title></head><body><h1>Checking your browser</h1></body></html>';

/** Applies the faults that change what is said; those that change how it is sent are left to the sender. */
export function spoilReply(
  server: ServerName,
  request: HttpRequest,
  reply: HttpReply,
  strikes: readonly Strike[],
): HttpReply {
  return strikes.reduce((current, strike) => applyStrike(server, request, current, strike), reply);
}

function applyStrike(
  server: ServerName,
  request: HttpRequest,
  reply: HttpReply,
  { effect, cursorTrick }: Strike,
): HttpReply {
  switch (effect.kind) {
    case 'status':
      return statusReply(server, effect);
    case 'html':
      return { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body: CHALLENGE };
    case 'truncate':
      return { ...reply, body: reply.body.slice(0, Math.floor(reply.body.length * (effect.keep ?? 0.5))) };
    case 'refuse':
      return jsonReply({ success: false, msg: effect.msg });
    case 'field':
      return { ...reply, body: spoilField(reply.body, effect) };
    case 'cursor':
      return misleadCursor(request, reply, (asked, next) => cursorTrick.mislead(effect.mode, asked, next));
    case 'stale-date':
      return {
        ...reply,
        headers: { ...reply.headers, date: new Date(Date.now() - effect.byMs).toUTCString() },
      };
    default:
      return reply;
  }
}

type StatusEffect = Extract<Fault, { kind: 'status' }>;

function statusReply(server: ServerName, effect: StatusEffect): HttpReply {
  const { status, retryAfter } = effect;
  const headers = retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };
  const body =
    effect.body ??
    JSON.stringify(
      server === 'telegram'
        ? refusalOf(effect)
        : { code: 'Simulated', message: `simulated status ${status}` },
    );
  return { status, headers: { 'content-type': 'application/json', ...headers }, body };
}

/** As the Bot API says it. */
function refusalOf({ status, retryAfter }: StatusEffect): object {
  return {
    ok: false,
    error_code: status,
    description: `simulated status ${status}`,
    ...(retryAfter !== undefined && { parameters: { retry_after: retryAfter } }),
  };
}

function misleadCursor(
  request: HttpRequest,
  reply: HttpReply,
  mislead: (asked: string, next: string) => string,
): HttpReply {
  const page = JSON.parse(reply.body) as Record<string, unknown>;
  const field = ['nextCursor', 'cursor'].find((name) => typeof page[name] === 'string');
  if (field === undefined) return reply;
  page[field] = mislead(askedCursor(request), String(page[field]));
  return { ...reply, body: JSON.stringify(page) };
}

function askedCursor(request: HttpRequest): string {
  if (request.method === 'GET') return request.query.get('cursor') ?? '';
  const body = JSON.parse(request.body.toString() || '{}') as { cursor?: string };
  return body.cursor ?? '';
}
