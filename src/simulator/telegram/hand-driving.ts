import { type HttpReply, type HttpRequest, jsonReply } from '../http/exchange.ts';
import { type BotAccount } from './bot-account.ts';
import { type ChatDriver } from './chat-driver.ts';
import { createPerson, type Person } from './people.ts';
import { renderChat } from './render.ts';

const PATH = /^\/__(user|chat)\/(-?\d+)(?:\/(send|tap|inline|block|unblock))?$/;

interface Order {
  readonly text?: string;
  readonly button?: string | number;
  readonly message?: number;
  readonly query?: string;
  readonly first_name?: string;
  readonly language_code?: string;
  /** A group instead of the private chat, made if there is none, and one of its topics. */
  readonly group?: number;
  readonly topic?: number;
}

/**
 * Lets a person with curl be a user: POST /__user/<id>/send {"text"}, …/tap {"button", "message"?}, …/inline {"query"},
 * …/block and …/unblock, all with "language_code"?, "group"? and "topic"?, and GET /__chat/<id>, which draws the chat as
 * text. Undefined for other paths.
 */
export async function driveByHand(bot: BotAccount, request: HttpRequest): Promise<HttpReply | undefined> {
  const [, kind, digits, action] = PATH.exec(request.path) ?? [];
  if (kind === undefined) return undefined;
  const id = Number(digits);
  if (kind === 'chat') return drawChat(bot, id);
  const order = parseOrder(request.body.toString());
  const { first_name: firstName = `User ${id}`, language_code: languageCode } = order;
  const person = createPerson(bot, { id, firstName, ...(languageCode !== undefined && { languageCode }) });
  try {
    return jsonReply(await obey(bot, person, action, order));
  } catch (error) {
    return jsonReply({ error: error instanceof Error ? error.message : String(error) }, 400);
  }
}

async function obey(
  bot: BotAccount,
  person: Person,
  action: string | undefined,
  order: Order,
): Promise<unknown> {
  const driver = openChatOf(bot, person, order);
  switch (action) {
    case 'send':
      return { message_id: await driver.send(order.text ?? '') };
    case 'inline':
      return { answer: (await driver.askInline(order.query ?? '')) ?? null };
    case 'block':
    case 'unblock':
      person[action]();
      return {};
    default: {
      const message = order.message === undefined ? undefined : { id: order.message };
      return { answer: (await driver.tap(order.button ?? '', message)) ?? null };
    }
  }
}

function openChatOf(bot: BotAccount, person: Person, { group: id, topic }: Order): ChatDriver {
  if (id === undefined) return person.private();
  const room = bot.chats.ensure({ id, type: 'supergroup', title: `Group ${id}` });
  if (topic !== undefined) room.topics.add(topic);
  return person.in(room.chat, topic);
}

function drawChat(bot: BotAccount, id: number): HttpReply {
  const messages = [...(bot.chats.find(id)?.messages.values() ?? [])];
  return {
    status: 200,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
    body: `${renderChat(messages)}\n`,
  };
}

function parseOrder(json: string): Order {
  try {
    return JSON.parse(json) as Order;
  } catch {
    return {};
  }
}
