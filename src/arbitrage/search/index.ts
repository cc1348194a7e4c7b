export { buildSearchIndex, indexInSteps, type SearchIndex } from './name-index.ts';
export { searchNames } from './search-names.ts';
