import type { Calendar } from '../../../kernel/clock/calendar.ts';
import { intakeDeadline } from '../../../kernel/clock/standing.ts';
import type { CaseFact, Part } from '../case-fact.ts';
import { close, moveDue, runTo, wait } from './fold-due.ts';
import { askOpinion, dropOpinion, giveOpinion } from './fold-opinions.ts';
import type { Entry, FoldStep } from './fold-step.ts';
import { readBody } from './read-body.ts';
import { speedOf } from './speed-of.ts';

/**
 * What a case's stream of the ledger comes to, oldest entry first: the same entries always give the same fact.
 * @returns undefined when the stream does not begin with a filing
 */
export function foldCase(entries: readonly Entry[], calendar: Calendar): CaseFact | undefined {
  const [first, ...rest] = entries;
  if (first?.kind !== 'case.filed') return undefined;
  return rest.reduce((fact, entry) => steps[entry.kind]?.(fact, entry, calendar) ?? fact, begin(first));
}

function begin({ stream, at, body: given }: Entry): CaseFact {
  const body = readBody(given);
  const channel = body.channel();
  return {
    caseId: Number(stream.split('/')[1]),
    procedureCode: body.text('procedure') ?? '',
    procedureVersion: body.number('version') ?? 0,
    receivingUnitId: body.number('receiving') ?? 0,
    competentUnitId: body.number('competent') ?? 0,
    channel,
    filedAt: at,
    receivedAt: undefined,
    dueAt: undefined,
    closedAt: undefined,
    ending: undefined,
    speed: undefined,
    overdue: [],
    waitsSince: undefined,
    waitedMs: 0,
    supplements: 0,
    secondSupplementAt: undefined,
    contacts: undefined,
    outcome: undefined,
    electronic: false,
    digitised: body.hasEveryFile(channel === 'online'),
    hasFee: false,
    paidOnline: false,
    stars: undefined,
    usedMinutes: undefined,
    allowedMinutes: undefined,
    officerIds: [],
    parts: [],
  };
}

const receive: FoldStep = (fact, entry, calendar) => ({
  ...runTo(credit(endIntake(fact, entry, calendar), entry), entry),
  receivedAt: entry.at,
});

const askSupplement: FoldStep = (fact, entry, calendar) => ({
  ...wait(endIntake(fact, entry, calendar), entry),
  supplements: fact.supplements + 1,
  secondSupplementAt: fact.supplements === 1 ? entry.at : fact.secondSupplementAt,
});

const resume: FoldStep = (fact, entry) => {
  const waited = fact.waitsSince === undefined ? 0 : entry.at - fact.waitsSince;
  const running = { ...fact, waitsSince: undefined, waitedMs: fact.waitedMs + waited };
  // Answered at intake: the office has yet to look whether the file is complete, and no time runs.
  return fact.receivedAt === undefined ? { ...running, filedAt: entry.at } : runTo(running, entry);
};

const pay: FoldStep = (fact, entry, calendar) => ({
  ...(readBody(entry.body).number('dueAt') === undefined ? fact : resume(fact, entry, calendar)),
  hasFee: true,
  paidOnline: entry.actor.kind !== 'officer',
});

const finish: FoldStep = (fact, entry, calendar) => {
  const body = readBody(entry.body);
  const { receivedAt = entry.at, dueAt = entry.at, waitedMs } = fact;
  return {
    ...close(credit(fact, entry), entry),
    ending: 'finished',
    speed: speedOf(entry.at, dueAt, calendar),
    outcome: body.text('outcome') === 'refused' ? 'refused' : 'granted',
    electronic: body.text('file') !== undefined,
    usedMinutes: minutes(entry.at - receivedAt - waitedMs),
    allowedMinutes: minutes(dueAt - receivedAt - waitedMs),
  };
};

const handOver: FoldStep = (fact, entry) => {
  const atCounter = readBody(entry.body).text('by') === 'counter';
  return { ...credit(fact, entry), contacts: Number(fact.channel === 'counter' || atCounter) };
};

const endAs =
  (ending: NonNullable<CaseFact['ending']>): FoldStep =>
  (fact, entry) => ({ ...close(fact, entry), ending });

/** From now on another agency decides. */
const transfer: FoldStep = (fact, entry, calendar) => ({
  ...moveDue('dueAt')(fact, entry, calendar),
  competentUnitId: readBody(entry.body).number('unit') ?? fact.competentUnitId,
});

/** A merger of units gave the case from one to another; back again where it was undone. */
const move: FoldStep = (fact, { body: given }) => {
  const body = readBody(given);
  const [from, to] = [body.number('fromUnit'), body.number('unit')];
  const moved = (unit: number): number => (to !== undefined && unit === from ? to : unit);
  return {
    ...fact,
    receivingUnitId: body.number('receiving') ?? moved(fact.receivingUnitId),
    competentUnitId: body.number('competent') ?? moved(fact.competentUnitId),
  };
};

/** Who did a step answers for the case. */
const credit = (fact: CaseFact, { actor }: Pick<Entry, 'actor'>): CaseFact =>
  actor.kind !== 'officer' || actor.id === undefined || fact.officerIds.includes(actor.id)
    ? fact
    : { ...fact, officerIds: [...fact.officerIds, actor.id] };

/** The office looked at an online filing, within its time or not. */
function endIntake(fact: CaseFact, { number, at }: Entry, calendar: Calendar): CaseFact {
  if (fact.receivedAt !== undefined || fact.channel !== 'online') return fact;
  const dueAt = intakeDeadline(fact.filedAt, calendar);
  const speed = speedOf(at, dueAt, calendar);
  const part: Part = { number, unitId: fact.receivingUnitId, kind: 'intake', dueAt, doneAt: at, speed };
  return { ...fact, parts: [...fact.parts, part] };
}

const minutes = (ms: number): number => Math.max(0, Math.round(ms / 60_000));

const steps: Readonly<Record<string, FoldStep>> = {
  'case.received': receive,
  'case.not-received': endAs('not-received'),
  'case.supplement-requested': askSupplement,
  'case.supplement-answered': resume,
  'case.payment-requested': (fact, entry) => ({ ...wait(fact, entry), hasFee: true }),
  'case.paid': pay,
  'case.fee-reduced': (fact, entry, calendar) =>
    readBody(entry.body).number('dueAt') === undefined ? fact : resume(fact, entry, calendar),
  'case.step-completed': credit,
  'case.proposed': credit,
  'case.approved': credit,
  'case.consultation-asked': askOpinion,
  'case.consultation-answered': giveOpinion,
  'case.consultation-withdrawn': dropOpinion,
  // In time it moves the legal date; an apology alone does not (Decree 61/2018, art. 19.9).
  'case.extended': moveDue('to'),
  'case.variant-changed': moveDue('dueAt'),
  'case.transferred': transfer,
  'case.moved': move,
  'case.moved-back': move,
  'case.result-recorded': finish,
  'case.returned': handOver,
  'case.withdrawn': endAs('withdrawn'),
  'case.stopped': endAs('stopped'),
  'case.rated': (fact, { body }) => ({ ...fact, stars: readBody(body).number('stars') }),
};

/** Kinds of entry that say something of a case; a filing alone says nothing until it is received. */
export const kindsOfFacts: readonly string[] = Object.keys(steps);

/** Those after which its row may be another: who did a step is written when the case is finished. */
export const kindsThatTell: readonly string[] = kindsOfFacts.filter((kind) => steps[kind] !== credit);
