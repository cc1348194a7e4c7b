/** What a card links to. */
export const LINKS = {
  urls: { dmarket: 'https://d.example', waxpeer: 'https://w.example' },
  share: 'https://s.example',
  item: 7,
  back: { kind: 'price', item: 7 },
} as const;
