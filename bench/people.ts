import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Client } from 'pg';

const sample = readFileSync(new URL('../test/samples/1.001193.json', import.meta.url), 'utf8');

/** Somebody signed in to the product: their id and their cookie. */
export type Signed = { readonly id: number; readonly cookie: string };

/** Makes citizens of Thái Nguyên who are signed in. */
export async function signInCitizens(owner: Client, count: number): Promise<readonly Signed[]> {
  const { rows } = await owner.query<{ id: string }>(
    `insert into persons (issuer, subject, account_kind, full_name, personal_number, email, phone, language,
       created_at, updated_at)
     select 'bench', 'citizen ' || n, 'citizen', 'Nông Thị Lan ' || n, '019195' || lpad(n::text, 6, '0'),
       'lan.' || n || '@example.test', '0919000001', 'vi', now(), now()
     from generate_series(1, $1) as n returning id`,
    [count],
  );
  const signed: Signed[] = [];
  for (const { id } of rows) signed.push(await signIn(owner, 'citizen', Number(id)));
  return signed;
}

/** An officer of the demo, signed in. */
export async function signInOfficer(owner: Client, username: string): Promise<Signed> {
  const { rows } = await owner.query<{ id: string }>('select id from officers where username = $1', [username]);
  return signIn(owner, 'officer', Number(rows[0]?.id));
}

async function signIn(owner: Client, kind: 'citizen' | 'officer', id: number): Promise<Signed> {
  const token = randomBytes(32).toString('base64url');
  await owner.query(
    `insert into sessions (token_hash, kind, subject_id, facts, started_at, seen_at, expires_at)
     values ($1, $2, $3, $4, now(), now(), now() + interval '10 hours')`,
    [createHash('sha256').update(token).digest(), kind, id, { assurance: 2 }],
  );
  return { id, cookie: `session=${token}` };
}

/** Records of two papers for each application, uploaded beforehand by whoever will file it. */
export async function giveFiles(
  owner: Client,
  by: readonly Signed[],
  applications: number,
): Promise<readonly string[]> {
  const ids = Array.from({ length: applications * 2 }, () => randomUUID());
  const people = ids.map((_id, index) => by[(index >> 1) % by.length]?.id);
  await owner.query(
    `insert into files (id, sha256, size_bytes, kind, name, uploaded_by_kind, uploaded_by_id, created_at, stored_at)
     select id, sha256(id::text::bytea), 40000, 'pdf', 'giay-chung-sinh.pdf', 'citizen', person, now(), now()
     from unnest($1::uuid[], $2::bigint[]) as given (id, person)`,
    [ids, people],
  );
  return ids;
}

/** The body of a complete birth registration with two papers. */
export function applicationBody(unit: string, certificate: string, files: readonly (string | undefined)[]): string {
  const [certificateFile, marriageFile] = files;
  return JSON.stringify({
    procedure: '1.001193',
    unit,
    answers: JSON.parse(sample.replace('GCS-2025-000731', certificate)) as unknown,
    papers: [
      { paper: 'birth-certificate', file: certificateFile },
      { paper: 'marriage-certificate', file: marriageFile },
    ],
    delivery: 'online',
  });
}

/** A whole HTTP request as it goes over the wire. */
export function request(method: 'GET' | 'POST', path: string, headers: readonly string[], body = ''): string {
  const lines = [`${method} ${path} HTTP/1.1`, 'host: localhost', ...headers];
  if (body) lines.push('content-type: application/json', `content-length: ${Buffer.byteLength(body)}`);
  return `${lines.join('\r\n')}\r\n\r\n${body}`;
}
