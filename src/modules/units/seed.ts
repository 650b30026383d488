import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { App } from '../../kernel/app.ts';
import type { Seed } from '../../kernel/module.ts';
import { placeFile, type Place } from '../../kernel/place.ts';
import { say } from '../../kernel/text/text.ts';
import { importDirectory, type DirectoryKind } from './commands/import-directory.ts';
import { seedDemoOfficers } from './commands/seed-demo-officers.ts';

/** Files of the place in the order in which they build on each other; the country's come before the province's own. */
function filesOf(place: Place): { kind: DirectoryKind; path: string }[] {
  const everywhere = (kind: DirectoryKind, name: string) =>
    place.folders
      .toReversed()
      .map((folder) => ({ kind, path: join(folder, name) }))
      .filter(({ path }) => existsSync(path));
  return [
    ...everywhere('areas', 'areas.tsv'),
    ...everywhere('area-successions', 'area-successions.tsv'),
    ...everywhere('units', 'units.csv'),
    ...everywhere('units', 'units-of-areas.csv'),
  ];
}

const demoFile = ({ place, settings }: Pick<App, 'place' | 'settings'>): string | undefined =>
  settings.demo ? placeFile(place, 'demo-officers.csv') : undefined;

/** What the seed needs of the program. */
export type SeedingApp = Pick<App, 'db' | 'now' | 'place' | 'settings' | 'keys'>;

export const seedFiles = (app: Pick<App, 'place' | 'settings'>): string[] => [
  ...filesOf(app.place).map(({ path }) => path),
  ...[demoFile(app) ?? []].flat(),
];

/** Loads areas and units of the place, and in demo mode its officers. What an operator imported stays. */
export async function seedDirectory(app: SeedingApp): Promise<void> {
  for (const file of filesOf(app.place)) await load(app, file);
  const path = demoFile(app);
  if (!path) return;
  await load(app, { kind: 'officers', path });
  await seedDemoOfficers(app);
}

export const seed: Seed = { files: seedFiles, run: seedDirectory };

const actor = { kind: 'system', name: 'seed' } as const;

async function load(
  { db, now }: Pick<App, 'db' | 'now'>,
  { kind, path }: { kind: DirectoryKind; path: string },
): Promise<void> {
  const bytes = await readFile(path);
  const { refusals } = await importDirectory(db, { kind, bytes, origin: 'place', dryRun: false, at: now(), actor });
  const [first] = refusals;
  if (!first) return;
  const { kind: error, field, values } = first.problem;
  throw new Error(`${path}, line ${first.line}, ${field ?? ''}: ${say(error.text, 'en', values)}`);
}
