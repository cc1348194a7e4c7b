/**
 * The same text, of which there is one copy however often it was read: a title stands in both books of a game, in each
 * reading of them and in the history. V8 keeps names of properties that way, and forgets them with their last user.
 */
export function shareText<Text extends string>(text: Text): Text {
  const names = Object.create(null) as Record<string, true>;
  names[text] = true;
  return (Object.keys(names)[0] ?? text) as Text;
}
