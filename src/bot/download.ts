import { type Api } from 'grammy';
import { toApiSignal } from './api-signal.ts';

const DOWNLOAD_MS = 15_000;

/**
 * Reads a file that somebody sent, as text; undefined when it is longer than `maxBytes`, gone, or did not come in time.
 * The address of a file holds the bot's token: no error of this may be told or logged.
 */
export async function downloadText(
  api: Api,
  {
    apiRoot,
    fileId,
    maxBytes,
  }: { readonly apiRoot: string; readonly fileId: string; readonly maxBytes: number },
): Promise<string | undefined> {
  const signal = AbortSignal.timeout(DOWNLOAD_MS);
  try {
    const { file_path: path, file_size: size = 0 } = await api.getFile(fileId, toApiSignal(signal));
    if (path === undefined || size > maxBytes) return undefined;
    const response = await fetch(`${apiRoot}/file/bot${api.token}/${encodeURI(path)}`, {
      signal,
      redirect: 'error',
    });
    return response.ok ? await readAtMost(response, maxBytes) : undefined;
  } catch {
    return undefined;
  }
}

async function readAtMost({ body }: Response, maxBytes: number): Promise<string | undefined> {
  if (body === null) return undefined;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > maxBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
