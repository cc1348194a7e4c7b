import { getRequestListener } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { compress } from 'hono/compress';
import { type Words } from '../bot/words/words.ts';
import { type IncomingMessage, type ServerResponse } from 'node:http';
import { API, type Route, type RouteName } from './contract/api.ts';
import { buildProblemAnswer } from './answer-problems.ts';
import { createGuard, type Credentials, type Guard } from './guard.ts';
import { HANDLERS } from './handlers/index.ts';
import { type CallerOf, type Handler } from './handlers/handler.ts';
import { describeApi } from './openapi.ts';
import { type PageFile } from './page-files.ts';
import { Problem } from './problem.ts';
import { BodyTooLargeError, readJsonBody } from './read-body.ts';
import { buildSecurityHeaders } from './security-headers.ts';
import { type WebServices } from './services.ts';
import { streamEvents } from './stream-events.ts';

/** Below this path everything of the page is. */
export const PAGE_PATH = '/app';

/** Most requests are a few names and numbers. */
const LARGEST_BODY = 16_384;

/** Answers a request below the page's path. */
export type PageListener = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Builds what serves the page and everything that it asks for. */
export function buildPageListener(files: ReadonlyMap<string, PageFile>, services: WebServices): PageListener {
  const app = new Hono();
  const headers = Object.entries(buildSecurityHeaders(files.get('index.html')?.styleHashes ?? []));
  app.use(async (context, next) => {
    await next();
    for (const [name, value] of headers) context.header(name, value);
  });
  app.route(`${PAGE_PATH}/api`, buildApi(services));
  app.get(PAGE_PATH, (context) => context.redirect(`${PAGE_PATH}/`));
  app.get(`${PAGE_PATH}/*`, (context) => sendFile(context, files));
  return getRequestListener(app.fetch, { overrideGlobalObjects: false });
}

/** In what words the person behind a request is spoken to, as far as that is known yet. */
interface Spoken {
  Variables: { words: Words };
}

function buildApi(services: WebServices): Hono<Spoken> {
  const guard = createGuard(services);
  const api = new Hono<Spoken>();
  api.onError(buildProblemAnswer(services.logger));
  api.use(async (context, next) => {
    context.set('words', guard.strangersWords(readCredentials(context)));
    context.header('cache-control', 'no-store');
    await next();
  });
  api.use(compress({ threshold: 1024 }));
  for (const name of Object.keys(API) as RouteName[]) addRoute(api, name, guard, services);
  api.get('/events', (context) => streamEvents(context, readCredentials(context), guard, services));
  const description = describeApi();
  api.get('/openapi.json', (context) => context.json(description));
  api.all('*', (context) => {
    throw new Problem(404, 'unknown', context.get('words').t('app-malformed'));
  });
  return api;
}

function addRoute(api: Hono<Spoken>, name: RouteName, guard: Guard, services: WebServices): void {
  const [method = '', path = ''] = name.split(' ');
  const route: Route = API[name];
  const handle = HANDLERS[name] as unknown as Handler<RouteName>;
  api.on(method, path, async (context) => {
    const caller = await admit(route, context, guard);
    context.set('words', caller.words);
    const input = await readInput(route, context);
    const answer: unknown = await handle(input as Parameters<typeof handle>[0], caller, services);
    // Nothing leaves that the schema does not name.
    return context.json(route.answer.parse(answer) as object);
  });
}

async function admit(route: Route, context: Context<Spoken>, guard: Guard): Promise<CallerOf<RouteName>> {
  const credentials = readCredentials(context);
  const { right, isCommand = false } = route;
  const caller =
    right === 'anyone'
      ? { words: context.get('words') }
      : await guard.admit(credentials, { right, isCommand });
  return caller as CallerOf<RouteName>;
}

async function readInput(
  { query, body, largestBody = LARGEST_BODY }: Route,
  context: Context<Spoken>,
): Promise<{ readonly query: unknown; readonly body: unknown }> {
  const asked = query?.safeParse({ ...context.req.query(), ...context.req.param() });
  const carried = body?.safeParse(await readCarried(context, largestBody));
  if (asked?.success === false || carried?.success === false) {
    throw new Problem(400, 'malformed', context.get('words').t('app-malformed'));
  }
  return { query: asked?.data, body: carried?.data };
}

async function readCarried(context: Context<Spoken>, mostBytes: number): Promise<unknown> {
  try {
    return await readJsonBody(context.req.raw, mostBytes);
  } catch (error) {
    const { t } = context.get('words');
    // Of a body that breaks off nobody waits for the answer.
    if (error instanceof BodyTooLargeError) throw new Problem(413, 'too-large', t('app-malformed'));
    throw new Problem(400, 'malformed', t('app-malformed'));
  }
}

function readCredentials(context: Context): Credentials {
  return {
    authorization: context.req.header('authorization'),
    languages: context.req.header('accept-language'),
    signal: context.req.raw.signal,
  };
}

async function sendFile(context: Context, files: ReadonlyMap<string, PageFile>): Promise<Response> {
  const name = context.req.path.slice(PAGE_PATH.length + 1) || 'index.html';
  const file = files.get(name);
  if (file === undefined) return context.text('not found\n', 404);
  const { bytes, encoding } = await file.encode(context.req.header('accept-encoding') ?? '');
  return context.body(bytes, 200, {
    'content-type': file.type,
    'cache-control': file.isLasting ? 'public, max-age=31536000, immutable' : 'no-cache',
    vary: 'accept-encoding',
    ...(encoding !== undefined && { 'content-encoding': encoding }),
  });
}
