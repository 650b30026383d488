import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import { openDatabase } from '../src/kernel/database/connect.ts';
import type { LocalDate } from '../src/kernel/time.ts';
import { heldPapers } from '../src/modules/vault/index.ts';
import { cpuMs } from './cpu.ts';
import { applicationBody, giveFiles, request, type Signed } from './people.ts';

/** Processor time in milliseconds of application and database, for one of many. */
export type VaultFigures = {
  /** The look-up alone, of somebody whose vault has ten papers, and of somebody who has none. */
  readonly lookUpMs: number;
  readonly emptyMs: number;
  /** Filing with two papers uploaded, and with one of them from the vault: consent, case and papers in a transaction. */
  readonly uploadedMs: number;
  readonly heldMs: number;
};

export type VaultBench = {
  readonly owner: Client;
  readonly access: Parameters<typeof openDatabase>[0];
  readonly pid: number;
  readonly citizens: readonly Signed[];
  readonly unit: string;
  /** Sends requests and waits for all answers; fails on any that is refused. */
  readonly send: (requests: readonly string[]) => Promise<void>;
};

const lookUps = 6_400;
const atOnce = 64;
const filings = 500;
const married = { code: 'marriage-certificate', name: { vi: '', en: '' }, about: 'holder' } as const;

/** Measures what the vault adds to filing: the look-up by itself, and filing with and without a paper of it, in turn. */
export async function measureVault(bench: VaultBench, rounds: number): Promise<VaultFigures> {
  const { owner, citizens, unit, send, pid } = bench;
  const db = openDatabase(bench.access);
  const held = await fillVaults(owner, citizens);
  // As filings arrive: many at once.
  const look = async (key: string): Promise<void> => {
    const some = async (): Promise<void> => {
      for (let done = 0; done < lookUps; done += atOnce)
        await heldPapers(db, key, [married], '2026-03-10' as LocalDate);
    };
    await Promise.all(Array.from({ length: atOnce }, some));
  };
  const times = { lookUp: [] as number[], empty: [] as number[], uploaded: [] as number[], held: [] as number[] };
  for (let round = 0; round <= rounds; round += 1) {
    const files = await giveFiles(owner, citizens, filings * 2);
    const requestOf = (index: number, isHeld: boolean): string => {
      const at = (isHeld ? filings : 0) + index;
      const whole = JSON.parse(applicationBody(unit, `GCS-V${round}-${at}`, files.slice(at * 2, at * 2 + 2))) as {
        readonly papers: readonly unknown[];
      };
      const use = { papers: whole.papers.slice(0, 1), held: [{ paper: married.code, held: held[at % held.length] }] };
      const headers = [`cookie: ${citizens[at % citizens.length]?.cookie}`, `idempotency-key: ${randomUUID()}`];
      return request('POST', '/api/v1/applications', headers, JSON.stringify(isHeld ? { ...whole, ...use } : whole));
    };
    const requests = (isHeld: boolean): string[] =>
      Array.from({ length: filings }, (_each, index) => requestOf(index, isHeld));
    const taken = {
      lookUp: await cpuOf(pid, lookUps, () => look('person/019195000001')),
      empty: await cpuOf(pid, lookUps, () => look('person/000000000000')),
      uploaded: await cpuOf(pid, filings, () => send(requests(false))),
      held: await cpuOf(pid, filings, () => send(requests(true))),
    };
    if (round > 0) for (const key of ['lookUp', 'empty', 'uploaded', 'held'] as const) times[key].push(taken[key]);
  }
  await db.close();
  const { lookUp, empty, uploaded, held: withHeld } = times;
  return {
    lookUpMs: median(lookUp),
    emptyMs: median(empty),
    uploadedMs: median(uploaded),
    heldMs: median(withHeld),
  };
}

/** Ten papers of each citizen, the newest a marriage certificate; gives the ids of these. */
async function fillVaults(owner: Client, citizens: readonly Signed[]): Promise<readonly (string | undefined)[]> {
  const ids = citizens.map(({ id }) => id);
  await owner.query(
    `insert into vault_owners (key) select 'person/' || personal_number from persons where id = any($1) order by id`,
    [ids],
  );
  const { rows } = await owner.query<{ id: string; person: string }>(
    `with given as (
       select gen_random_uuid() as file, vault_owners.id as owner_id, persons.id as person, n
       from persons join vault_owners on key = 'person/' || personal_number, generate_series(1, 10) as n
       where persons.id = any($1)
     ), filed as (
       insert into files (id, sha256, size_bytes, kind, name, uploaded_by_kind, uploaded_by_id, created_at, stored_at, attached_to)
       select file, sha256(file::text::bytea), 40000, 'pdf', 'ket-hon.pdf', 'citizen', person, now(), now(), 'bench' from given
     ), kept as (
       insert into vault_papers (owner_id, type, source, origin, file_id, file_name, kept_at)
       select owner_id, case n when 1 then 'marriage-certificate' else 'professional-diploma' end, 'case-paper',
         'bench/' || file, file, 'ket-hon.pdf', now() from given returning id, type, file_id
     )
     select kept.id, given.person from kept join given on file = file_id where type = 'marriage-certificate'`,
    [ids],
  );
  const byPerson = new Map(rows.map(({ id, person }) => [Number(person), id]));
  return citizens.map(({ id }) => byPerson.get(id));
}

async function cpuOf(pid: number, count: number, work: () => Promise<void>): Promise<number> {
  const before = cpuMs(pid);
  const own = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(own);
  return (cpuMs(pid) - before + (user + system) / 1000) / count;
}

const median = (of: readonly number[]): number => of.toSorted((one, other) => one - other)[of.length >> 1] ?? 0;
