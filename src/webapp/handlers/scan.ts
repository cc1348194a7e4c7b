import { type Handler } from './handler.ts';

/** Looks at the best deals live, as /scan does; pages are told when it is done. */
export const startScan: Handler<'POST /scan'> = async (_input, { userId, words }, { desk, hub }) => ({
  isStarted: await desk.startScan(userId, {
    words,
    onEnd: (problem) => {
      hub.tell(userId, { kind: 'scan', ...(problem !== undefined && { problem }) });
    },
  }),
});
