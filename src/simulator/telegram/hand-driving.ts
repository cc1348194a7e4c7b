import { type HttpReply, type HttpRequest, jsonReply } from '../http/exchange.ts';
import { type BotAccount } from './bot-account.ts';
import { type ChatDriver } from './chat-driver.ts';
import { createPerson } from './people.ts';
import { renderChat } from './render.ts';

const PATH = /^\/__(user|chat)\/(-?\d+)(?:\/(send|tap))?$/;

interface Order {
  readonly text?: string;
  readonly button?: string | number;
  readonly message?: number;
  readonly first_name?: string;
}

/**
 * Lets a person with curl be a user: POST /__user/<id>/send {"text"}, POST /__user/<id>/tap {"button", "message"?} and
 * GET /__chat/<id>, which draws the chat as text. Undefined for other paths.
 */
export async function driveByHand(bot: BotAccount, request: HttpRequest): Promise<HttpReply | undefined> {
  const [, kind, digits, action] = PATH.exec(request.path) ?? [];
  if (kind === undefined) return undefined;
  const id = Number(digits);
  if (kind === 'chat') return drawChat(bot, id);
  const order = parseOrder(request.body.toString());
  const driver = createPerson(bot, { id, firstName: order.first_name ?? `User ${id}` }).private();
  try {
    return jsonReply(await obey(driver, action, order));
  } catch (error) {
    return jsonReply({ error: error instanceof Error ? error.message : String(error) }, 400);
  }
}

async function obey(driver: ChatDriver, action: string | undefined, order: Order): Promise<unknown> {
  if (action === 'send') return { message_id: await driver.send(order.text ?? '') };
  const message = order.message === undefined ? undefined : { id: order.message };
  return { answer: (await driver.tap(order.button ?? '', message)) ?? null };
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
