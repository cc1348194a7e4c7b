import { formatWalks } from './walk/report.ts';
import { walkEverything } from './walk/walk-everything.ts';

// Talks to the built bot through the Bot API alone, as people would, and taps every button of every screen in every
// language until nothing new is found: `npm run build && npm run walk`. Ends with 1 when anything was wrong.
const walks = await walkEverything((line) => console.log(line));
for (const line of formatWalks(walks)) console.log(line);
process.exit(walks.some(({ problems }) => problems.length > 0) ? 1 : 0);
