/** Where a page starts; the salt tells apart cursors that lead to the same place. */
export interface CursorPosition {
  readonly offset: number;
  readonly salt?: number;
}

/** Writes a cursor that callers cannot read meaning into. */
export function encodeCursor(position: CursorPosition): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

/** The offset that a cursor stands for: 0 for the empty one, undefined for one that was never handed out. */
export function decodeCursor(cursor: string): number | undefined {
  if (cursor === '') return 0;
  try {
    const value = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as Partial<CursorPosition> | null;
    const offset = value?.offset;
    return typeof offset === 'number' && Number.isInteger(offset) && offset >= 0 ? offset : undefined;
  } catch {
    return undefined;
  }
}
