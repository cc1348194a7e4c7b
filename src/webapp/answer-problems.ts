import { type Context } from 'hono';
import { explainToPerson } from '../bot/failures.ts';
import { InputError, MarketError, TransientError } from '../domain/errors.ts';
import { type Logger } from '../domain/logger.ts';
import { type Words } from '../bot/words/words.ts';
import { Problem, type ProblemCode, type ProblemStatus } from './problem.ts';

/** Builds what answers whatever a route throws: with a code, and with words that say what to do. */
export function buildProblemAnswer(
  logger: Logger,
): (error: Error, context: Context<{ Variables: { words: Words } }>) => Response {
  return (error, context) => {
    if (error instanceof Problem) return toAnswer(context, error);
    const [status, code] = classify(error);
    const words = context.get('words');
    const place = { doing: `${context.req.method} ${context.req.path}` };
    return toAnswer(context, new Problem(status, code, explainToPerson(error, words, logger, place)));
  };
}

function classify(error: Error): readonly [ProblemStatus, ProblemCode] {
  if (error instanceof InputError) return [422, 'input'];
  const causes: readonly unknown[] = error instanceof AggregateError ? error.errors : [error];
  const isMarkets = causes.some((each) => each instanceof MarketError || each instanceof TransientError);
  return isMarkets ? [502, 'market'] : [500, 'failed'];
}

function toAnswer(context: Context, { status, code, message }: Problem): Response {
  return context.json({ code, message }, status);
}
