import { TextDecoder } from 'node:util';

const utf8 = new TextDecoder();

/**
 * Parses JSON in a worker of a pool.
 * @param {Uint8Array} bytes
 */
export const parse = (bytes) => JSON.parse(utf8.decode(bytes));
