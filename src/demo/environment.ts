import { generateKeyPairSync } from 'node:crypto';
import { type Environment } from '../config.ts';
import { type Simulator } from '../simulator/index.ts';

const KEY_BYTES = 32;

/** The environment in which the bot talks to the simulator instead of the world; its keys are made up anew. */
export function buildDemoEnvironment(simulator: Simulator, directory: string, userId: number): Environment {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return {
    BOT_TOKEN: '2026:demo-token-of-the-simulator',
    TELEGRAM_API_ROOT: simulator.telegram.url,
    ALLOWED_USER_IDS: String(userId),
    DMARKET_BASE_URL: simulator.dmarket.url,
    DMARKET_PUBLIC_KEY: toHex(publicKey.export({ format: 'der', type: 'spki' })),
    DMARKET_SECRET_KEY: toHex(privateKey.export({ format: 'der', type: 'pkcs8' })),
    WAXPEER_BASE_URL: simulator.waxpeer.url,
    WAXPEER_API_KEY: 'demo-key-of-the-simulator',
    RATES_URL: simulator.rates.url,
    DATA_DIR: directory,
    HTTP_PORT: '0',
  };
}

/** An Ed25519 key as DMarket writes it: its DER form ends with the bare key. */
function toHex(der: Buffer): string {
  return der.subarray(-KEY_BYTES).toString('hex');
}
