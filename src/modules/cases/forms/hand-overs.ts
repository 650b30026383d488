import { firstStep } from '../rules/process.ts';
import type { Course, Entry, HandOver, State } from './hand-over.ts';
import { handOverActs } from './hand-over-acts.ts';

/** Each hand-over of a case in order, read from its stream of the ledger: what form 05 lists. */
export function handOvers(history: readonly Entry[], course: Course): readonly HandOver[] {
  const filed = history.find(({ kind }) => kind === 'case.filed');
  const begin: State = {
    step: firstStep(course.definition),
    receivingUnitId: unitIn(filed?.body['receiving']) ?? course.receivingUnitId,
    competentUnitId: unitIn(filed?.body['competent']) ?? course.competentUnitId,
    dueAt: filed && course.intakeDueAt(filed.at),
    dueBefore: undefined,
    waitsSince: undefined,
    opinionsDue: new Map(),
    done: [],
  };
  return history.reduce((state, entry) => handOverActs[entry.kind]?.(state, entry, course) ?? state, begin).done;
}

const unitIn = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);
