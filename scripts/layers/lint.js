import { floors, packageOwners, pureFloors } from './floors.js';

/** The files of one floor: its folder, and the single file that may stand for it. */
const filesOf = (floor) => [`src/${floor}.ts`, `src/${floor}/**/*.{ts,tsx}`];

const forbiddenFloors = (floor) =>
  Object.keys(floors)
    .filter((other) => other !== floor && !floors[floor].includes(other))
    .map((other) => ({
      regex: `^(\\.{1,2}/)+(${other}/.*|${other}\\.ts)$`,
      message: `src/${floor} must not import src/${other} (see scripts/layers/floors.js).`,
    }));

const forbiddenPackages = (floor) =>
  Object.entries(packageOwners)
    .filter(([, owners]) => !owners.includes(floor))
    .map(([name, owners]) => ({
      regex: `^${name}(/.*)?$`,
      message: `${name} belongs to ${owners.join(', ')} (see scripts/layers/floors.js).`,
    }));

const forbiddenBuiltIns = (floor) =>
  pureFloors.includes(floor) ? [{ regex: '^node:', message: `src/${floor} is pure.` }] : [];

const environmentOnlyInConfig = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'Only src/config.ts reads the environment.',
};

/** One lint block a floor: what it must not import, and that it must not read the environment. */
export const floorRules = Object.keys(floors).map((floor) => ({
  files: filesOf(floor),
  rules: {
    'no-restricted-imports': [
      'error',
      { patterns: [...forbiddenFloors(floor), ...forbiddenPackages(floor), ...forbiddenBuiltIns(floor)] },
    ],
    'no-restricted-syntax': ['error', ...(floor === 'config' ? [] : [environmentOnlyInConfig])],
  },
}));
