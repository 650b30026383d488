/** `npm run verify-ledger`: exits 0 when the ledger is as it was written, else 1 and names what is not. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '../database/connect.ts';
import { reachDatabase } from '../database/start-database.ts';
import { openKeys } from '../keys.ts';
import { readSettings } from '../settings.ts';
import { checkLedger, type Finding, type LedgerReport } from './check-ledger.ts';
import { publicPart, sealingKey } from './seal.ts';
import { rememberedSeal, sealPurpose } from './seal-job.ts';

const mostNamed = 100;

const count = (number: number, one: string, many: string): string =>
  `${number.toLocaleString('en')} ${number === 1 ? one : many}`;

function describe({ what, stream, number, position }: Finding): string {
  if (stream === undefined) return `${what}: seal ${number}`;
  return `${what}: entry ${number} of ${stream}${position === undefined ? '' : ` (position ${position})`}`;
}

function print({ entries, streams, seals, findings }: LedgerReport): void {
  const counts = `${count(entries, 'entry', 'entries')} in ${count(streams, 'stream', 'streams')}, ${count(seals, 'seal', 'seals')}`;
  if (findings.length === 0) return console.log(`The ledger is as it was written: ${counts}.`);
  for (const finding of findings.slice(0, mostNamed)) console.error(describe(finding));
  if (findings.length > mostNamed) console.error(`… and ${findings.length - mostNamed} more`);
  if (findings.some(({ what }) => what === 'seal of another key'))
    console.error('The keys are those of DATA_DIR or SECRET_KEY: set them as for the program itself.');
  console.error(`The ledger is not as it was written: ${count(findings.length, 'finding', 'findings')} in ${counts}.`);
}

async function main(): Promise<void> {
  const settings = readSettings(process.env);
  const { dataDir } = settings;
  if (settings.databaseUrl === undefined && !existsSync(join(dataDir, 'postgres/PG_VERSION'))) {
    throw new Error(`There is no database in ${dataDir} yet. Set DATA_DIR or DATABASE_URL as for the program itself.`);
  }
  const access = await reachDatabase(settings, { besideOthers: true });
  const db = openDatabase({ ...access.app, statementLimitMs: 0 });
  try {
    const publicKey = publicPart(sealingKey(openKeys(dataDir, settings.secretKey)(sealPurpose)));
    const report = await checkLedger(db, { publicKey, remembered: rememberedSeal(dataDir) });
    print(report);
    process.exitCode = report.findings.length === 0 ? 0 : 1;
  } finally {
    await db.close();
    await access.stop();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
});
