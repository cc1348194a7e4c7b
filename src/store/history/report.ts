/** How the history's thread tells what it had to leave out. */
export interface Report {
  /** Something recorded cannot be read, which costs those numbers. */
  readonly damaged: (fields: object) => void;
  readonly warn: (fields: object, message: string) => void;
}

/** Carries out a read that damage may spoil: undefined, and a report, when it does. */
export async function readOrReport<T>(
  report: Report,
  fields: object,
  read: () => Promise<T> | T,
): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (!isDamage(error)) throw error;
    report.damaged({ ...fields, problem: (error as Error).message });
    return undefined;
  }
}

/** True iff the error says that bytes are not what was once written: by our own codes, by zlib, or by SQLite. */
export function isDamage(error: unknown): boolean {
  const { code = '' } = error as { readonly code?: string };
  return error instanceof RangeError || /^(?:Z_|ERR_BUFFER_TOO_LARGE|SQLITE_(?:CORRUPT|NOTADB))/.test(code);
}
