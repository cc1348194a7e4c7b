import { encodeCursor } from '../http/cursor.ts';
import { type CursorMode } from './fault.ts';

/** Replaces the cursor of a page by a misleading one. */
export interface CursorTrick {
  /** `asked` is the cursor of the request, empty on the first page; `next` is the honest one to follow. */
  mislead(mode: CursorMode, asked: string, next: string): string;
}

const PAGES_IN_A_CIRCLE = 3;

/** Creates a trick that has seen no page yet. */
export function createCursorTrick(): CursorTrick {
  const circle: string[] = [];
  let invented = 0;
  return {
    mislead(mode, asked, next) {
      if (mode === 'repeat') return asked === '' ? next : asked;
      if (mode === 'endless') return next === '' ? encodeCursor({ offset: 0, salt: ++invented }) : next;
      if (circle.length < PAGES_IN_A_CIRCLE && next !== '' && !circle.includes(next)) circle.push(next);
      const position = circle.indexOf(asked);
      return circle[(position + 1) % Math.max(1, circle.length)] ?? next;
    },
  };
}
