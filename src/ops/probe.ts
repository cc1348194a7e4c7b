import { AppError } from '../domain/errors.ts';
import { withTimeout } from '../toolkit/index.ts';

/** How a part is doing: a degraded one is worth a look, a failed one keeps the application from doing its work. */
export type ProbeResult =
  | { readonly state: 'ok'; readonly detail?: string }
  | { readonly state: 'degraded' | 'failed'; readonly detail: string };

/** A question to one part of the application. */
export interface Probe {
  readonly name: string;
  readonly check: () => ProbeResult | Promise<ProbeResult>;
}

/** What all parts answered; ready iff none failed. */
export interface Readiness {
  readonly ready: boolean;
  readonly parts: Readonly<Record<string, ProbeResult>>;
}

const ANSWER_WITHIN_MS = 2000;

/** Asks all parts at once. One that throws, or says nothing in time, has failed. */
export async function checkReadiness(
  probes: readonly Probe[],
  timeoutMs = ANSWER_WITHIN_MS,
): Promise<Readiness> {
  const answers = await Promise.all(
    probes.map(async (probe) => [probe.name, await ask(probe, timeoutMs)] as const),
  );
  return {
    ready: answers.every(([, { state }]) => state !== 'failed'),
    parts: Object.fromEntries(answers),
  };
}

const noAnswer: ProbeResult = { state: 'failed', detail: 'no answer in time' };

async function ask({ check }: Probe, timeoutMs: number): Promise<ProbeResult> {
  try {
    return await withTimeout(check, { timeoutMs, fallback: noAnswer });
  } catch (error) {
    return { state: 'failed', detail: describe(error) };
  }
}

/** Of errors that are not ours only the kind: their messages are not made for whoever may read this page. */
function describe(error: unknown): string {
  if (error instanceof AppError) return error.message;
  return error instanceof Error ? error.name : 'unknown error';
}
