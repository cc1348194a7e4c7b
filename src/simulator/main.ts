import { generateKeyPairSync } from 'node:crypto';
import { parseArgs } from 'node:util';
import { createSimulator, type Simulator } from './simulator.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    'dmarket-port': { type: 'string', default: '0' },
    'waxpeer-port': { type: 'string', default: '0' },
    'telegram-port': { type: 'string', default: '0' },
    'rates-port': { type: 'string', default: '0' },
    limits: { type: 'string', default: 'on' },
  },
});

const simulator = await createSimulator({
  seed: Number(values.seed),
  limits: values.limits !== 'off',
  ports: {
    dmarket: Number(values['dmarket-port']),
    waxpeer: Number(values['waxpeer-port']),
    telegram: Number(values['telegram-port']),
    rates: Number(values['rates-port']),
  },
});

console.log(`DMarket   ${simulator.dmarket.url}`);
console.log(`Waxpeer   ${simulator.waxpeer.url}`);
console.log(`Telegram  ${simulator.telegram.url}`);
console.log(`Rates     ${simulator.rates.url}`);
console.log('\nStart the bot against it with');
console.log(`${environmentOf(simulator)} npm start`);
console.log('\nThen be a user, for example');
console.log(
  `curl -s ${simulator.telegram.url}/__user/1/send -d '{"text":"/scan"}'; curl -s ${simulator.telegram.url}/__chat/1`,
);

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void simulator.close());

/** The variables that lead the application here, with a key pair made on the spot. */
function environmentOf({ dmarket, waxpeer, telegram, rates }: Simulator): string {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const lastBytes = (der: Buffer): string => der.subarray(-32).toString('hex');
  const publicHex = lastBytes(publicKey.export({ format: 'der', type: 'spki' }));
  const seedHex = lastBytes(privateKey.export({ format: 'der', type: 'pkcs8' }));
  const variables = {
    BOT_TOKEN: '1:simulated',
    TELEGRAM_API_ROOT: telegram.url,
    ALLOWED_USER_IDS: '1',
    DMARKET_BASE_URL: dmarket.url,
    DMARKET_PUBLIC_KEY: publicHex,
    DMARKET_SECRET_KEY: seedHex + publicHex,
    WAXPEER_BASE_URL: waxpeer.url,
    WAXPEER_API_KEY: 'simulated-waxpeer-key',
    RATES_URL: rates.url,
  };
  return Object.entries(variables)
    .map(([name, value]) => `${name}=${value}`)
    .join(' ');
}
