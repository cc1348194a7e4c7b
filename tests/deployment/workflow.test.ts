import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

const root = new URL('../../', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, root), 'utf8');

interface Job {
  readonly uses?: string;
  readonly needs?: string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps?: readonly { readonly run?: string; readonly uses?: string }[];
}

interface Workflow {
  readonly jobs: Readonly<Record<string, Job>>;
  readonly on: Readonly<Record<string, unknown>>;
}

const readWorkflow = (name: string): Workflow => parse(read(`.github/workflows/${name}.yml`)) as Workflow;

const { jobs, on } = readWorkflow('ci');
const release = readWorkflow('release');

const joinRuns = ({ steps = [] }: Job): string => steps.map(({ run = '' }) => run).join('\n');
const runsOf = (job: string): string => joinRuns(jobs[job]!);

describe('the hosted workflow', () => {
  it('audits the packages that are shipped, every week too, apart from what runs without a network', () => {
    expect(runsOf('audit')).toContain('npm audit --omit=dev');
    expect(on).toHaveProperty('schedule');
    expect(read('.ci/run') + read('package.json')).not.toContain('npm audit');
  });

  it('holds every profile of the composition against Docker', () => {
    for (const profile of ['demo', 'monitoring', 'webhook']) {
      expect(runsOf('image')).toContain(`--profile ${profile} `);
    }
  });
});

describe('a release', () => {
  it('is an image, pushed for a tag once everything holds', () => {
    expect(release.on).toEqual({ push: { tags: ['v*.*.*'] } });
    expect(on).toHaveProperty('workflow_call');
    const { check, image } = release.jobs as { readonly check: Job; readonly image: Job };
    expect(check.uses).toBe('./.github/workflows/ci.yml');
    expect(image.needs).toBe('check');
    expect(image.permissions).toEqual({ contents: 'read', packages: 'write' });
    const runs = joinRuns(image);
    expect(runs.indexOf('package.json')).toBeGreaterThanOrEqual(0);
    expect(runs.indexOf('docker push')).toBeGreaterThan(runs.indexOf('300000000'));
  });

  it('and CI run only actions of one known state', () => {
    const steps = [...Object.values(jobs), ...Object.values(release.jobs)].flatMap((job) => job.steps ?? []);
    const used = steps.flatMap(({ uses }) => uses ?? []);
    expect(used.length).toBeGreaterThan(3);
    for (const action of used) expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/);
  });
});

describe('docs/security.md', () => {
  it('names for every threat a test that is there', () => {
    const rows = read('docs/security.md')
      .split('\n')
      .filter((line) => line.startsWith('| ') && !line.startsWith('| threat'));
    expect(rows.length).toBeGreaterThan(15);
    for (const row of rows) {
      const tests = Array.from(row.matchAll(/`(tests\/[^`]+)`/g), ([, path]) => path!);
      expect({ row, tests: tests.length > 0 }).toEqual({ row, tests: true });
      for (const path of tests)
        expect({ path, isThere: existsSync(new URL(path, root)) }).toEqual({ path, isThere: true });
    }
  });
});
