import { type User } from 'grammy/types';
import { type Person } from '../domain/access.ts';
import { cutText } from './chat/cut-text.ts';

const MAX_NAME = 40;

/** Characters that do not show, or turn what follows them around: a name could pretend with them to be another's. */
const UNSEEN = /\p{C}/gu;

/** A user as the store remembers them: the name they chose, and the username, which is nobody else's. */
export function toPerson({ id, first_name: first, last_name: last = '', username }: User): Person {
  const name = `${first} ${last}`.replace(UNSEEN, '').replace(/\s+/g, ' ').trim();
  const words = [
    ...(name === '' ? [] : [cutText(name, MAX_NAME)]),
    ...(username === undefined ? [] : [`@${username}`]),
  ];
  return { id, name: words.length === 0 ? null : words.join(' ') };
}
