import { z } from 'zod';
import { API, type Route } from './contract/api.ts';
import { PROBLEM_CODES } from './problem.ts';

const problem = z.object({ code: z.enum(PROBLEM_CODES), message: z.string() });

/** The whole interface in the form of OpenAPI 3.1, whose schemas are JSON Schema as zod writes it. */
export function describeApi(): object {
  const schemas: Schemas = {};
  const paths: Record<string, Record<string, object>> = {};
  for (const [name, route] of Object.entries<Route>(API)) {
    const [method = '', path = ''] = name.split(' ');
    const place = path.replace(/:(\w+)/g, '{$1}');
    paths[place] = { ...paths[place], [method.toLowerCase()]: describeRoute(path, route, schemas) };
  }
  const document = {
    openapi: '3.1.0',
    info: {
      title: 'Skinspread',
      version: '1',
      description:
        'What the Mini App asks the bot. Amounts are thousandths of a US dollar, shares hundredths of a percent.',
    },
    servers: [{ url: '/app/api' }],
    paths: { ...paths, '/events': EVENTS },
    components: { schemas, securitySchemes: { session: { type: 'http', scheme: 'bearer' } } },
  };
  // What zod defines beside each schema, OpenAPI keeps in one place.
  return JSON.parse(JSON.stringify(document).replaceAll('#/$defs/', '#/components/schemas/')) as object;
}

type Schemas = Record<string, z.core.JSONSchema.BaseSchema>;

const SECURED = { security: [{ session: [] }] };

const EVENTS = {
  get: {
    summary:
      'Server-sent events: `prices` when newer ones are there, `scan` when a scan of the chat has ended, `settings` and `watches` when these have changed, here or in the chat.',
    ...SECURED,
    responses: { 200: { description: 'events', content: { 'text/event-stream': {} } } },
  },
};

function describeRoute(
  path: string,
  { summary, right, query, body, answer }: Route,
  schemas: Schemas,
): object {
  const inPath = describePath(path);
  const inQuery = query === undefined ? [] : describeQuery(query, schemas);
  const parameters = [...inPath, ...inQuery.filter(({ name }) => !path.includes(`:${name}`))];
  return {
    summary,
    ...(right === 'anyone' ? {} : SECURED),
    ...(parameters.length > 0 && { parameters }),
    ...(body && { requestBody: { required: true, content: inJson(body, 'input', schemas) } }),
    responses: {
      200: { description: 'the answer', content: inJson(answer, 'output', schemas) },
      default: { description: 'what is wrong and what to do', content: inJson(problem, 'output', schemas) },
    },
  };
}

function describePath(path: string): readonly object[] {
  return Array.from(path.matchAll(/:(\w+)/g), ([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
}

interface QueryParameter {
  readonly name: string;
  readonly in: 'query';
  readonly required: boolean;
  readonly schema: unknown;
}

function describeQuery(query: z.ZodType, schemas: Schemas): readonly QueryParameter[] {
  const { properties = {}, required = [] } = toJsonSchema(query, 'input', schemas);
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }));
}

function inJson(schema: z.ZodType, io: 'input' | 'output', schemas: Schemas): object {
  return { 'application/json': { schema: toJsonSchema(schema, io, schemas) } };
}

function toJsonSchema(
  schema: z.ZodType,
  io: 'input' | 'output',
  schemas: Schemas,
): z.core.JSONSchema.BaseSchema {
  const { $defs = {}, ...described } = z.toJSONSchema(schema, { io });
  // It is that of OpenAPI 3.1 itself.
  delete described.$schema;
  Object.assign(schemas, $defs);
  return described;
}
