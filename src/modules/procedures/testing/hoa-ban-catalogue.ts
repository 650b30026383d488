import { testDatabase } from '../../../kernel/database/testing/test-database.ts';
import { loadPlace } from '../../../kernel/place.ts';
import { instant, type LocalDate } from '../../../kernel/time.ts';
import type { ImportingApp } from '../commands/import-catalogue.ts';
import { seedProcedures } from '../seed.ts';

/** A day as definitions write it. */
export const day = (text: string): LocalDate => text as LocalDate;

/** Hoa Ban on the morning of 14 March 2026, with a database in which its procedures are or are not. */
export async function hoaBanCatalogue(t: Parameters<typeof testDatabase>[0], seeded = true): Promise<ImportingApp> {
  const { db } = await testDatabase(t, [
    { name: 'procedures', migrations: new URL('../migrations/', import.meta.url) },
  ]);
  const app = { db, place: loadPlace('hoa-ban'), now: () => instant(Date.UTC(2026, 2, 14, 2)) };
  if (seeded) await seedProcedures(app);
  return app;
}
