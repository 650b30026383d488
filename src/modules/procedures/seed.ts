import { createHash } from 'node:crypto';
import type { App } from '../../kernel/app.ts';
import type { Seed } from '../../kernel/module.ts';
import { say } from '../../kernel/text/text.ts';
import { catalogueFiles, readPlaceCatalogue } from './catalogue/place-catalogue.ts';
import { importEntries, type ImportingApp } from './commands/import-catalogue.ts';

/**
 * Loads the procedures of the place; versions that an operator imported stay as they are.
 * @throws Error naming file, field and fault when a definition cannot be used
 */
export async function seedProcedures(app: ImportingApp): Promise<void> {
  const files = readPlaceCatalogue(app.place);
  const entries = files.map(({ json }, index) => ({ number: index + 1, json }));
  const sha256 = createHash('sha256')
    .update(JSON.stringify(files.map(({ json }) => json)))
    .digest('hex');
  const actor = { kind: 'system', name: 'seed' } as const;
  const { refusals } = await importEntries(app, entries, [], { actor, origin: 'place', sha256 });
  const [first] = refusals;
  if (!first) return;
  const { kind, field, values } = first.problem;
  throw new Error(`${files[(first.number ?? 1) - 1]?.path}, ${field ?? ''}: ${say(kind.text, 'en', values)}`);
}

export const seed: Seed = { files: (app: Pick<App, 'place'>) => catalogueFiles(app.place), run: seedProcedures };
