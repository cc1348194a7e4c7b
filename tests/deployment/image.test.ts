import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';

const root = new URL('../../', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, root), 'utf8');

interface Instruction {
  readonly name: string;
  readonly value: string;
}

interface Stage {
  readonly base: string;
  readonly instructions: readonly Instruction[];
}

/** The stages of a Dockerfile without continued lines. */
function parseStages(text: string): readonly Stage[] {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const all = lines.map((line) => {
    const [name = '', ...rest] = line.split(' ');
    return { name, value: rest.join(' ') };
  });
  const starts = all.flatMap(({ name }, index) => (name === 'FROM' ? [index] : []));
  return starts.map((start, index) => ({
    base: all[start]!.value,
    instructions: all.slice(start + 1, starts[index + 1]),
  }));
}

const [build, image] = parseStages(read('Dockerfile')) as [Stage, Stage];
const valuesOf = (stage: Stage, wanted: string): readonly string[] =>
  stage.instructions.filter(({ name }) => name === wanted).map(({ value }) => value);

describe('Dockerfile', () => {
  it('builds and runs on one pinned release with long-term support that package.json admits', () => {
    const [, version] = /^node:(\d+\.\d+)-bookworm AS build$/.exec(build.base) ?? [];
    expect(image.base).toBe(`node:${version}-bookworm-slim`);
    const major = Number(version?.split('.')[0]);
    expect(major % 2).toBe(0);
    expect(major).toBeGreaterThanOrEqual(22);
  });

  it('installs exactly what the lock file says, and leaves out what only development needs', () => {
    expect(valuesOf(build, 'RUN')).toEqual([
      'npm ci',
      'npm run build && npm prune --omit=dev',
      'scripts/thin-packages',
    ]);
    expect(valuesOf(image, 'RUN').join()).not.toContain('npm');
  });

  it('keeps of the charts and of the font what is loaded', () => {
    const thinning = read('scripts/thin-packages');
    const drawing = read('src/bot/charts/draw.ts');
    const kept = /! -name (\S+\.mjs)/.exec(thinning)?.[1];
    expect(drawing).toContain(`from 'echarts/dist/${kept}'`);
    const fonts = Array.from(drawing.matchAll(/\/(\w+)\/\w+\.ttf/g), ([, weight]) => weight);
    expect(fonts.length).toBeGreaterThan(1);
    for (const weight of fonts) expect(thinning).toContain(`! -path '*/${weight}/*'`);
  });

  it('builds what the bot reads beside its code: the texts of every language', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: { build: string } };
    expect(scripts.build).toContain("fs.cpSync('src/bot/locales', 'dist/bot/locales', { recursive: true })");
  });

  it('takes only the build and its packages over', () => {
    expect(valuesOf(image, 'COPY')).toEqual([
      '--from=build /app/package.json ./',
      '--from=build /app/node_modules ./node_modules',
      '--from=build /app/dist ./dist',
    ]);
  });

  it('runs as a numeric user that is not root and owns the data alone', () => {
    expect(valuesOf(image, 'USER')).toEqual(['1000:1000']);
    expect(valuesOf(image, 'VOLUME')).toEqual(['/data']);
    expect(valuesOf(image, 'RUN')).toEqual(['install -d -o 1000 -g 1000 -m 0700 /data']);
    const names = image.instructions.map(({ name }) => name);
    expect(names.indexOf('USER')).toBeGreaterThan(names.lastIndexOf('RUN'));
  });

  it('knows where its data and its port are', () => {
    expect(valuesOf(image, 'ENV')).toEqual([
      'NODE_ENV=production DATA_DIR=/data HTTP_HOST=0.0.0.0 HTTP_PORT=8080',
      'MALLOC_ARENA_MAX=2 MALLOC_MMAP_THRESHOLD_=65536 MALLOC_TRIM_THRESHOLD_=65536',
    ]);
    expect(valuesOf(image, 'EXPOSE')).toEqual(['8080']);
  });

  it('starts, and is checked, by files that the build makes', () => {
    expect(valuesOf(image, 'CMD')).toEqual(['["node", "dist/main.js"]']);
    expect(valuesOf(image, 'HEALTHCHECK')).toEqual([
      '--interval=30s --timeout=5s --start-period=20s --retries=3 CMD ["node", "dist/healthcheck.js"]',
    ]);
    for (const entry of ['main', 'healthcheck', 'demo', 'backup', 'restore']) {
      expect(existsSync(new URL(`src/${entry}.ts`, root))).toBe(true);
    }
  });
});

describe('.dockerignore', () => {
  it('lets in only what is copied, so that no .env and no data gets into an image', () => {
    const lines = read('.dockerignore')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    const copied = valuesOf(build, 'COPY').flatMap((value) => value.split(' ').slice(0, -1));
    expect(lines[0]).toBe('*');
    expect(lines.slice(1).toSorted()).toEqual(copied.map((name) => `!${name}`).toSorted());
  });
});
