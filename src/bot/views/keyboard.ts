import { keyLabels } from '../chat-commands/reply-keyboard.ts';
import { type Screen } from '../chat/screen.ts';
import { type Words } from '../words/words.ts';

/** Shows the keys below the input field, or takes them away. */
export function viewKeyboard(isShown: boolean, words: Words): Screen {
  return {
    text: words.html(isShown ? 'keyboard-shown' : 'keyboard-hidden'),
    buttons: [],
    keys: isShown ? keyLabels(words) : [],
  };
}
