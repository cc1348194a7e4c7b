const TIMEOUT_MS = 3000;

/** True iff the application that listens here says in time that it is alive. */
export async function isHealthy({ host, port }: { host: string; port: number }): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const response = await fetch(`http://${toReachable(host)}:${port}/healthz`, { signal });
    return response.ok;
  } catch {
    return false;
  }
}

/** Whoever listens on all addresses is reached on the loopback; addresses of version 6 stand in brackets. */
function toReachable(host: string): string {
  const address = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host;
  return address.includes(':') ? `[${address}]` : address;
}
