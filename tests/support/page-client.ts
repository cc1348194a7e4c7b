import { type Answer, API, type RouteName } from '../../src/webapp/contract/api.ts';
import { signInitData } from '../../src/simulator/index.ts';
import { type RunningApp, TRADER } from './running-app.ts';

/** What a request of the page is made with. */
export interface PageRequest {
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** What stands for the `:name` parts of the path. */
  readonly place?: Readonly<Record<string, string | number>>;
}

/** Somebody's page without a browser. */
export interface PageClient {
  readonly token: string;
  readonly send: (name: RouteName, request?: PageRequest) => Promise<Response>;
  /** The same for what must succeed; the answer is held to its schema. */
  readonly ask: <Name extends RouteName>(name: Name, request?: PageRequest) => Promise<Answer<Name>>;
}

/** Sends one request of the page. */
export function sendToPage(
  app: Pick<RunningApp, 'page'>,
  name: RouteName,
  { query, body, headers, place = {} }: PageRequest = {},
): Promise<Response> {
  const [method = '', route = ''] = name.split(' ');
  const path = route.replace(/:(\w+)/g, (_, part: string) => encodeURIComponent(String(place[part])));
  const search = query === undefined ? '' : `?${new URLSearchParams(query).toString()}`;
  return app.page(`/app/api${path}${search}`, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
}

/** Opens the page as somebody does by the button in their chat. */
export async function openPage(app: RunningApp, person = TRADER): Promise<PageClient> {
  const initData = signInitData({ botToken: app.botToken, person });
  const opened = await sendToPage(app, 'POST /session', { body: { initData } });
  if (!opened.ok) throw new Error(await opened.text());
  const { token } = (await opened.json()) as Answer<'POST /session'>;
  const send: PageClient['send'] = (name, request) =>
    sendToPage(app, name, { ...request, headers: { authorization: `Bearer ${token}`, ...request?.headers } });
  return {
    token,
    send,
    ask: async <Name extends RouteName>(name: Name, request?: PageRequest) => {
      const response = await send(name, request);
      const answer: unknown = await response.json();
      if (!response.ok) throw new Error(JSON.stringify(answer));
      return API[name].answer.parse(answer) as Answer<Name>;
    },
  };
}
