import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

/** The fields of a request's body that are texts. */
export type TextFields = Readonly<Record<string, string | undefined>>;

/** A server that answers JSON to JSON. */
export interface JsonServer extends AsyncDisposable {
  readonly url: string;
  /** What was asked so far. */
  readonly bodies: readonly TextFields[];
}

/** Serves whatever a function makes of each request's body. */
export async function serveJson(answer: (body: TextFields) => unknown): Promise<JsonServer> {
  const bodies: TextFields[] = [];
  const server = createServer((request, response) => {
    void json(request).then((body) => {
      bodies.push(body as TextFields);
      response.setHeader('content-type', 'application/json').end(JSON.stringify(answer(body as TextFields)));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    bodies,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
