import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import sql from 'sql-template-tag';
import type { Database } from '../../src/kernel/database/database.ts';
import { samplePdf } from '../../src/kernel/files/testing/sample-files.ts';

/** A citizen's program at work: files applications one after the other, and tries each until it is acknowledged. */
export type Client = { readonly cookie: string; readonly address: string };

export type Acknowledged = { readonly key: string; readonly code: string };

/** Makes people with a session each, in the database of the program. */
export async function makeClients(db: Database, count: number): Promise<Client[]> {
  return Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const token = randomBytes(16).toString('base64url');
      const hash = createHash('sha256').update(token).digest();
      await db.run(sql`
        with person as (
          insert into persons (issuer, subject, account_kind, full_name, personal_number, phone, created_at, updated_at)
          values ('https://e-id.test', ${`client-${index}`}, 'citizen', ${`Lò Văn ${index}`}, ${`0991900000${index + 10}`},
            '0912345678', now(), now()) returning id
        )
        insert into sessions (token_hash, kind, subject_id, facts, started_at, seen_at, expires_at)
        select ${hash}, 'citizen', id, '{}', now(), now(), now() + interval '1 hour' from person`);
      return { cookie: `session=${token}`, address: `10.9.0.${index + 1}` };
    }),
  );
}

const sample = readFileSync(new URL('../samples/1.001193.json', import.meta.url), 'utf8').replaceAll('05443', '99001');

/** Files one application: two papers, then the form under a key; whatever breaks is tried again with the same key. */
export async function fileOne(url: string, client: Client): Promise<Acknowledged> {
  const key = randomUUID();
  const [birth, marriage] = [await givePaper(url, client), await givePaper(url, client)];
  const answers = JSON.parse(sample) as Record<string, Record<string, unknown>>;
  const certificate = { ...answers['birthCertificate'], number: `GCS ${key}`.slice(0, 20) };
  const application = {
    procedure: '1.001193',
    unit: 'H99.99001',
    answers: { ...answers, birthCertificate: certificate },
    papers: [
      { paper: 'birth-certificate', file: birth },
      { paper: 'marriage-certificate', file: marriage },
    ],
    delivery: 'online',
  };
  const headers = { 'content-type': 'application/json', 'idempotency-key': key };
  const { code } = await untilTaken<{ code: string }>(`${url}/api/v1/applications`, client, () => ({
    headers,
    body: JSON.stringify(application),
  }));
  return { key, code };
}

async function givePaper(url: string, client: Client): Promise<string> {
  const form = (): { body: FormData; headers: Record<string, string> } => {
    const body = new FormData();
    body.set('file', new Blob([Uint8Array.from(samplePdf())]), 'giay.pdf');
    return { body, headers: { 'x-requested-with': 'fetch' } };
  };
  return (await untilTaken<{ id: string }>(`${url}/api/v1/files`, client, form)).id;
}

type Sent = { readonly headers: Record<string, string>; readonly body: string | FormData };

/** Sends until the answer says that it was taken; broken lines and answers of 500 and above are tried again. */
async function untilTaken<T>(url: string, { cookie, address }: Client, sent: () => Sent): Promise<T> {
  for (;;) {
    const { headers, body } = sent();
    const answer = await fetch(url, {
      method: 'POST',
      body,
      headers: { ...headers, cookie, 'x-forwarded-for': address },
    })
      .then(async (reply) => ({ status: reply.status, text: await reply.text() }))
      .catch(() => undefined);
    if (answer && answer.status < 300) return JSON.parse(answer.text) as T;
    if (answer && answer.status < 500) throw new Error(`${url} refused with ${answer.status}: ${answer.text}`);
    await pause(50);
  }
}
