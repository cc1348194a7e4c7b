export * from './concurrency/index.ts';
export * from './retry/index.ts';
