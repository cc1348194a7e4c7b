import { type ChatDriver } from '../../src/simulator/index.ts';
import { isTappable, nameButton } from './button-name.ts';
import { type Walk } from './explorer.ts';
import { findFaults } from './faults.ts';
import { latestRevision, settle } from './settled.ts';

/** The guide asks three questions, of which none has more answers than this. */
export const MOST_ANSWERS = 10;
const QUESTIONS = 3;

/** Answers each question of the guided start, which comes once in a chat, with the choice at a place. */
export async function walkGuide(chat: ChatDriver, name: string, choice: number): Promise<Walk> {
  const startedAt = performance.now();
  const problems: string[] = [];
  let since = latestRevision(chat);
  await chat.send('/start');
  let shown = await settle(chat, since);
  const tapped: string[] = [];
  let messages = shown.length;
  for (let question = 0; question < QUESTIONS; question += 1) {
    const message = shown.findLast(({ buttons }) => buttons.flat().some(isTappable));
    if (message === undefined) break;
    const answers = message.buttons.flat();
    // Another language changes the labels of what follows, so that is chosen once each and then left as it is.
    const place = question === 0 ? Math.min(choice, answers.length - 1) : choice % answers.length;
    tapped.push(...answers.slice(place, place + 1).map(nameButton));
    since = latestRevision(chat);
    const answer = await chat.tap(place, message);
    if (answer === undefined) problems.push(`not answered: ${message.text.slice(0, 50)}`);
    shown = await settle(chat, since);
    if (shown.length === 0) problems.push(`leads nowhere: ${message.text.slice(0, 50)}`);
    messages += shown.length;
    problems.push(...shown.flatMap(findFaults));
  }
  const minutes = (performance.now() - startedAt) / 60_000;
  const counts = { screens: QUESTIONS, buttons: tapped.length };
  return { name, ...counts, tapped, passedBy: [], messages, minutes, problems };
}
