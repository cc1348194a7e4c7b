import { setTimeout as sleep } from 'node:timers/promises';
import { COMMAND_TABLE } from '../../src/bot/chat-commands/command-table.ts';
import { COMMAND_RIGHTS } from '../../src/bot/roles.ts';
import { type Language, LANGUAGES } from '../../src/domain/settings.ts';
import {
  type ChatDriver,
  createSimulator,
  type LoggedRequest,
  type Person,
  type Simulator,
} from '../../src/simulator/index.ts';
import { startBuiltBot } from './bot-process.ts';
import { Explorer, type Walk, type WalkPlan } from './explorer.ts';
import { MOST_ANSWERS, walkGuide } from './guide.ts';
import { settle } from './settled.ts';

const OWNERS = LANGUAGES.map((language, index) => ({ language, id: 11 + index }));
/** Whoever answers the guide in another way, by language. */
const NEWCOMERS = LANGUAGES.flatMap((language, index) =>
  Array.from({ length: MOST_ANSWERS }, (_, place) => ({ language, place, id: 100 * (index + 1) + place })),
);
const VIEWER_ID = 21;
/** Each owner can let some in either way, and refuse some. */
const STRANGER_IDS = Array.from({ length: 3 * OWNERS.length }, (_, index) => 31 + index);
const GROUP = { id: -1_001_000_000_001, title: 'Traders' };

/** Languages are walked one by one, each in a chat of its own. */
const OTHER_LANGUAGES = /^(English|Русский|Українська)$/;

/** Commands with values, beside each command alone. */
const MORE_COMMANDS = [
  '/scan rust',
  '/scan csgo 60%',
  '/prices ak redline ft',
  '/prices karambit doppler',
  '/prices nothing like that',
  '/watch redline <21',
  '/watch deal >1%',
  '/scna',
  'hello',
];
const ALONE = COMMAND_TABLE.map(({ name }) => `/${name}`);
const FOR_EVERYBODY = COMMAND_TABLE.filter(({ name }) => COMMAND_RIGHTS[name] !== 'own');
/** The owners' walks show that each value is answered; a group, which takes twenty messages a minute, each button. */
const GROUP_COMMANDS = [
  ...FOR_EVERYBODY.map(({ name }) => `/${name}`),
  '/prices ak redline ft',
  '/watch redline <21',
  '/scan csgo 60%',
];
/** A scan begins, goes on and ends, and a chart may follow. */
const ROOM = 4;

/** Walks through every chat at the same time; tells of each walk that ends. */
export async function walkEverything(tell: (line: string) => void): Promise<readonly Walk[]> {
  const simulator = await createSimulator({ seed: 9 });
  const bot = await startBuiltBot(
    simulator,
    [...OWNERS, ...NEWCOMERS].map(({ id }) => id),
  );
  try {
    const owners = OWNERS.map(({ language, id }) => ({
      language,
      person: simulator.telegram.user({ id, firstName: `Owner ${language}`, languageCode: language }),
    }));
    const guides = (await Promise.all(LANGUAGES.map((language) => walkGuides(simulator, language)))).flat();
    tell(`guide: ${guides.length} newcomers, ${guides.flatMap(({ problems }) => problems).length} problems`);
    if (process.argv.includes('--guide')) return [...guides, summariseBot(simulator, bot.errors)];
    const [first, second] = owners;
    if (first === undefined || second === undefined) throw new Error('there are too few owners');
    await greet(owners.map(({ person }) => person));
    const viewer = await letViewerIn(simulator, first.person);
    for (const id of STRANGER_IDS) await ask(simulator, { id, firstName: `Stranger ${id}` });
    const plans = [
      ...owners.map(({ person, language }) => ({
        chat: person.private(),
        name: `owner, ${language}`,
        commands: [...ALONE, ...MORE_COMMANDS],
      })),
      { chat: viewer, name: 'viewer, en', commands: FOR_EVERYBODY.map(({ name }) => `/${name}`) },
      {
        chat: second.person.in(simulator.telegram.group(GROUP)),
        name: `group, ${second.language}`,
        commands: GROUP_COMMANDS,
      },
    ];
    const walks = await Promise.all(
      plans.map(async ({ chat, ...plan }) => {
        const walk = await new Explorer(chat, { ...plan, ...buildManners(chat, simulator) }, tell).walk();
        tell(`${walk.name}: done, ${walk.problems.length} problems`);
        return walk;
      }),
    );
    const tapped = new Set([...guides, ...walks].flatMap((walk) => walk.tapped));
    const passedByAll = (walk: Walk): Walk => ({
      ...walk,
      passedBy: walk.passedBy.filter((button) => !tapped.has(button)),
    });
    return [...guides, ...walks.map(passedByAll), summariseBot(simulator, bot.errors)];
  } finally {
    await bot.stop();
    await simulator.close();
  }
}

