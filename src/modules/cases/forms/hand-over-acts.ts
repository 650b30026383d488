/** What each kind of entry does to the file: who gave it to whom, and the time that the next in line has. */
import { instant, type Instant } from '../../../kernel/time.ts';
import type { StepDefinition } from '../../procedures/index.ts';
import type { Pause } from '../case.ts';
import { firstStep, stepAfter } from '../rules/process.ts';
import type { Course, Entry, Handle, HandOver, State } from './hand-over.ts';

const unitOfStep = (step: StepDefinition, { receivingUnitId, competentUnitId }: State): number =>
  step.unit === 'receiving' ? receivingUnitId : competentUnitId;

/** The file goes on to another step, whose time begins. */
const goTo =
  (next: (state: State, entry: Entry, course: Course) => StepDefinition | undefined): Handle =>
  (state, entry, course) => {
    const step = next(state, entry, course);
    if (!step) return state;
    const from = { unitId: unitOfStep(state.step, state), step: state.step, officer: entry.actor.name };
    const to = { unitId: unitOfStep(step, state), step };
    const handOver = { at: entry.at, from, to, dueAt: state.dueAt, note: noteOf(entry) };
    return {
      ...state,
      step,
      dueAt: course.stepDueAt(step, entry.at),
      dueBefore: state.dueAt,
      done: [...state.done, handOver],
    };
  };

const onward = goTo(({ step }, _entry, { definition }) => stepAfter(definition, step.code));
const named = (name: string): Handle =>
  goTo((_state, { body }, { definition }) => definition.steps.find(({ code }) => code === body[name]));

/** Taken back at once: the step before has the deadline it had. */
const recall: Handle = (state, entry, course) => {
  const back = named('to')(state, entry, course);
  const took = ({ from: { unitId, step }, to, ...rest }: HandOver): HandOver => ({
    ...rest,
    dueAt: undefined,
    from: { unitId, step },
    to: { ...to, officer: entry.actor.name },
  });
  return { ...back, dueAt: state.dueBefore, done: [...state.done, ...back.done.slice(state.done.length).map(took)] };
};

const transfer: Handle = (state, entry, course) => {
  const to = numberOf(entry.body['unit']);
  if (to === undefined) return state;
  const { definition } = course;
  const first = firstStep(definition);
  const isReceived = state.step !== first;
  const receivingUnitId = isReceived ? state.receivingUnitId : course.receivingUnitId;
  const there = { ...state, receivingUnitId, competentUnitId: to };
  const step = isReceived ? (stepAfter(definition, first.code) ?? first) : first;
  const begun = instant(numberOf(entry.body['handedOverAt']) ?? entry.at);
  return {
    ...there,
    step,
    dueAt: isReceived ? course.stepDueAt(step, begun) : course.intakeDueAt(entry.at),
    done: [
      ...state.done,
      {
        at: entry.at,
        from: { unitId: unitOfStep(state.step, state), step: state.step, officer: entry.actor.name },
        to: { unitId: isReceived ? unitOfStep(step, there) : to, step },
        note: noteOf(entry),
      },
    ],
  };
};

/** Units were merged, or a merger was undone: the file is where it was, under the unit that has its work now. */
const merge: Handle = (state, { at, body }) => {
  const [unitId, from] = [numberOf(body['unit']), numberOf(body['fromUnit'])];
  if (unitId === undefined || from === undefined) return state;
  const { step, done } = state;
  const note = typeof body['reason'] === 'string' ? body['reason'] : undefined;
  return {
    ...state,
    receivingUnitId: numberOf(body['receiving']) ?? state.receivingUnitId,
    competentUnitId: numberOf(body['competent']) ?? state.competentUnitId,
    done: [...done, { at, from: { unitId: from, step }, to: { unitId, step }, note }],
  };
};

/** Whoever was given the step is who received the file. */
const assign: Handle = (state, { body }) => {
  const last = state.done.at(-1);
  if (!last || last.to.step !== state.step || typeof body['name'] !== 'string') return state;
  return { ...state, done: [...state.done.slice(0, -1), { ...last, to: { ...last.to, officer: body['name'] } }] };
};

