/** What a chat has been through, and how it wants the phone to look. */
export interface ChatState {
  /** True iff it was led through the first steps to the end. */
  readonly isGuided: boolean;
  /** Whether the commands stand as buttons below the input field; null before anybody chose. */
  readonly hasKeyboard: boolean | null;
}

/** A chat that has just begun. */
export const NEW_CHAT: ChatState = { isGuided: false, hasKeyboard: null };
