import { type Exported } from '../callbacks/callback-action.ts';
import { type Button, button, type Screen } from '../chat/screen.ts';
import { type Words } from '../words/words.ts';

/** What can be had as a file. */
export function viewExports({ t, html }: Words): Screen {
  const choose = (what: Exported): Button => button(t(`button-export-${what}`), { kind: 'export', what });
  return {
    text: html('export-which'),
    buttons: [
      [choose('scan'), choose('signals')],
      [choose('paper'), choose('watches')],
    ],
  };
}
