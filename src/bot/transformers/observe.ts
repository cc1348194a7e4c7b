import { type Transformer } from 'grammy';
import { type TelegramObserver } from '../../ops/index.ts';

/** Tells of every single attempt what came of it; by its method only, since everything else is about somebody. */
export function observeCalls(observer: TelegramObserver): Transformer {
  return async (call, method, payload, signal) => {
    const startedAt = performance.now();
    const tell = (outcome: string): void => observer.onCall(method, outcome, performance.now() - startedAt);
    try {
      const response = await call(method, payload, signal);
      tell(response.ok ? 'ok' : String(response.error_code));
      return response;
    } catch (error) {
      tell(signal?.aborted === true ? 'aborted' : 'unreached');
      throw error;
    }
  };
}
