/** `npm run bench`: the product against the floor, in turn in the same run. `--json` prints one line of figures. */
import { fork, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { startEmbeddedPostgres } from '../src/kernel/database/embedded-postgres.ts';
import { serverPid } from '../src/kernel/database/server-process.ts';
import { reachDatabase } from '../src/kernel/database/start-database.ts';
import { modules } from '../src/modules.ts';
import { cpuMs, ownCpuMs } from './cpu.ts';
import type { Load, Loaded } from './load.ts';
import { applicationBody, giveFiles, request, signInCitizens, signInOfficer } from './people.ts';
import { startProduct } from './product.ts';
import { pageBytes } from './page-bytes.ts';
import { measureScore } from './score.ts';
import { measureSearch } from './search.ts';
import { measureSign } from './sign.ts';
import { measureVault } from './vault.ts';
import { printTable, type Figures, type Measured } from './table.ts';

const option = (name: string, otherwise: number): number =>
  Number(process.argv.find((each) => each.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise);
const rounds = option('rounds', 5);
const connections = 64;
const counts = {
  file: option('count', 3_000),
  list: option('count', 1_500),
  page: option('count', 1_500) * 2,
  caseStep: option('count', 3_000),
} as const;
type Job = keyof typeof counts;
/** `--jobs=file,list` measures only these. */
const asked = process.argv
  .find((each) => each.startsWith('--jobs='))
  ?.slice('--jobs='.length)
  .split(',');
const jobs = (['file', 'list', 'page', 'caseStep'] as const).filter((job) => asked?.includes(job) ?? true);

/** Subscribers that a filing waits for, and those that read when there is time: their work is done between the measurements. */
const subscribers = modules.flatMap((module) => module.subscribers ?? []);
const prompt = subscribers.filter(({ mayWait }) => !mayWait).map(({ name }) => name);
const patient = subscribers.filter(({ mayWait }) => mayWait).map(({ name }) => name);

const folder = mkdtempSync(join(tmpdir(), 'mot-cua-bench-'));
const say = (sentence: string): void => console.error(sentence);

say('Starting the product five times …');
const dataDir = join(folder, 'product');
await (await startProduct(dataDir)).stop();
const startsMs: number[] = [];
for (let start = 2; start < 5; start += 1) {
  const started = await startProduct(dataDir);
  startsMs.push(started.startMs);
  await started.stop();
}
const product = await startProduct(dataDir);
startsMs.push(product.startMs);
const { owner: access } = await reachDatabase({ dataDir, databaseUrl: undefined }, { besideOthers: true });
const owner = new Client(access.connection);
await owner.connect();

say('Filling both with 100,000 cases …');
await runFile(owner, 'province.sql');
const citizens = await signInCitizens(owner, 40);
const officer = await signInOfficer(owner, 'hoa.nong');
const handler = await signInOfficer(owner, 'lan.tran');
const units = (
  await owner.query<{ code: string }>(
    `select code from units where kind = 'commune' and valid_to is null order by code`,
  )
).rows.map(({ code }) => code);
const applications = counts.file * (rounds + 1);
const files = await giveFiles(owner, citizens, applications);

const floorDir = join(folder, 'floor');
const floorDatabase = await startEmbeddedPostgres({ dataDir: floorDir });
const floorClient = new Client(floorDatabase.connection('mot_cua_owner'));
await floorClient.connect();
await runFile(floorClient, 'floor.sql');
const startPage = await (await fetch(`http://localhost:${product.port}/`)).text();
const floor = fork(join(import.meta.dirname, 'floor.ts'), {
  env: {
    ...process.env,
    FLOOR_DATABASE: JSON.stringify(floorDatabase.connection('mot_cua_owner')),
    FLOOR_PAGE: startPage,
  },
});
const { port: floorPort } = await heard<{ port: number }>(floor);
const loader = fork(join(import.meta.dirname, 'load.ts'));

/** Applications of one round: the same for both sides. */
function applicationsOf(round: number): string[] {
  return Array.from({ length: counts.file }, (_each, index) => {
    const number = round * counts.file + index;
    const body = applicationBody(
      units[number % units.length] ?? '',
      `GCS-${number}`,
      files.slice(number * 2, number * 2 + 2),
    );
    const cookie = citizens[number % citizens.length]?.cookie ?? '';
    return request('POST', '/api/v1/applications', [`cookie: ${cookie}`, `idempotency-key: ${randomUUID()}`], body);
  });
}

/** Steps of one round, each of a case of its own that stands at its first working step. */
const stepsOf = (round: number, requestOf: (number: number) => string): string[] =>
  Array.from({ length: counts.caseStep }, (_each, index) => requestOf(round * counts.caseStep + index + 1));

const note = 'Đã đối chiếu giấy chứng sinh';
const padded = (number: number, width: number): string => String(number).padStart(width, '0');

const productStep = (number: number): string =>
  request(
    'POST',
    `/api/v1/cases/H55.05443-26${padded(Math.floor(number / 1000), 4)}-${padded(number % 1000, 4)}/complete-step`,
    [`cookie: ${handler.cookie}`],
    JSON.stringify({ version: 1, note }),
  );

const floorStep = (number: number): string =>
  request('POST', '/step', [], JSON.stringify({ id: number, version: 1, note }));

const requestsOf: Readonly<Record<Job, (round: number, side: keyof typeof sides) => string[]>> = {
  caseStep: (round, side) => stepsOf(round, side === 'product' ? productStep : floorStep),
  file: applicationsOf,
  list: () => [request('GET', '/api/v1/work-list', [`cookie: ${officer.cookie}`])],
  page: () => [request('GET', '/', ['accept-encoding: br'])],
};

const floorPids = [floor.pid ?? 0, serverPid(join(floorDir, 'postgres')) ?? 0];
const sides = {
  floor: { port: floorPort, pids: floorPids, settle: async () => {} },
  product: { port: product.port, pids: [product.pid], settle: caughtUp },
} as const;

/** One round of one side: requests a second, and processor time of application and database until all that follows is done. */
async function measure(side: keyof typeof sides, job: Job, requests: readonly string[]): Promise<Measured> {
  const { port, pids, settle } = sides[side];
  const [program = 0] = pids;
  const before = { all: cpuMs(...pids), program: ownCpuMs(program) };
  const load: Load = { port, requests, count: counts[job], connections };
  loader.send(load);
  const loaded = await heard<Loaded>(loader);
  if (loaded.unexpected.length > 0) fail(`${side} ${job}: ${loaded.unexpected[0]}`);
  await settle();
  return {
    perSecond: (counts[job] / loaded.milliseconds) * 1000,
    cpuMs: (cpuMs(...pids) - before.all) / counts[job],
    programMs: (ownCpuMs(program) - before.program) / counts[job],
    medianMs: loaded.medianMs,
  };
}

/** Waits until the subscribers have read all of the ledger: what follows from a filing belongs to its cost. */
async function caughtUp(): Promise<void> {
  await haveRead(prompt);
}

async function haveRead(names: readonly string[]): Promise<void> {
  for (;;) {
    const { rows } = await owner.query<{ done: boolean }>(
      `
      select coalesce(bool_and((cursor.xid, cursor.position) >= (last.xid, last.position)), true) as done
      from ledger_cursors as cursor, (select xid, position from ledger order by xid desc, position desc limit 1) as last
      where subscriber = any($1)`,
      [names],
    );
    if (rows[0]?.done) return;
    await pause(50);
  }
}

const measured: Record<Job, Record<keyof typeof sides, Measured[]>> = {
  file: { floor: [], product: [] },
  list: { floor: [], product: [] },
  page: { floor: [], product: [] },
  caseStep: { floor: [], product: [] },
};
for (let round = 0; round <= rounds; round += 1) {
  say(round === 0 ? 'Warming up …' : `Round ${round} of ${rounds} …`);
  for (const job of jobs) {
    for (const side of ['floor', 'product'] as const) {
      const requests = requestsOf[job](round, side);
      const result = await measure(side, job, requests);
      await haveRead(patient);
      if (round > 0) measured[job][side].push(result);
    }
  }
}
const isKeeping = asked?.includes('vault') ?? true;
if (isKeeping) say('Filing with papers of the vault …');
const send = async (requests: readonly string[]): Promise<void> => {
  loader.send({ port: product.port, requests, count: requests.length, connections } satisfies Load);
  const { unexpected } = await heard<Loaded>(loader);
  if (unexpected.length > 0) fail(`vault: ${unexpected[0]}`);
  await caughtUp();
};
const { app } = await reachDatabase({ dataDir, databaseUrl: undefined }, { besideOthers: true });
const vaultBench = { owner, access: app, pid: product.pid, citizens, unit: units[0] ?? '', send };
const vault = isKeeping ? await measureVault(vaultBench, rounds) : undefined;
// `--jobs=` leaves it out, too. It comes last: a million cases would weigh on the others.
const isSearching = asked?.includes('search') ?? true;
if (isSearching) say('Searching among 1,000,000 cases …');
const search = isSearching ? await measureSearch(owner, product.port, officer, rounds) : undefined;
const isScoring = asked?.includes('score') ?? true;
if (isScoring) say('Reckoning the index of a year over 100,000 cases …');
const { cookie: leader } = await signInOfficer(owner, 'tuan.duong');
const score = isScoring ? await measureScore(owner, product.port, leader, rounds) : undefined;
const isSigning = asked?.includes('sign') ?? true;
if (isSigning) say('Signing …');
const sign = isSigning ? await measureSign(rounds) : undefined;
const bytes = await pageBytes(`http://localhost:${product.port}`, '/');

const median = (of: readonly Measured[], key: keyof Measured): number =>
  of.map((each) => each[key]).toSorted((a, b) => a - b)[of.length >> 1] ?? 0;
const medians = (of: readonly Measured[]): Measured => ({
  perSecond: median(of, 'perSecond'),
  cpuMs: median(of, 'cpuMs'),
  programMs: median(of, 'programMs'),
  medianMs: median(of, 'medianMs'),
});
const figures: Figures = {
  file: { floor: medians(measured.file.floor), product: medians(measured.file.product) },
  list: { floor: medians(measured.list.floor), product: medians(measured.list.product) },
  page: { floor: medians(measured.page.floor), product: medians(measured.page.product) },
  caseStep: { floor: medians(measured.caseStep.floor), product: medians(measured.caseStep.product) },
  search,
  score,
  sign,
  vault,
  secondStartMs: startsMs.toSorted((one, other) => one - other)[startsMs.length >> 1] ?? 0,
  pageBytes: bytes,
};
printTable(figures, process.argv.includes('--json'));

floor.disconnect();
loader.disconnect();
await Promise.all([owner.end(), floorClient.end()]);
await Promise.all([product.stop(), floorDatabase.stop()]);
rmSync(folder, { recursive: true, force: true });

/** Says what went wrong and ends; the processes of the bench end with it. */
function fail(sentence: string): never {
  say(sentence);
  process.exit(1);
}

/** Each statement by itself, since VACUUM must not run within a transaction. */
async function runFile(client: Client, name: string): Promise<void> {
  const text = readFileSync(new URL(name, import.meta.url), 'utf8');
  for (const statement of text.split(/;\n/)) if (statement.trim()) await client.query(statement);
}

function heard<T>(child: ChildProcess): Promise<T> {
  return new Promise((done, failed) => {
    const ended = (code: number | null): void => failed(new Error(`A process of the bench ended with ${code}`));
    child.once('exit', ended);
    child.once('message', (message) => {
      child.off('exit', ended);
      done(message as T);
    });
  });
}
