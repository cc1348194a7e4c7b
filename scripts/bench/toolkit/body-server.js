/** A server of test bodies in a thread of its own, so that sending them holds up nobody who is measured. */
import { Buffer } from 'node:buffer';
import { createServer } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';

const encoded = new Map(Object.entries(workerData).map(([path, body]) => [path, Buffer.from(body)]));

const server = createServer((request, response) => {
  response.setHeader('content-type', 'application/json');
  response.setHeader('cache-control', 'max-age=3600');
  response.end(encoded.get(request.url));
});
server.listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port));
