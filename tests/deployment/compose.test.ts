import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describeVariables } from '../../src/config.ts';

interface Service {
  readonly [property: string]: unknown;
  readonly environment?: Readonly<Record<string, string>>;
  readonly volumes?: readonly string[];
}

interface Compose {
  readonly services: Readonly<Record<'bot' | 'demo', Service>>;
  readonly volumes: Readonly<Record<string, unknown>>;
}

const text = readFileSync(new URL('../../docker-compose.yml', import.meta.url), 'utf8');
const { services, volumes } = parse(text, { merge: true }) as Compose;

/** Where things are inside the container is the image's business. */
const OF_THE_IMAGE = ['DATA_DIR', 'HTTP_HOST', 'HTTP_PORT'];

describe('docker-compose.yml', () => {
  it('hands every variable from .env to the bot, and none has to be there', () => {
    const names = describeVariables().map(({ name }) => name as string);
    const handed = names.filter((name) => !OF_THE_IMAGE.includes(name));
    expect(services.bot.environment).toEqual(
      Object.fromEntries(handed.map((name) => [name, `\${${name}:-}`])),
    );
    expect(services.bot).not.toHaveProperty('env_file');
    expect([...text.matchAll(/\$\{(\w+)/g)].map(([, name]) => name)).toEqual(handed);
  });

  it('keeps the data in a named volume', () => {
    expect(services.bot.volumes).toEqual(['data:/data']);
    expect(volumes).toHaveProperty('data');
  });

  it.each(['bot', 'demo'] as const)('gives the %s no more than it needs', (name) => {
    expect(services[name]).toMatchObject({
      init: true,
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
      tmpfs: [expect.stringMatching(/^\/tmp:size=\d+m$/)],
      mem_limit: expect.stringMatching(/^\d+[mg]$/),
      pids_limit: expect.any(Number),
      logging: { driver: 'json-file', options: { 'max-size': '10m', 'max-file': '5' } },
    });
    for (const taken of ['privileged', 'user', 'ports', 'cap_add', 'pid']) {
      expect(services[name]).not.toHaveProperty(taken);
    }
  });

  it('starts the bot again when it ends, and lets it end in peace', () => {
    expect(services.bot).toMatchObject({ restart: 'unless-stopped', stop_grace_period: '10s' });
  });

  it('runs the demo only when asked, without network, token or data', () => {
    expect(services.demo).toMatchObject({
      profiles: ['demo'],
      command: ['node', 'dist/demo.js'],
      network_mode: 'none',
      stdin_open: true,
      tty: true,
    });
    expect(services.demo).not.toHaveProperty('environment');
    expect(services.demo).not.toHaveProperty('volumes');
    expect(services.demo).not.toHaveProperty('restart');
  });
});
