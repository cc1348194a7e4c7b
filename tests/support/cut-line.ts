import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A line to a server that a test may cut: what is sent then arrives nowhere, and nobody is told. */
export interface CutLine extends AsyncDisposable {
  /** The server's URL by this line. */
  readonly url: string;
  readonly cut: () => void;
  /** Connections that were cut stay so; new ones work again. */
  readonly mend: () => void;
}

/** Lays a line to the server of a URL. */
export async function layLine(target: string): Promise<CutLine> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  let isCut = false;
  const server = createServer((near) => {
    sockets.add(near.on('error', () => undefined));
    if (isCut) return;
    const far = connect(Number(port), hostname).on('error', () => near.destroy());
    sockets.add(far);
    near.pipe(far).pipe(near);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = new URL(target);
  url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: url.href,
    cut: () => {
      isCut = true;
      for (const socket of sockets) socket.unpipe().pause();
    },
    mend: () => {
      isCut = false;
      for (const socket of sockets) socket.destroy();
      sockets.clear();
    },
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
