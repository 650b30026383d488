import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { openDatabase } from '../../../kernel/database/connect.ts';
import { testDatabase, type Preparation, type TestDatabase } from '../../../kernel/database/testing/test-database.ts';
import { openKeys, type Keys } from '../../../kernel/keys.ts';
import { loadPlace } from '../../../kernel/place.ts';
import { readSettings } from '../../../kernel/settings.ts';
import { instant, type LocalDate } from '../../../kernel/time.ts';
import { seedDirectory, seedFiles } from '../seed.ts';

/** 2026-03-10, a Tuesday, 09:00 in Hoa Ban. */
export const tuesdayMorning = instant(Date.parse('2026-03-10T09:00:00+07:00'));
export const day = (text: string): LocalDate => text as LocalDate;
export const hoaBan = loadPlace('hoa-ban');
export const testKeys: Keys = openKeys('/nowhere', 'only for tests');

const migrations = new URL('../migrations/', import.meta.url);
const settings = readSettings({ PLACE: 'hoa-ban' });

/** Only the province's own areas: reading the whole country's would tell these tests nothing more. */
const place = { ...hoaBan, folders: hoaBan.folders.slice(0, 1) };
/** What the seed is given in tests. */
export const seedingApp = { settings, place, keys: testKeys, now: () => tuesdayMorning };

const preparation: Preparation = {
  key: seedFiles(seedingApp)
    .reduce((hash, path) => hash.update(readFileSync(path)), createHash('sha256'))
    .digest('hex'),
  async run({ app }) {
    const db = openDatabase(app);
    try {
      await seedDirectory({ ...seedingApp, db });
    } finally {
      await db.close();
    }
  },
};

/** A database with the directory of Hoa Ban, for one test. */
export const hoaBanDirectory = (t: Parameters<typeof testDatabase>[0]): Promise<TestDatabase> =>
  testDatabase(t, [{ name: 'units', migrations }], preparation);
