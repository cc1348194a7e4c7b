import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describeVariables, WEBHOOK_PATH } from '../../src/config.ts';
import { API, type Route } from '../../src/webapp/contract/api.ts';
import { PAGE_PATH } from '../../src/webapp/index.ts';

interface Service {
  readonly [property: string]: unknown;
  readonly environment?: Readonly<Record<string, string>>;
  readonly volumes?: readonly string[];
}

interface Compose {
  readonly services: Readonly<
    Record<'bot' | 'demo' | 'replica' | 'valkey' | 'postgres' | 'prometheus' | 'grafana' | 'caddy', Service>
  >;
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
    const mentioned = new Set([...text.matchAll(/\$\{(\w+)/g)].map(([, name]) => name));
    const ofCompose = ['POSTGRES_PASSWORD', 'REPLICAS', 'SKINSPREAD_IMAGE', 'WEBHOOK_UPSTREAM'];
    expect([...mentioned].toSorted()).toEqual([...handed, ...ofCompose].toSorted());
  });

  it('builds its image here unless a published one is named, which is then pulled', () => {
    expect(services.bot).toMatchObject({ build: '.', image: '${SKINSPREAD_IMAGE:-skinspread}' });
  });

  it('keeps the data in a named volume', () => {
    expect(services.bot.volumes).toEqual(['data:/data']);
    expect(volumes).toHaveProperty('data');
  });

  it.each(['bot', 'replica', 'demo'] as const)('gives the %s no more than it needs', (name) => {
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

  it.each(['prometheus', 'grafana'] as const)(
    'runs %s only when asked, pinned, on this machine alone',
    (name) => {
      expect(services[name]).toMatchObject({
        profiles: ['monitoring'],
        image: expect.stringMatching(/:v?\d+\.\d+\.\d+$/),
        read_only: true,
        cap_drop: ['ALL'],
        security_opt: ['no-new-privileges:true'],
        ports: [expect.stringMatching(/^127\.0\.0\.1:/)],
        mem_limit: expect.any(String),
      });
      const files = (services[name].volumes ?? []).filter((volume) => volume.startsWith('./'));
      expect(files).not.toEqual([]);
      for (const volume of files) {
        const [path = '', , mode] = volume.split(':');
        expect({ path, isThere: existsSync(new URL(`../../${path}`, import.meta.url)), mode }).toMatchObject({
          isThere: true,
          mode: 'ro',
        });
      }
    },
  );

  it('lets only Telegram through the proxy, and gives that nothing but the ports for it', () => {
    expect(services.caddy).toMatchObject({
      profiles: ['webhook', 'page', 'scale'],
      environment: { WEBHOOK_URL: '${WEBHOOK_URL:-${PUBLIC_URL:-}}' },
      image: expect.stringMatching(/^caddy:\d+\.\d+\.\d+-alpine$/),
      read_only: true,
      cap_drop: ['ALL'],
      cap_add: ['NET_BIND_SERVICE'],
      ports: ['80:80', '443:443'],
    });
    const caddyfile = readFileSync(new URL('../../proxy/Caddyfile', import.meta.url), 'utf8');
    expect(caddyfile).toContain(`path ${WEBHOOK_PATH}\n`);
    expect(caddyfile.match(/dynamic .*/g)).toEqual(['dynamic a {$WEBHOOK_UPSTREAM:bot} 8080 {']);
    expect(caddyfile.match(/reverse_proxy .*/g)).toEqual(['reverse_proxy {', 'reverse_proxy bot:8080 {']);
    expect(caddyfile).toContain(`path ${PAGE_PATH} ${PAGE_PATH}/*
`);
    expect(caddyfile).toContain('respond 404');
  });

  it('lets the largest body through that the page may send', () => {
    const caddyfile = readFileSync(new URL('../../proxy/Caddyfile', import.meta.url), 'utf8');
    const sizes = Object.values<Route>(API).map(({ largestBody = 0 }) => largestBody);
    expect(caddyfile).toContain(`max_size ${Math.max(...sizes) / 1024}KiB\n`);
  });

  it('scales to replicas that are the bot but for its data, beside stores that keep theirs', () => {
    const { replica, bot, valkey, postgres } = services;
    expect(replica.environment).toEqual(bot.environment);
    expect(replica).toMatchObject({
      profiles: ['scale'],
      image: bot['image'],
      restart: 'unless-stopped',
      volumes: ['/data'],
      deploy: { replicas: '${REPLICAS:-2}' },
    });
    // A service of a profile that is off must not keep the bot from starting.
    const ready = { condition: 'service_healthy', required: false };
    for (const each of [replica, bot]) {
      expect(each['depends_on']).toEqual({ valkey: ready, postgres: ready });
    }
    for (const [name, store] of Object.entries({ valkey, postgres })) {
      expect(store).toMatchObject({
        profiles: ['scale'],
        image: expect.stringMatching(/:\d+\.\d+(\.\d+)?-bookworm$/),
        user: '999:999',
        read_only: true,
        cap_drop: ['ALL'],
        mem_limit: expect.any(String),
        volumes: [expect.stringMatching(`^${name}:/`)],
        healthcheck: { test: expect.arrayContaining(['CMD']) },
      });
      expect(store).not.toHaveProperty('ports');
      expect(volumes).toHaveProperty(name);
    }
    // What is handed over must not be dropped for the sake of cached answers, and outlive a restart.
    expect(valkey['command']).toEqual(expect.arrayContaining(['--appendonly', 'yes', 'volatile-lru']));
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
