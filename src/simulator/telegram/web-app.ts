import { createHmac, randomUUID } from 'node:crypto';
import { type PersonOptions } from './people.ts';

/** How somebody opens a page by a button. */
export interface PageOpening {
  readonly botToken: string;
  readonly person: PersonOptions;
  /** When Telegram signs it, in milliseconds since 1970; now unless said otherwise. */
  readonly at?: number;
}

/** What Telegram hands to a page that somebody opens, signed for the bot; each opening is another one. */
export function signInitData({ botToken, person, at = Date.now() }: PageOpening): string {
  const { id, firstName, username, languageCode } = person;
  const user = { id, first_name: firstName, username, language_code: languageCode };
  const fields = new URLSearchParams({
    auth_date: String(Math.floor(at / 1000)),
    query_id: randomUUID(),
    user: JSON.stringify(user),
  });
  const secret = createHmac('sha256', 'WebAppData').update(botToken).digest();
  const text = [...fields]
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join('\n');
  fields.set('hash', createHmac('sha256', secret).update(text).digest('hex'));
  return fields.toString();
}

/** The address under which a page is opened: what Telegram hands to it stands behind the `#`. */
export function buildPageAddress(page: string, opening: PageOpening): string {
  const fragment = new URLSearchParams({ tgWebAppData: signInitData(opening), tgWebAppVersion: '9.1' });
  return `${page}#${fragment.toString()}`;
}
