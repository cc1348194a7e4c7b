import { type ScanReport, type ScanRequest } from '../arbitrage/scan.ts';
import { BoundedMap } from './bounded-map.ts';
import { createShortId } from './short-id.ts';

/** A scan that a chat asked for, and its report once there is one. */
export interface KeptScan {
  readonly id: string;
  readonly chatId: number;
  readonly request: ScanRequest;
  readonly report?: ScanReport;
}

const KEPT = 200;

/** The latest scans of all chats, in memory: buttons name them by a short id that only works in their own chat. */
export class ScanResults {
  readonly #scans = new BoundedMap<string, KeptScan>(KEPT);
  readonly #latest = new BoundedMap<number, ScanReport>(KEPT);
  readonly #listeners: ((chatId: number) => void)[] = [];

  /** From now on tells of every chat whose scan is done. */
  listen(listener: (chatId: number) => void): void {
    this.#listeners.push(listener);
  }

  /** Keeps a scan that begins. */
  open(chatId: number, request: ScanRequest): KeptScan {
    const scan = { id: createShortId(), chatId, request };
    this.#scans.set(scan.id, scan);
    return scan;
  }

  /** Adds the report of a scan that is done. */
  complete(scan: KeptScan, report: ScanReport): void {
    this.#scans.set(scan.id, { ...scan, report });
    this.#latest.set(scan.chatId, report);
    for (const tell of this.#listeners) tell(scan.chatId);
  }

  /** What came of the scan that a chat finished last. */
  latestReport(chatId: number): ScanReport | undefined {
    return this.#latest.get(chatId);
  }

  /** The scan with this id, if this chat asked for it and it is still kept. */
  find(id: string, chatId: number): KeptScan | undefined {
    const scan = this.#scans.get(id);
    return scan?.chatId === chatId ? scan : undefined;
  }
}
