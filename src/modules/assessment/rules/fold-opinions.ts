import type { Part } from '../case-fact.ts';
import type { FoldStep } from './fold-step.ts';
import { readBody } from './read-body.ts';
import { speedOf } from './speed-of.ts';

/** Another unit is asked, with a due time of its own (Decree 61/2018, art. 19.5). */
export const askOpinion: FoldStep = (fact, { number, body: given }) => {
  const body = readBody(given);
  const [unitId, dueAt] = [body.number('unit'), body.moment('dueAt')];
  if (unitId === undefined || dueAt === undefined) return fact;
  const part: Part = { number, unitId, kind: 'opinion', dueAt, doneAt: undefined, speed: undefined };
  return { ...fact, parts: [...fact.parts, part] };
};

/** The unit answers, within its time or not. */
export const giveOpinion: FoldStep = (fact, { at, body }, calendar) => {
  const unitId = readBody(body).number('unit');
  const asked = fact.parts.find((part) => part.kind === 'opinion' && part.unitId === unitId && !part.doneAt);
  const done = (part: Part): Part =>
    part === asked ? { ...part, doneAt: at, speed: speedOf(at, part.dueAt, calendar) } : part;
  return { ...fact, parts: fact.parts.map(done) };
};

/** The question is taken back: nobody is judged by it. */
export const dropOpinion: FoldStep = (fact, { body }) => {
  const unitId = readBody(body).number('unit');
  const asked = fact.parts.find((part) => part.kind === 'opinion' && part.unitId === unitId && !part.doneAt);
  return { ...fact, parts: fact.parts.filter((part) => part !== asked) };
};
