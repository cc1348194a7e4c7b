import { hashText, uniform } from '../random.ts';
import { AGENTS, CAPSULES, CASES, CHARMS, MUSIC_KITS, PINS } from './catalog/containers-and-people.ts';
import { PLAYERS } from './catalog/players.ts';
import { GRAFFITI, GRAFFITI_COLOURS, PATCHES, STICKERS } from './catalog/stickers.ts';
import { SOUVENIR_MAPS, TOURNAMENTS, type Tournament } from './catalog/tournaments.ts';
import { type CatalogItem, type ItemKind } from './catalog-item.ts';

const STICKER_STYLES: Readonly<Record<string, string>> = {
  H: 'Holo',
  F: 'Foil',
  G: 'Glitter',
  L: 'Lenticular',
};
const STYLE_FACTOR: Readonly<Record<string, number>> = {
  Glitter: 1.6,
  Holo: 4,
  Foil: 5,
  Lenticular: 7,
  Gold: 14,
};
const FIRST_STICKER_YEAR = 2014;
const LAST_STICKER_YEAR = 2025;
/** Nobody plays every major of a career; which ones is a matter of the names alone, not of the world's seed. */
const QUALIFIED_SHARE = 0.6;

/** Everything in CS2 that is not a weapon: stickers, containers, agents, graffiti, patches, music kits and charms. */
export function buildCollectibles(): CatalogItem[] {
  return [
    ...buildPlainStickers(),
    ...TOURNAMENTS.flatMap(buildTournamentItems),
    ...items(
      'container',
      900,
      CASES.split(',').map((name) => name.replace('*', '')),
    ),
    ...items('container', 1400, CAPSULES.split(',')),
    ...items(
      'plain',
      4000,
      PINS.split(',').map((name) => `${name} Pin`),
    ),
    ...items('agent', 3800, AGENTS.split(';')),
    ...items('graffiti', 60, buildGraffiti()),
    ...items(
      'patch',
      1100,
      PATCHES.split(',').map((name) => `Patch | ${name}`),
    ),
    ...items(
      'music',
      3500,
      MUSIC_KITS.split(';').map((name) => `Music Kit | ${name}`),
    ),
    ...items(
      'music',
      6500,
      MUSIC_KITS.split(';').map((name) => `StatTrak™ Music Kit | ${name}`),
    ),
    ...items(
      'charm',
      1500,
      CHARMS.split(',').map((name) => `Charm | ${name}`),
    ),
  ];
}

function items(kind: ItemKind, level: number, names: readonly string[]): CatalogItem[] {
  return names.map((name) => ({ game: 'csgo', name, kind, level }));
}

function buildGraffiti(): string[] {
  const colours = GRAFFITI_COLOURS.split(',');
  return GRAFFITI.split(',').flatMap((motif) =>
    colours.map((colour) => `Sealed Graffiti | ${motif} (${colour})`),
  );
}

function buildPlainStickers(): CatalogItem[] {
  return STICKERS.split(',').flatMap((cell) => {
    const [name = '', letters = ''] = cell.split('@');
    const styles = Object.keys(STICKER_STYLES).filter((letter) => letters.includes(letter));
    const names = styles.map((letter) => STICKER_STYLES[letter] ?? '');
    return styled('Sticker', name, '', names, 700).concat(styled('Sticker Slab', name, '', names, 900));
  });
}

function buildTournamentItems(tournament: Tournament): CatalogItem[] {
  const age = 1 + (LAST_STICKER_YEAR - tournament.year) ** 1.6 / 4;
  const suffix = ` | ${tournament.name}`;
  const teams = tournament.teams
    .split(',')
    .flatMap((team) => styled('Sticker', team, suffix, tournament.styles, 90 * age));
  const autographs = playersOf(tournament).flatMap((player) =>
    styled('Sticker', player, suffix, tournament.styles, 60 * age),
  );
  return [...teams, ...autographs, ...buildTournamentContainers(tournament, age)];
}

function playersOf(tournament: Tournament): readonly string[] {
  if (!tournament.autographs) return [];
  const players = PLAYERS.split(',').flatMap((cell) => {
    const [, name = '', first = FIRST_STICKER_YEAR, last = LAST_STICKER_YEAR] =
      /^(.*) (\d{4}) (\d{4})$/.exec(cell) ?? [];
    const qualified = uniform(hashText(name), hashText(tournament.name)) < QUALIFIED_SHARE;
    return qualified && tournament.year >= Number(first) && tournament.year <= Number(last) ? [name] : [];
  });
  return [...new Set(players)];
}

function buildTournamentContainers({ organiser, year }: Tournament, age: number): CatalogItem[] {
  const packages = SOUVENIR_MAPS.map((map) => `${organiser} ${map} Souvenir Package`);
  const groups = year < 2018 ? ['Challengers', 'Legends'] : ['Challengers', 'Contenders', 'Legends'];
  const capsules = groups.map((group) =>
    year < 2016 ? `${organiser} ${group} (Holo/Foil)` : `${organiser} ${group} Sticker Capsule`,
  );
  return [...items('container', 700 * age, packages), ...items('container', 150 * age, capsules)];
}

function styled(
  kind: 'Sticker' | 'Sticker Slab',
  name: string,
  suffix: string,
  styles: readonly string[],
  level: number,
): CatalogItem[] {
  return ['', ...styles].map((style) => ({
    game: 'csgo',
    name: `${kind} | ${name}${style === '' ? '' : ` (${style})`}${suffix}`,
    kind: kind === 'Sticker' ? 'sticker' : 'charm',
    level: level * (STYLE_FACTOR[style] ?? 1),
  }));
}
