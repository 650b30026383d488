import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import type { App } from '../app.ts';
import { loadCalendar } from '../clock/calendar.ts';
import type { ListeningDatabase } from '../database/database.ts';
import { openFileStore } from '../files/open-file-store.ts';
import { openKeys } from '../keys.ts';
import { loadPlace } from '../place.ts';
import { readSettings } from '../settings.ts';
import { instant, type Instant } from '../time.ts';

/** The program as a test sees it: the invented province on the given database, silent, with a data folder that goes with the test. */
export async function testApp(
  t: { readonly after: (clean: () => void) => void },
  db: ListeningDatabase,
  now: () => Instant = () => instant(Date.UTC(2026, 2, 14, 5)),
): Promise<App> {
  const dataDir = mkdtempSync(join(tmpdir(), 'mot-cua-app-'));
  t.after(() => rmSync(dataDir, { recursive: true, force: true }));
  const settings = readSettings({ DATA_DIR: dataDir, PLACE: 'hoa-ban' });
  const place = loadPlace(settings.place);
  return {
    settings,
    place,
    calendar: loadCalendar(place),
    keys: openKeys(dataDir, undefined),
    db,
    files: await openFileStore(settings),
    log: pino({ level: 'silent' }),
    now,
    panels: [],
  };
}