/** One language's newcomers, one after the other. */
async function walkGuides({ telegram }: Simulator, language: Language): Promise<readonly Walk[]> {
  const walks: Walk[] = [];
  for (const { place, id } of NEWCOMERS.filter((newcomer) => newcomer.language === language)) {
    const person = { id, firstName: `Newcomer ${id}`, languageCode: language };
    const name = `guide, ${language}, answer ${place + 1}`;
    walks.push(await walkGuide(telegram.user(person).private(), name, place));
  }
  return walks;
}

/** How one walks in a private chat, and how in a group. */
function buildManners(
  { chatId }: ChatDriver,
  { telegram }: Simulator,
): Pick<WalkPlan, 'answersTexts' | 'avoid' | 'detail' | 'untilThereIsRoom'> {
  const isGroup = chatId < 0;
  return {
    answersTexts: !isGroup,
    avoid: OTHER_LANGUAGES,
    detail: isGroup ? 'every handler' : 'every value',
    untilThereIsRoom: async () => {
      while (telegram.room(chatId) < ROOM) await sleep(200);
    },
  };
}

/** Telegram lets bots write only to those who wrote first; that also tells which language they speak. */
async function greet(people: readonly Person[]): Promise<void> {
  for (const person of people) {
    await person.private().send('/help');
    await person.private().waitFor(() => true, 10_000);
  }
}

/** A stranger asks, and an owner lets them look. */
async function letViewerIn(simulator: Simulator, owner: Person): Promise<ChatDriver> {
  const stranger = await ask(simulator, { id: VIEWER_ID, firstName: 'Viewer' });
  const request = await owner.private().waitFor(({ text }) => text.includes('Viewer'), 10_000);
  await owner.private().tap(1, request);
  await sleep(500);
  return stranger;
}

/** Asks the owners for access. */
async function ask(
  { telegram }: Simulator,
  { id, firstName }: { readonly id: number; readonly firstName: string },
): Promise<ChatDriver> {
  const stranger = telegram.user({ id, firstName, languageCode: 'en' }).private();
  await stranger.send('/start');
  await settle(stranger, 0);
  await stranger.tap(0);
  return stranger;
}

/** What only the other side of the Bot API can tell. */
function summariseBot({ requests, telegram }: Simulator, errors: readonly string[]): Walk {
  const refused = requests.all.filter(({ server, status }) => server === 'telegram' && status >= 400);
  const unanswered = telegram.unanswered().map(({ data }) => `a tap that was never answered: ${data}`);
  return {
    name: 'the bot',
    screens: 0,
    buttons: 0,
    tapped: [],
    passedBy: [],
    messages: requests.count('telegram'),
    minutes: 0,
    problems: [...refused.filter(isFault).map(describe), ...unanswered, ...errors],
  };
}

/** To be told to wait, and that nothing changed, is no fault. */
function isFault({ status, path }: LoggedRequest): boolean {
  return status !== 429 && !(status === 400 && /\/editMessage/i.test(path));
}

function describe({ path, status }: LoggedRequest): string {
  return `refused with ${status}: ${path.split('/').at(-1)}`;
}
