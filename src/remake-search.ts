/** Has the search over cases made anew from the ledger: `npm run remake-search`, also while the program runs. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from './kernel/database/connect.ts';
import { reachDatabase } from './kernel/database/start-database.ts';
import { readSettings } from './kernel/settings.ts';
import { remakeSearch } from './modules/cases/index.ts';

async function main(): Promise<void> {
  const settings = readSettings(process.env);
  if (settings.databaseUrl === undefined && !existsSync(join(settings.dataDir, 'postgres/PG_VERSION'))) {
    throw new Error(
      `There is no database in ${settings.dataDir} yet. Set DATA_DIR or DATABASE_URL as for the program itself.`,
    );
  }
  const access = await reachDatabase(settings, { besideOthers: true });
  const db = openDatabase(access.app);
  try {
    await remakeSearch(db);
    console.log('The program reads the ledger anew and writes the words of every case; meanwhile it finds as before.');
  } finally {
    await db.close();
    await access.stop();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
});
