import { type Api, GrammyError, InputFile, InputMediaBuilder } from 'grammy';
import { toApiSignal } from '../api-signal.ts';
import { type Html } from './html.ts';
import { toInlineKeyboard } from './keyboard.ts';
import { type Photo } from './screen.ts';
import { splitHtml } from './split-html.ts';

/** Pictures in a chat. */
export interface ChatPhotos {
  /** Says for a few seconds that a picture is on its way; whether that arrives does not matter. */
  readonly announcePhoto: () => void;
  /** Sends a picture and resolves with the id of its message; a caption that is too long is cut. */
  readonly sendPhoto: (photo: Photo, signal?: AbortSignal) => Promise<number>;
  /** Puts another picture in the place of one, with its caption and buttons. */
  readonly editPhoto: (messageId: number, photo: Photo, signal?: AbortSignal) => Promise<void>;
}

/** What else Telegram is told with each message: the topic, and whether it makes a sound. */
interface Place {
  readonly message_thread_id?: number;
  readonly disable_notification?: boolean;
}

/** Telegram takes no longer caption, tags not counted. */
const MAX_CAPTION = 1024;
const FILE_NAME = 'chart.png';

/** Builds the part of a chat that shows pictures. */
export function buildChatPhotos(api: Api, id: number, place: Place): ChatPhotos {
  return {
    announcePhoto: () => {
      api.sendChatAction(id, 'upload_photo', place).catch(() => undefined);
    },
    sendPhoto: async (photo, signal) => {
      const options = {
        ...toCaption(photo.caption),
        ...place,
        reply_markup: toInlineKeyboard(photo),
      };
      const sent = await api.sendPhoto(id, toFile(photo), options, toApiSignal(signal));
      return sent.message_id;
    },
    editPhoto: async (messageId, photo, signal) => {
      const media = InputMediaBuilder.photo(toFile(photo), toCaption(photo.caption));
      const options = { reply_markup: toInlineKeyboard(photo) };
      await api.editMessageMedia(id, messageId, media, options, toApiSignal(signal));
    },
  };
}

function toFile({ png }: Photo): InputFile {
  return new InputFile(png, FILE_NAME);
}

function toCaption(caption: Html): { readonly caption: string; readonly parse_mode: 'HTML' } {
  const [first = caption] = splitHtml(caption, MAX_CAPTION);
  return { caption: first.source, parse_mode: 'HTML' };
}

/** True iff Telegram says that this chat takes no pictures from the bot. */
export function isPhotoForbidden(error: unknown): boolean {
  return error instanceof GrammyError && error.description.includes('not enough rights to send photos');
}