const askUnits: Handle = (state, entry) => {
  const from = { unitId: unitOfStep(state.step, state), step: state.step, officer: entry.actor.name };
  const units = unitsAsked(entry);
  const dueAt = momentOf(entry.body['dueAt']);
  return {
    ...state,
    opinionsDue: new Map([...state.opinionsDue, ...units.map((unitId) => [unitId, dueAt] as const)]),
    done: [...state.done, ...units.map((unitId) => ({ at: entry.at, from, to: { unitId }, note: noteOf(entry) }))],
  };
};

const answer: Handle = (state, entry) => {
  const unitId = numberOf(entry.body['unit']);
  if (unitId === undefined) return state;
  const to = { unitId: unitOfStep(state.step, state), step: state.step };
  const dueAt = state.opinionsDue.get(unitId);
  return { ...state, done: [...state.done, { at: entry.at, from: { unitId, officer: entry.actor.name }, to, dueAt }] };
};

const wait: Handle = (state, { at }) => ({ ...state, waitsSince: at });

/** The applicant answered or paid: the step has its time anew where the term has, else goes on with what was left. */
const resume =
  (reason: Pause['reason']): Handle =>
  (state, { at }, course) => {
    const { step, dueAt, waitsSince = at } = state;
    const running = { ...state, waitsSince: undefined };
    if (step.kind === 'intake') return { ...running, dueAt: course.intakeDueAt(at) };
    const startsAnew = reason === 'supplement' && course.definition.term.onSupplement === 'restart';
    if (startsAnew) return { ...running, dueAt: course.stepDueAt(step, at) };
    return { ...running, dueAt: dueAt && course.afterWait(dueAt, waitsSince, at) };
  };

const extend: Handle = (state, { body }, course) => {
  const days = numberOf(body['workingDays']);
  return state.dueAt === undefined || days === undefined ? state : { ...state, dueAt: course.later(state.dueAt, days) };
};

const giveBack: Handle = (state, entry) => ({
  ...state,
  done: [
    ...state.done,
    {
      at: entry.at,
      from: { unitId: state.receivingUnitId, step: state.step, officer: entry.actor.name },
      to: {},
    },
  ],
});

/** What was written for the next in line. */
function noteOf({ body }: Entry): string | undefined {
  const note = body['note'] ?? body['reason'] ?? body['question'];
  return typeof note === 'string' && note !== '' ? note : undefined;
}

/** Units that an entry asks for their opinion; before several could be asked at once it named one. */
const unitsAsked = ({ body }: Entry): readonly number[] =>
  (Array.isArray(body['units']) ? body['units'] : [body]).flatMap((each: unknown) => {
    const unitId = typeof each === 'object' && each !== null && 'unit' in each ? numberOf(each.unit) : undefined;
    return unitId === undefined ? [] : [unitId];
  });

const numberOf = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);
const momentOf = (value: unknown): Instant | undefined => (typeof value === 'number' ? instant(value) : undefined);

export const handOverActs: Readonly<Record<string, Handle>> = {
  'case.received': onward,
  'case.step-completed': onward,
  'case.proposed': onward,
  'case.approved': onward,
  'case.result-recorded': onward,
  'case.step-returned': named('to'),
  'case.declined': named('to'),
  'case.step-recalled': recall,
  'case.transferred': transfer,
  'case.moved': merge,
  'case.moved-back': merge,
  'case.assigned': assign,
  'case.consultation-asked': askUnits,
  'case.consultation-answered': answer,
  'case.supplement-requested': wait,
  'case.supplement-answered': resume('supplement'),
  'case.payment-requested': wait,
  'case.paid': (state, entry, course) =>
    entry.body['dueAt'] === undefined ? state : resume('payment')(state, entry, course),
  'case.fee-reduced': (state, entry, course) =>
    entry.body['dueAt'] === undefined ? state : resume('payment')(state, entry, course),
  'case.extended': extend,
  'case.returned': giveBack,
};
