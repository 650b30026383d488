import type { App } from '../../../../kernel/app.ts';
import type { CaseSubject } from '../../queries/load-case.ts';
import { completion } from '../../rules/process.ts';
import { isDecided, standingOfPart } from '../rules/standing-of-part.ts';
import { partsOf } from './load-filing.ts';

/**
 * How far a case has come, in hundredths: by its steps; a linked filing by how many of its parts are decided.
 * @param isDone whether nothing more is to come
 */
export async function progressOf(app: App, about: CaseSubject, isDone: boolean): Promise<number> {
  const { subject, procedure } = about;
  if (isDone || !procedure.definition.linked) return completion(procedure.definition, subject.step, isDone);
  const parts = await partsOf(app, app.db, about);
  const decided = parts.filter((part) => isDecided(standingOfPart(part))).length;
  return Math.min(95, Math.floor((100 * decided) / Math.max(1, parts.length)));
}
