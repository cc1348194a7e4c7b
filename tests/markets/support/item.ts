import { type Phase, toItemKey } from '../../../src/domain/title.ts';
import { type ItemReference } from '../../../src/markets/index.ts';

/** What a market is asked about, as a scan asks. */
export function item(title: string, phase?: Phase): ItemReference {
  return { key: toItemKey(title, phase), title };
}
