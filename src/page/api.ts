import { type Answer, type Body, type Query, type RouteName } from '../webapp/contract/api.ts';

/** What goes with a request, besides who makes it. */
export interface Request<Name extends RouteName> {
  readonly query?: Query<Name>;
  readonly body?: Body<Name>;
  /** What stands for the `:name` parts of a path. */
  readonly place?: Readonly<Record<string, string | number>>;
  readonly signal?: AbortSignal;
}

/** A request that came to nothing: refused by the bot, in the person's language, or never answered (`offline`). */
export class RequestProblem extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = 'RequestProblem';
    this.code = code;
  }
}

let token: string | undefined;
let language: string | undefined;

/** In what language the bot is to say what is wrong until it knows who asks. */
export function setLanguage(code: string): void {
  language = code;
}

/** By what the bot knows who asks, from now on. */
export function setToken(given: string): void {
  token = given;
}

/** Asks the bot; throws a RequestProblem. */
export async function call<Name extends RouteName>(
  name: Name,
  { query, body, place = {}, signal }: Request<Name> = {},
): Promise<Answer<Name>> {
  const [method = '', route = ''] = name.split(' ');
  const path = route.replace(/:(\w+)/g, (_, part: string) => encodeURIComponent(String(place[part] ?? '')));
  const search =
    query === undefined ? '' : `?${new URLSearchParams(query as Record<string, string>).toString()}`;
  const response = await request(`api${path}${search}`, {
    method,
    ...(signal && { signal }),
    ...(body !== undefined && {
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    }),
  });
  if (!response.ok) throw await readProblem(response);
  return (await response.json()) as Answer<Name>;
}

/** Opens the stream of events; throws a RequestProblem. */
export async function openEvents(signal: AbortSignal): Promise<ReadableStream<Uint8Array>> {
  const response = await request('api/events', { signal });
  if (!response.ok || response.body === null) throw await readProblem(response);
  return response.body;
}

async function request(path: string, init: RequestInit): Promise<Response> {
  const headers = new Headers(init.headers);
  if (token !== undefined) headers.set('authorization', `Bearer ${token}`);
  if (language !== undefined) headers.set('accept-language', language);
  try {
    return await fetch(path, { ...init, headers, cache: 'no-store', credentials: 'omit' });
  } catch (error) {
    init.signal?.throwIfAborted();
    throw new RequestProblem('offline', error instanceof Error ? error.message : String(error));
  }
}

/** What stands between page and bot, as a proxy, answers in a form of its own. */
async function readProblem(response: Response): Promise<RequestProblem> {
  try {
    const { code, message } = (await response.json()) as { readonly code: string; readonly message: string };
    return new RequestProblem(code, message);
  } catch {
    return new RequestProblem('offline', `status ${response.status}`);
  }
}
