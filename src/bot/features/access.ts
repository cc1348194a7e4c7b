import { type Person } from '../../domain/access.ts';
import { type AccessAction, type RequestAnswer } from '../callbacks/access-callbacks.ts';
import { type Services, type Tap, type TapHandler } from '../services.ts';
import { viewAnswered, viewClosedRequest, viewLetIn, viewRefused, viewRequest } from '../views/access.ts';

/** Answers an owner's buttons under a request for access, and the button of who was let in after all. */
export const answerAccessTap: TapHandler<AccessAction> = async (tap, action, services) => {
  switch (action.kind) {
    case 'access-ask':
      return tap.chat.words.t('toast-in-already');
    case 'access-request':
      return showRequest(tap, action.user, services);
    case 'access-answer':
      return answerRequest(tap, action.user, action.answer, services);
  }
};

async function showRequest({ chat, messageId }: Tap, user: number, { store }: Services): Promise<undefined> {
  const asker = (await store.access.requests()).find(({ id }) => id === user);
  const { words } = chat;
  await chat.edit(messageId, asker === undefined ? viewClosedRequest(words) : viewRequest(asker, words));
}

async function answerRequest(
  { chat, messageId, person }: Tap,
  user: number,
  answer: RequestAnswer,
  services: Services,
): Promise<undefined> {
  const asker = await services.store.access.answerRequest(user, answer, person);
  const { words } = chat;
  await chat.edit(messageId, asker === null ? viewClosedRequest(words) : viewAnswered(asker, answer, words));
  if (asker === null) return;
  services.logger.info({ user, answer, owner: person.id }, 'a request for access was answered');
  await tell(asker, answer, services);
}

/** Who has blocked the bot since they asked is not told. */
async function tell(
  asker: Person,
  answer: RequestAnswer,
  { privateChat, publishMenuOf, logger }: Services,
): Promise<void> {
  try {
    const chat = await privateChat(asker.id);
    await chat.send(answer === 'refused' ? viewRefused(chat.words) : viewLetIn(answer, chat.words));
    if (answer !== 'refused') await publishMenuOf(asker.id, answer);
  } catch (error) {
    logger.info({ error, user: asker.id }, 'could not tell who asked for access');
  }
}
