import { type ChatDriver } from '../../src/simulator/index.ts';
import { type RunningApp } from './running-app.ts';

const PATIENCE_MS = 5_000;

/** Lets somebody in by an invitation that the owner makes in their chat, and gives the guest's own chat. */
export async function inviteGuest(
  app: RunningApp,
  person: { readonly id: number; readonly firstName: string },
  role: 'member' | 'viewer',
): Promise<ChatDriver> {
  await app.ask('/users', /Who may use/);
  await app.chat.tap(`Invite ${role}`);
  const { text } = await app.chat.waitFor((message) => message.text.includes('t.me/'), PATIENCE_MS);
  const chat = app.simulator.telegram.user(person).private();
  await chat.send(`/start ${/start=(\S+)/.exec(text)?.[1] ?? ''}`);
  await chat.waitFor((message) => message.text.includes('You are in'), PATIENCE_MS);
  return chat;
}
