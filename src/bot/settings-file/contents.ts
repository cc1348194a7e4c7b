import { type ChatSettings } from '../../domain/settings.ts';
import { type HiddenEntry } from '../../domain/hidden-items.ts';
import { type AlertSettings, type Watch } from '../../domain/watch/index.ts';

/** What a chat takes along: what it set, what it hides and what it waits for; no ids, and nothing of others. */
export interface Backup {
  readonly settings: ChatSettings;
  readonly alerts: AlertSettings;
  readonly hidden: readonly HiddenEntry[];
  /** Marks the group of whose topics the watches tell; null for a private chat. */
  readonly group: string | null;
  readonly watches: readonly Pick<Watch, 'spec' | 'paused' | 'topicId'>[];
}
