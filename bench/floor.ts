/**
 * The floor: plain node:http and pg doing the same durable work as the product, without session, access or validation.
 * Started by run.ts with the connection of a database in FLOOR_DATABASE (JSON); tells its port over IPC.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { brotliCompressSync } from 'node:zlib';
import { Pool, type PoolConfig } from 'pg';

const pool = new Pool({ ...(JSON.parse(process.env['FLOOR_DATABASE'] ?? '{}') as PoolConfig), max: 16 });
const startPage = brotliCompressSync(Buffer.from(process.env['FLOOR_PAGE'] ?? ''));

const fileStatement = `
  with filed as (
    insert into cases (code, key, procedure, applicant_id, applicant_name, answers, unit_id, status, step, filed_at, attention_at)
    values ('H19-' || nextval('codes'), $1, $2, 1, 'Nông Thị Lan', $3, $4, 1, 'receive', now(), now() + interval '8 hours')
    returning id, code
  ), papers as (
    insert into papers (case_id, paper, file_id, added_at)
    select id, paper, file, now() from filed, unnest($5::text[], $6::uuid[]) as given (paper, file)
  ), entry as (
    insert into ledger (stream, number, kind, body, at)
    select 'case/' || id, 1, 'case.filed', $7, now() from filed
  ), told as (
    insert into outbox (target, body) select 'notice', $8 from filed
  )
  select id, code from filed`;

const listStatement = `
  select id, code, procedure, applicant_name, applicant_id, status, step, unit_id, filed_at, attention_at
  from cases where unit_id = $1 and ended_at is null order by attention_at, id limit 20`;

const stepStatement = `
  with moved as (
    update cases set status = $3, step = $4, attention_at = now() + interval '8 hours', version = version + 1
    where id = $1 and version = $2 returning id, version
  ), entry as (
    insert into ledger (stream, number, kind, body, at)
    select 'case/' || id, version, 'case.step-completed', $5, now() from moved
  )
  select id, version from moved`;

type Body = {
  readonly procedure: string;
  readonly answers: unknown;
  readonly papers: readonly { readonly paper: string; readonly file: string }[];
};

async function file(request: IncomingMessage): Promise<unknown> {
  const { procedure, answers, papers } = JSON.parse((await buffer(request)).toString()) as Body;
  const values = [
    request.headers['idempotency-key'],
    procedure,
    JSON.stringify(answers),
    1,
    papers.map((each) => each.paper),
    papers.map((each) => each.file),
    JSON.stringify({ procedure, papers }),
    JSON.stringify({ kind: 'case.filed', procedure }),
  ];
  return (await pool.query({ name: 'file', text: fileStatement, values })).rows[0];
}

type Step = { readonly id: number; readonly version: number; readonly note: string };

async function step(request: IncomingMessage): Promise<unknown> {
  const { id, version, note } = JSON.parse((await buffer(request)).toString()) as Step;
  const values = [id, version, 'in-progress', 'personal-number', JSON.stringify({ step: 'register', note })];
  return (await pool.query({ name: 'step', text: stepStatement, values })).rows[0];
}

const list = async (): Promise<unknown> => (await pool.query({ name: 'list', text: listStatement, values: [1] })).rows;

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.url === '/') {
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-encoding': 'br',
      'content-length': startPage.length,
    });
    response.end(startPage);
    return;
  }
  const [status, value] =
    request.url === '/step'
      ? [200, await step(request)]
      : request.method === 'POST'
        ? [201, await file(request)]
        : [200, await list()];
  const body = Buffer.from(JSON.stringify(value));
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': body.length });
  response.end(body);
}

const server = createServer((request, response) => {
  answer(request, response).catch((error: unknown) => {
    response.writeHead(500);
    response.end(String(error));
  });
});
process.once('disconnect', () => process.exit());
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }));
