import type { Schema } from '../schema/type.ts';
import { anyone } from '../access/policy.ts';
import type { Route } from './route.ts';

type Json = Readonly<Record<string, unknown>>;

/** One address of the API, as its description shows it. */
export type ApiOperation = {
  readonly method: Route['method'];
  /** With parameters as `{code}`. */
  readonly path: string;
  readonly summary: string;
  /** Whether one must be signed in. */
  readonly signedIn: boolean;
  readonly operation: Json;
};

export const apiVersion = '1.0.0';

/** Addresses under /api/v1/ that tell what they are for, in the order of their paths. */
export const apiOperations = (routes: readonly Route[]): readonly ApiOperation[] =>
  routes
    .filter((route) => route.url.startsWith('/api/v1/') && route.summary !== undefined)
    .map(operationOf)
    .toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));

/**
 * Describes the routes as OpenAPI 3.1, whose schemas are JSON Schema 2020-12 as the routes check them.
 * @param title name of the site
 * @param server where it is reached, without a slash at the end
 */
export function openApi(routes: readonly Route[], title: string, server: string): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const { path, method, operation } of apiOperations(routes)) {
    paths[path] = { ...paths[path], [method.toLowerCase()]: operation };
  }
  return {
    openapi: '3.1.0',
    info: { title, version: apiVersion },
    servers: [{ url: server }],
    paths,
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'session' } },
      schemas: { Problem: problemSchema },
    },
  };
}

function operationOf(route: Route): ApiOperation {
  const path = route.url.replaceAll(/:(\w+)/g, '{$1}');
  const summary = route.summary ?? '';
  const signedIn = route.allow !== anyone;
  const { schema } = route;
  const parameters = [
    ...pathParameters(path, schema?.params),
    ...parametersOf('query', schema?.querystring),
    ...parametersOf('header', schema?.headers),
  ];
  const operation = {
    summary,
    ...(parameters.length > 0 ? { parameters } : {}),
    ...bodyOf(schema),
    ...(signedIn ? { security: [{ session: [] }] } : {}),
    responses: {
      [route.method === 'POST' ? '201' : '200']: {
        description: summary,
        content: { 'application/json': { schema: { type: 'object' } } },
      },
      default: {
        description: 'What is wrong (RFC 9457)',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  };
  return { method: route.method, path, summary, signedIn, operation };
}

function bodyOf(schema: Route['schema']): Json {
  if (schema?.body)
    return { requestBody: { required: true, content: { 'application/json': { schema: schema.body } } } };
  if (!schema?.upload) return {};
  const form = {
    type: 'object',
    required: [schema.upload],
    properties: { [schema.upload]: { type: 'string', format: 'binary' } },
  };
  return { requestBody: { required: true, content: { 'multipart/form-data': { schema: form } } } };
}

type Properties = { readonly properties?: Readonly<Record<string, Schema>>; readonly required?: readonly string[] };

const parametersOf = (place: 'query' | 'header', schema: Schema | undefined): readonly Json[] => {
  const { properties = {}, required = [] }: Properties = schema ?? {};
  return Object.entries(properties).map(([name, each]) => ({
    name,
    in: place,
    required: required.includes(name),
    schema: each,
  }));
};

/** A route without a schema takes its parameters as text. */
function pathParameters(path: string, schema: Schema | undefined): readonly Json[] {
  const { properties = {} }: Properties = schema ?? {};
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    schema: properties[name] ?? { type: 'string' },
  }));
}

const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'errors'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    instance: { type: 'string' },
    code: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['code', 'detail'],
        properties: { code: { type: 'string' }, detail: { type: 'string' }, pointer: { type: 'string' } },
      },
    },
  },
} as const;
