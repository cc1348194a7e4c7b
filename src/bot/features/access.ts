import { type Person } from '../../domain/access.ts';
import { type AccessAction, type RequestAnswer } from '../callback-action.ts';
import { type Screen } from '../screen.ts';
import { type Services, type Tap, type TapHandler } from '../services.ts';
import {
  IN_ALREADY,
  viewAnswered,
  viewClosedRequest,
  viewLetIn,
  viewRefused,
  viewRequest,
} from '../views/access.ts';

/** Answers an owner's buttons under a request for access, and the button of who was let in after all. */
export const answerAccessTap: TapHandler<AccessAction> = async (tap, action, services) => {
  switch (action.kind) {
    case 'access-ask':
      return IN_ALREADY;
    case 'access-request':
      return showRequest(tap, action.user, services);
    case 'access-answer':
      return answerRequest(tap, action.user, action.answer, services);
  }
};

async function showRequest(tap: Tap, user: number, { store }: Services): Promise<undefined> {
  const asker = (await store.access.requests()).find(({ id }) => id === user);
  await tap.chat.edit(tap.messageId, asker === undefined ? viewClosedRequest() : viewRequest(asker));
}

async function answerRequest(
  { chat, messageId, person }: Tap,
  user: number,
  answer: RequestAnswer,
  services: Services,
): Promise<undefined> {
  const asker = await services.store.access.answerRequest(user, answer, person);
  await chat.edit(messageId, asker === null ? viewClosedRequest() : viewAnswered(asker, answer));
  if (asker === null) return;
  services.logger.info({ user, answer, owner: person.id }, 'a request for access was answered');
  await tell(asker, answer === 'refused' ? viewRefused() : viewLetIn(answer), services);
}

/** Who has blocked the bot since they asked is not told. */
async function tell(asker: Person, screen: Screen, { privateChat, logger }: Services): Promise<void> {
  try {
    await (await privateChat(asker.id)).send(screen);
  } catch (error) {
    logger.info({ error, user: asker.id }, 'could not tell who asked for access');
  }
}
