import { type PageClient } from './page-client.ts';
import { type RunningApp } from './running-app.ts';

/** What an open page is told of. */
export interface PageEvents extends AsyncDisposable {
  /** Resolves with the next event of this name, with what it says. */
  readonly next: (name: string) => Promise<string>;
}

/** Listens as an open page does; resolves once it is told of everything. */
export async function listenToEvents(
  app: Pick<RunningApp, 'page'>,
  { token }: Pick<PageClient, 'token'>,
): Promise<PageEvents> {
  const stream = await app.page('/app/api/events', { headers: { authorization: `Bearer ${token}` } });
  if (stream.body === null) throw new Error(`no events: ${stream.status}`);
  const reader = stream.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const next = async (name: string): Promise<string> => {
    for (;;) {
      const found = new RegExp(`event: ${name}\\ndata: (.*)\\n`).exec(text);
      if (found !== null) {
        text = text.slice(found.index + found[0].length);
        return found[1] ?? '';
      }
      const { value, done } = await reader.read();
      if (done) throw new Error(`no event ${name}`);
      text += value;
    }
  };
  await next('beat');
  return { next, [Symbol.asyncDispose]: () => reader.cancel() };
}
