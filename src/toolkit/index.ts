export * from './concurrency/index.ts';
export { BodyError, type BodyFault, ClientClosedError } from './errors.ts';
export * from './http/index.ts';
export type { ToolkitLogger } from './toolkit-logger.ts';
export * from './redis/index.ts';
export * from './retry/index.ts';
