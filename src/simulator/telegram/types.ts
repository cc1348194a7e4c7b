/** A user as the Bot API writes it. */
export interface TelegramUser {
  readonly id: number;
  readonly is_bot: boolean;
  readonly first_name: string;
  readonly username?: string;
  readonly language_code?: string;
}

/** A chat as the Bot API writes it. */
export interface TelegramChat {
  readonly id: number;
  readonly type: 'private' | 'group' | 'supergroup';
  readonly title?: string;
  readonly first_name?: string;
  readonly username?: string;
}

/** A formatted range of a text; offsets and lengths count UTF-16 code units. */
export interface TextEntity {
  readonly type: string;
  readonly offset: number;
  readonly length: number;
  readonly url?: string;
  readonly language?: string;
}

/** A button under a message. */
export interface InlineButton {
  readonly text: string;
  readonly callback_data?: string;
  readonly url?: string;
  readonly web_app?: { readonly url: string };
}

/** A text with its formatting. */
export interface FormattedText {
  readonly text: string;
  readonly entities: readonly TextEntity[];
}

/** An uploaded file, of which only the facts are kept with the content. */
export interface UploadedFile {
  readonly field: string;
  readonly filename: string;
  readonly content: Buffer;
}

/** A file as a message keeps it. */
export interface KeptFile {
  readonly filename: string;
  readonly bytes: number;
  readonly content: Buffer;
}

/** A photo, with its size in pixels. */
export interface KeptPhoto extends KeptFile {
  readonly width: number;
  readonly height: number;
}

/** What a message shows; an edit replaces it. */
export interface MessageContent extends FormattedText {
  /** The topic of a group in which it stands. */
  readonly topic?: number | undefined;
  readonly buttons: readonly (readonly InlineButton[])[];
  readonly document?: KeptFile;
  readonly photo?: KeptPhoto;
}

/** A message that stands in a chat. */
export interface ChatMessage extends MessageContent {
  readonly id: number;
  readonly sender: TelegramUser;
  /** Seconds since 1970. */
  readonly date: number;
  readonly edits: number;
  /** The number of the change that last touched it; later changes have higher ones. */
  readonly revision: number;
}
