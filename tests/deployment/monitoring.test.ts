import { parser } from '@prometheus-io/lezer-promql';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { usd } from '../support/trades.ts';
import { type RunningApp, startApp } from '../support/running-app.ts';

const read = (name: string): string => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');

interface Rule {
  readonly alert: string;
  readonly expr: string;
  readonly for?: string;
  readonly labels: { readonly severity: string };
  readonly annotations: { readonly summary: string };
}

interface Panel {
  readonly title: string;
  readonly targets: readonly { readonly expr: string; readonly legendFormat: string }[];
}

const { groups } = parse(read('monitoring/alerts.yml')) as { groups: readonly { rules: readonly Rule[] }[] };
const rules = groups.flatMap((group) => group.rules);
const { panels } = JSON.parse(read('monitoring/grafana/dashboards/skinspread.json')) as {
  panels: readonly Panel[];
};

/** Every query, and what labels the words around it expect. */
const queries: readonly (readonly [string, string, string])[] = [
  ...rules.map(({ alert, expr, annotations }) => [alert, expr, annotations.summary] as const),
  ...panels.flatMap(({ title, targets }) =>
    targets.map(({ expr, legendFormat }) => [title, expr, legendFormat] as const),
  ),
];

/** One use of a metric in a query, and the labels that are asked of it. */
interface Use {
  readonly metric: string;
  readonly labels: readonly string[];
}

/** The metrics that a query uses. Throws for one that is no PromQL. */
function parseQuery(query: string): readonly Use[] {
  const uses: { metric: string; labels: string[] }[] = [];
  const grouped: string[] = [];
  parser.parse(query).iterate({
    enter: ({ type, from, to, node }) => {
      const text = query.slice(from, to);
      if (type.isError) throw new Error(`no PromQL at ${from}: ${query}`);
      if (type.name === 'VectorSelector') uses.push({ metric: text.split('{')[0]!.trim(), labels: [] });
      if (type.name !== 'LabelName') return;
      if (node.parent?.name === 'GroupingLabels') grouped.push(text);
      else uses.at(-1)?.labels.push(text);
    },
  });
  return uses.map(({ metric, labels }) => ({ metric, labels: [...labels, ...grouped] }));
}

/** The labels of each sample that an exposition has. */
function parseExposition(text: string): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const line of text.split('\n')) {
    const [, name, labels = ''] = /^([a-z_]\w*)(?:\{(.*)\})? /.exec(line) ?? [];
    if (name === undefined) continue;
    const known = found.get(name) ?? new Set();
    for (const [, label] of labels.matchAll(/(\w+)="(?:[^"\\]|\\.)*"/g)) known.add(label!);
    found.set(name, known);
  }
  return found;
}

const TITLE = 'AK-47 | Redline (Field-Tested)';
/** What Prometheus itself adds. */
const OF_EACH = ['job', 'instance'];
const OF_PROMETHEUS: readonly Use[] = [{ metric: 'up', labels: OF_EACH }];
/** Metrics that show only when something is wrong, or with a live feed. */
const RARE: readonly Use[] = [
  { metric: 'retries_total', labels: ['callable', 'retry_num', 'error_type'] },
  { metric: 'retry_give_ups_total', labels: ['callable', 'reason'] },
  { metric: 'http_failures_total', labels: ['route'] },
  { metric: 'feed_events_total', labels: ['kind'] },
];

let app: RunningApp;
let exposed: string;

beforeAll(async () => {
  app = await startApp(
    (world) => {
      world.dmarket.plant('csgo', {
        title: TITLE,
        offers: [20, 20, 20].map((price) => ({ price: usd(price) })),
      });
      world.waxpeer.plant('csgo', {
        name: TITLE,
        listings: [24, 24].map((price) => ({ price: usd(price) })),
      });
    },
    { environment: { REFRESH: 'on' } },
  );
  await app.ask('/scan', /CS2 scan/);
  exposed = await (await app.page('/metrics')).text();
});

afterAll(async () => {
  await app[Symbol.asyncDispose]();
});

describe('the queries of the dashboard and of the alert rules', () => {
  it.each(queries)('%s: %s', (_, query, words) => {
    const samples = parseExposition(exposed);
    const declared = new Set(Array.from(exposed.matchAll(/^# TYPE (\w+)/gm), ([, name]) => name));
    const uses = parseQuery(query);
    expect(uses).not.toEqual([]);
    const mentioned = Array.from(
      words.matchAll(/\{\{\s*(?:\$labels\.)?(\w+)\s*\}\}/g),
      ([, label]) => label!,
    );
    for (const { metric, labels } of uses) {
      const special = [...OF_PROMETHEUS, ...RARE].find((use) => use.metric === metric);
      const known = special === undefined ? samples.get(metric) : new Set(special.labels);
      if (special !== undefined && !OF_PROMETHEUS.includes(special)) expect(declared).toContain(metric);
      expect({ metric, known: known !== undefined }).toEqual({ metric, known: true });
      for (const label of labels) expect([metric, ...OF_EACH, ...known!]).toContain(label);
    }
    const all = new Set(
      uses.flatMap(({ metric }) => {
        const special = [...OF_PROMETHEUS, ...RARE].find((use) => use.metric === metric);
        return special?.labels ?? [...(samples.get(metric) ?? [])];
      }),
    );
    for (const label of mentioned) expect([...OF_EACH, ...all]).toContain(label);
  });

  it('would not miss a wrong name, a wrong label or what is no PromQL', () => {
    expect(parseQuery('sum by (kind) (rate(updates_total{way="in"}[5m]))')).toEqual([
      { metric: 'updates_total', labels: ['way', 'kind'] },
    ]);
    expect(() => parseQuery('sum(rate(updates_total[5m])')).toThrow('no PromQL');
  });
});

describe('the alert rules', () => {
  it('have names of their own, a severity, and each its paragraph in docs/operations.md', () => {
    const names = rules.map(({ alert }) => alert);
    expect(new Set(names).size).toBe(names.length);
    const runbook = read('docs/operations.md');
    for (const { alert, labels } of rules) {
      expect(['page', 'ticket']).toContain(labels.severity);
      expect(runbook).toContain(`\`${alert}\``);
    }
  });
});

describe('the metrics', () => {
  it('tell of nobody: no chat, no person, no item', () => {
    const labels = new Set([...parseExposition(exposed).values()].flatMap((names) => [...names]));
    for (const label of labels) expect(label).not.toMatch(/chat|user|person|name|item|title|token|key/);
    for (const hidden of ['Redline', 'demo-token', 'demo-key']) expect(exposed).not.toContain(hidden);
    expect(exposed).toContain('scans_total{outcome="complete"} 1');
    expect(exposed).toMatch(/^updates_total\{kind="command"\} 1$/m);
    expect(exposed).toMatch(/^telegram_calls_total\{method="sendMessage",outcome="ok"\} \d+$/m);
    expect(exposed).toMatch(/^part_state\{part="telegram",state="ok"\} 1$/m);
    expect(exposed).toMatch(/^last_backup_timestamp_seconds 0$/m);
  });
});
