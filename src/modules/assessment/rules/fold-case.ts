import type { Calendar } from '../../../kernel/clock/calendar.ts';
import { intakeDeadline } from '../../../kernel/clock/standing.ts';
import { localDateOf } from '../../../kernel/clock/zone.ts';
import type { LedgerEntry } from '../../../kernel/ledger/entry.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { CaseFact, Part, Speed } from '../case-fact.ts';
import { readBody } from './read-body.ts';

type Entry = Pick<LedgerEntry, 'stream' | 'number' | 'kind' | 'actor' | 'at' | 'body'>;
type Step = (fact: CaseFact, entry: Entry, calendar: Calendar) => CaseFact;

/**
 * What a case's stream of the ledger comes to, oldest entry first: the same entries always give the same fact.
 * @returns undefined when the stream does not begin with a filing
 */
export function foldCase(entries: readonly Entry[], calendar: Calendar): CaseFact | undefined {
  const [first, ...rest] = entries;
  if (first?.kind !== 'case.filed') return undefined;
  return rest.reduce((fact, entry) => steps[entry.kind]?.(fact, entry, calendar) ?? fact, begin(first));
}

/** How a moment stands against a due time. */
export function speedOf(at: Instant, dueAt: Instant, { zone }: Pick<Calendar, 'zone'>): Speed {
  if (at > dueAt) return 1;
  return localDateOf(at, zone) < localDateOf(dueAt, zone) ? -1 : 0;
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

const receive: Step = (fact, entry, calendar) => ({
  ...runTo(credit(endIntake(fact, entry, calendar), entry), entry),
  receivedAt: entry.at,
});

const askSupplement: Step = (fact, entry, calendar) => ({
  ...wait(endIntake(fact, entry, calendar), entry),
  supplements: fact.supplements + 1,
  secondSupplementAt: fact.supplements === 1 ? entry.at : fact.secondSupplementAt,
});

const resume: Step = (fact, entry) => {
  const waited = fact.waitsSince === undefined ? 0 : entry.at - fact.waitsSince;
  const running = { ...fact, waitsSince: undefined, waitedMs: fact.waitedMs + waited };
  // Answered at intake: the office has yet to look whether the file is complete, and no time runs.
  return fact.receivedAt === undefined ? { ...running, filedAt: entry.at } : runTo(running, entry);
};

const pay: Step = (fact, entry, calendar) => ({
  ...(readBody(entry.body).number('dueAt') === undefined ? fact : resume(fact, entry, calendar)),
  hasFee: true,
  paidOnline: entry.actor.kind !== 'officer',
});

const finish: Step = (fact, entry, calendar) => {
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

const handOver: Step = (fact, entry) => {
  const atCounter = readBody(entry.body).text('by') === 'counter';
  return { ...credit(fact, entry), contacts: Number(fact.channel === 'counter' || atCounter) };
};

const endAs =
  (ending: NonNullable<CaseFact['ending']>): Step =>
  (fact, entry) => ({ ...close(fact, entry), ending });

const askOpinion: Step = (fact, { number, body: given }) => {
  const body = readBody(given);
  const [unitId, dueAt] = [body.number('unit'), body.moment('dueAt')];
  if (unitId === undefined || dueAt === undefined) return fact;
  const part: Part = { number, unitId, kind: 'opinion', dueAt, doneAt: undefined, speed: undefined };
  return { ...fact, parts: [...fact.parts, part] };
};

const giveOpinion: Step = (fact, { at, body }, calendar) => {
  const unitId = readBody(body).number('unit');
  const asked = fact.parts.find((part) => part.kind === 'opinion' && part.unitId === unitId && !part.doneAt);
  const done = (part: Part): Part =>
    part === asked ? { ...part, doneAt: at, speed: speedOf(at, part.dueAt, calendar) } : part;
  return { ...fact, parts: fact.parts.map(done) };
};

/** The question is taken back: nobody is judged by it. */
const dropOpinion: Step = (fact, { body }) => {
  const unitId = readBody(body).number('unit');
  const asked = fact.parts.find((part) => part.kind === 'opinion' && part.unitId === unitId && !part.doneAt);
  return { ...fact, parts: fact.parts.filter((part) => part !== asked) };
};

/** Time runs to another moment; a case that waits goes on waiting. */
const moveDue =
  (name: 'dueAt' | 'to'): Step =>
  (fact, { at, body }) => {
    const dueAt = readBody(body).moment(name);
    return dueAt === undefined || fact.dueAt === undefined ? fact : { ...halt(fact, at), dueAt };
  };

/** From now on another agency decides. */
const transfer: Step = (fact, entry, calendar) => ({
  ...moveDue('dueAt')(fact, entry, calendar),
  competentUnitId: readBody(entry.body).number('unit') ?? fact.competentUnitId,
});

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

/** The due time runs no more; whatever the case was late by is kept. */
const halt = (fact: CaseFact, at: Instant): CaseFact => ({
  ...fact,
  dueAt: undefined,
  overdue: fact.dueAt !== undefined && at > fact.dueAt ? [...fact.overdue, { from: fact.dueAt, to: at }] : fact.overdue,
});

const runTo = (fact: CaseFact, { at, body }: Pick<Entry, 'at' | 'body'>): CaseFact => ({
  ...halt(fact, at),
  dueAt: readBody(body).moment('dueAt'),
});

const wait = (fact: CaseFact, { at }: Pick<Entry, 'at'>): CaseFact =>
  fact.receivedAt === undefined ? fact : { ...halt(fact, at), waitsSince: at };

const close = (fact: CaseFact, { at }: Pick<Entry, 'at'>): CaseFact => ({ ...halt(fact, at), closedAt: at });

const minutes = (ms: number): number => Math.max(0, Math.round(ms / 60_000));

const steps: Readonly<Record<string, Step>> = {
  'case.received': receive,
  'case.not-received': endAs('not-received'),
  'case.supplement-requested': askSupplement,
  'case.supplement-answered': resume,
  'case.payment-requested': (fact, entry) => ({ ...wait(fact, entry), hasFee: true }),
  'case.paid': pay,
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
  'case.result-recorded': finish,
  'case.returned': handOver,
  'case.withdrawn': endAs('withdrawn'),
  'case.stopped': endAs('stopped'),
  'case.rated': (fact, { body }) => ({ ...fact, stars: readBody(body).number('stars') }),
};

/** Kinds of entry that change what is known of a case; a filing alone changes nothing until it is received. */
export const kindsOfFacts: readonly string[] = Object.keys(steps);
