export { createDmarketServer, type DmarketServer, type DmarketServerOptions } from './dmarket/server.ts';
export { type CursorMode, type Fault, type FaultEffect, type FieldChange } from './faults/fault.ts';
export { createFaults, type Faults } from './faults/faults.ts';
export { type ServerName } from './http/exchange.ts';
export { createRequestLog, type LoggedRequest, type RequestLog } from './http/request-log.ts';
export { type ServerOptions, type SimulatedServer } from './http/server.ts';
export { createWaxpeerServer, type WaxpeerServerOptions } from './waxpeer/server.ts';
export { createWorld, type WorldOptions } from './world/create-world.ts';
export type * from './world/world.ts';
