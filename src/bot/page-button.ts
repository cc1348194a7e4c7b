import { type Chat } from './chat/chat.ts';
import { type Screen } from './chat/screen.ts';
import { type Services } from './services.ts';

/** Adds the button that opens the page, where there is one; Telegram allows it in private chats alone. */
export function withPageButton(
  screen: Screen,
  { isGroup, words }: Pick<Chat, 'isGroup' | 'words'>,
  { pageUrl }: Pick<Services, 'pageUrl'>,
): Screen {
  if (pageUrl === undefined || isGroup) return screen;
  return { ...screen, buttons: [...screen.buttons, [{ text: words.t('button-app'), page: pageUrl }]] };
}
