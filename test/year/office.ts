import { randomUUID } from 'node:crypto';
import sql from 'sql-template-tag';
import type { Citizen, Officer } from '../../src/kernel/access/actor.ts';
import { storeUpload } from '../../src/kernel/files/store-upload.ts';
import { samplePdf } from '../../src/kernel/files/testing/sample-files.ts';
import { answerSupplement } from '../../src/modules/cases/commands/answer-supplement.ts';
import { approveProposal } from '../../src/modules/cases/commands/approve-proposal.ts';
import { completeStep } from '../../src/modules/cases/commands/complete-step.ts';
import { fileApplication } from '../../src/modules/cases/commands/file-application.ts';
import { extendCase } from '../../src/modules/cases/commands/extend-case.ts';
import { rateCase } from '../../src/modules/cases/commands/rate-case.ts';
import { recordPayment, requestPayment } from '../../src/modules/cases/commands/payment.ts';
import { receiveCase } from '../../src/modules/cases/commands/receive-case.ts';
import { recordResult } from '../../src/modules/cases/commands/record-result.ts';
import { requestSupplement } from '../../src/modules/cases/commands/request-supplement.ts';
import { returnResult } from '../../src/modules/cases/commands/return-result.ts';
import { withdrawCase } from '../../src/modules/cases/commands/withdraw-case.ts';
import type { Context } from '../../src/kernel/app.ts';
import type { Outcome } from '../../src/kernel/errors/problem.ts';
import type { CaseSubject } from '../../src/modules/cases/queries/load-case.ts';
import { caseNow } from '../../src/modules/cases/testing/desk-hands.ts';
import type { Signed, TestProvince } from '../province.ts';
import { sampleAnswers } from '../journeys/citizen.ts';
import type { Chance } from './chance.ts';
import { hour, minute, type SlowClock } from './slow-clock.ts';
import { dueOf, type Term, type Witnessed } from './witness.ts';

/** One kind of business of the office, with whoever does it. */
export type Business = {
  readonly procedure: string;
  readonly unit: string;
  readonly papers: readonly string[];
  readonly term: Term;
  readonly hasFee: boolean;
  readonly reception: string;
  readonly handler: string;
  readonly approver: string;
};

/** Days on which an officer is not there: nothing of theirs is done. */
export type Absence = { readonly officer: string; readonly from: number; readonly to: number };

export type Office = {
  readonly province: TestProvince;
  readonly clock: SlowClock;
  readonly chance: Chance;
  readonly absences: readonly Absence[];
  readonly officers: ReadonlyMap<string, Signed<Officer>>;
  readonly citizens: readonly [Signed<Citizen>, ...Signed<Citizen>[]];
};

/** Something that will be done at a moment; gives what follows from it, if anything does. */
export type Happening = {
  readonly at: number;
  /** The case it happens to, once there is one. */
  readonly seen: Witnessed | undefined;
  readonly happen: () => Promise<Happening | undefined>;
};

type Life = {
  readonly office: Office;
  readonly business: Business;
  readonly citizen: Signed<Citizen>;
  readonly seen: Witnessed;
};

/** A person files at a moment of their own; then the office takes its course. */
export function filing(office: Office, business: Business, at: number, note: (seen: Witnessed) => void): Happening {
  return {
    at,
    seen: undefined,
    happen: async () => {
      const citizen = office.chance.oneOf(office.citizens);
      const code = await fileAt(office, citizen, business);
      const seen: Witnessed = {
        code,
        term: business.term,
        filedAt: at,
        receivedAt: undefined,
        waits: [],
        appointment: undefined,
        stars: undefined,
        waitingSince: undefined,
        answeredAtIntake: undefined,
        finishedAt: undefined,
        isEnded: false,
      };
      note(seen);
      const life: Life = { office, business, citizen, seen };
      return byOfficer(life, business.reception, at, (now) => lookAtIt(life, now));
    },
  };
}

async function fileAt({ province }: Office, { context }: Signed<Citizen>, business: Business): Promise<string> {
  const { id } = await province.app.db.one<{ id: number }>(
    sql`select id from units where key = ${business.unit} and valid_to is null`,
  );
  const filed = await fileApplication(
    { ...context, now: province.app.now },
    {
      key: randomUUID(),
      procedure: business.procedure,
      unit: id,
      answers: sampleAnswers(business.procedure),
      papers: await uploaded(context, business),
      delivery: 'counter',
    },
  );
  if (!filed.ok) throw new Error(filed.problems.map(({ kind, field }) => `${kind.code} ${field ?? ''}`).join(', '));
  return filed.value.code;
}

const uploaded = (context: Context & { readonly actor: Citizen }, { papers }: Business) =>
  Promise.all(
    papers.map(async (paper) => {
      const stored = await storeUpload(context, { name: `${paper}.pdf`, bytes: samplePdf() });
      if (!stored.ok) throw new Error(`${paper} was not stored`);
      return { paper, file: stored.value.id };
    }),
  );

/** The officer gets to it after some working time, when they are there. */
function byOfficer(
  { office: { clock, chance, absences }, seen }: Life,
  officer: string,
  from: number,
  happen: (at: number) => Promise<Happening | undefined>,
): Happening {
  let at = clock.after(clock.open(from), chance.between(5, chance.percent(10) ? 3_000 : 500));
  for (const absence of absences)
    if (absence.officer === officer && at >= absence.from) at = Math.max(at, at < absence.to ? absence.to : at);
  const opened = clock.open(at);
  return { at: opened, seen, happen: () => happen(opened) };
}

const byCitizen = (
  { office: { chance }, seen }: Life,
  from: number,
  happen: (at: number) => Promise<Happening | undefined>,
): Happening => {
  const at = from + chance.between(2 * 60, 8 * 24 * 60) * minute;
  return { at, seen, happen: () => happen(at) };
};

/** At the one-stop: complete, or sent back once for what is missing; seldom the applicant changes their mind meanwhile. */
async function lookAtIt(life: Life, now: number): Promise<Happening | undefined> {
  const { office, business, seen } = life;
  const reception = officerOf(life, business.reception);
  if (office.chance.percent(4)) return withdraw(life, now);
  if (seen.answeredAtIntake === undefined && office.chance.percent(15)) {
    await act(life, reception.context, (context, about) => requestSupplement(context, about, missing));
    seen.waitingSince = now;
    return byCitizen(life, now, async (at) => {
      await answer(life);
      seen.waitingSince = undefined;
      seen.answeredAtIntake = at;
      return byOfficer(life, business.reception, at, (again) => lookAtIt(life, again));
    });
  }
  await act(life, reception.context, receiveCase);
  seen.receivedAt = now;
  return nextStep(life, now);
}

/** Who does what the case waits for, when they get to it. */
async function nextStep(life: Life, now: number): Promise<Happening | undefined> {
  const { business, office } = life;
  if (office.chance.percent(8)) await apologise(life, now);
  const { step } = await caseNow(life.office.province, life.seen.code);
  if (step.kind === 'return')
    return byOfficer(life, business.reception, now, async () => {
      await act(life, officerOf(life, business.reception).context, (context, about) =>
        returnResult(context, about, 'counter'),
      );
      life.seen.isEnded = true;
      return office.chance.percent(60) ? byCitizen(life, now, () => rate(life)) : undefined;
    });
  if (step.kind === 'result') return byOfficer(life, business.handler, now, (at) => giveResult(life, at));
  if (step.kind === 'approval')
    return byOfficer(life, business.approver, now, async (at) => {
      await act(life, officerOf(life, business.approver).context, (context, about) =>
        approveProposal(context, about, 'Đồng ý'),
      );
      return nextStep(life, at);
    });
  return byOfficer(life, business.handler, now, (at) => work(life, at));
}

/** A step of the handler: sometimes something is still missing, or the fee must be paid first. */
async function work(life: Life, now: number): Promise<Happening | undefined> {
  const { office, business, seen } = life;
  const handler = officerOf(life, business.handler);
  if (office.chance.percent(12)) {
    await act(life, handler.context, (context, about) => requestSupplement(context, about, missing));
    seen.waitingSince = now;
    return byCitizen(life, now, async (at) => {
      await answer(life);
      seen.waitingSince = undefined;
      seen.waits.push({ for: 'supplement', from: now, to: at });
      return nextStep(life, at);
    });
  }
  const { subject } = await caseNow(office.province, seen.code);
  if (business.hasFee && subject.finance === 'due' && office.chance.percent(60)) {
    await act(life, handler.context, requestPayment);
    seen.waitingSince = now;
    return byCitizen(life, now, async (at) => {
      await act(life, officerOf(life, business.reception).context, (context, about) =>
        recordPayment(context, about, 'BL 15'),
      );
      seen.waitingSince = undefined;
      seen.waits.push({ for: 'payment', from: now, to: at });
      return nextStep(life, at);
    });
  }
  await act(life, handler.context, (context, about) =>
    completeStep(context, about, { note: 'Đủ điều kiện', proposal: 'granted' }),
  );
  return nextStep(life, now);
}

async function giveResult(life: Life, now: number): Promise<Happening | undefined> {
  const issuedOn = new Date(now + 7 * hour).toISOString().slice(0, 10);
  await act(life, officerOf(life, life.business.handler).context, (context, about) =>
    recordResult(context, about, { number: '15/GCN', issuedOn, signer: 'Tòng Thị Hạnh', file: undefined }),
  );
  life.seen.finishedAt = now;
  return nextStep(life, now);
}

/** The head gives a new date, where one can be given: once for each case. */
async function apologise(life: Life, now: number): Promise<void> {
  const { office, business, seen } = life;
  const { clock, chance } = office;
  const due = dueOf(clock, seen);
  if (due === undefined || seen.finishedAt !== undefined || seen.appointment) return;
  const workingDays = chance.between(1, 5);
  const on = clock.dateOf(clock.after(due, workingDays * 8 * 60));
  if (on <= clock.dateOf(now)) return;
  await act(life, officerOf(life, business.approver).context, (context, about) =>
    extendCase(context, about, { reason: 'Phải xác minh thêm', on }),
  );
  seen.appointment = { at: now, workingDays, isInTime: now <= clock.before(due, 8 * 60) };
}

async function rate(life: Life): Promise<undefined> {
  const stars = life.office.chance.between(1, 5);
  await act(life, life.citizen.context, (context, about) => rateCase(context, about, stars, ''));
  life.seen.stars = stars;
}

async function withdraw(life: Life, now: number): Promise<undefined> {
  await act(life, life.citizen.context, (context, about) => withdrawCase(context, about, 'Tôi không làm nữa'));
  life.seen.isEnded = true;
  life.seen.finishedAt = now;
}

const answer = async (life: Life): Promise<void> => {
  await act(life, life.citizen.context, (context, about) =>
    answerSupplement(context, about, { answers: about.subject.answers, papers: [], message: 'Đã bổ sung' }),
  );
};

const missing = { papers: [], reason: 'Thiếu số nhà', contact: 'Lò Thị Mai, 0215 3800 001' };

/** Does one thing with the case as it is now; a refusal ends the year, since nothing in it is forbidden. */
async function act<A extends Citizen | Officer>(
  { office: { province }, seen }: Life,
  context: Context & { readonly actor: A },
  command: (context: Context & { readonly actor: A }, about: CaseSubject) => Promise<Outcome<undefined>>,
): Promise<void> {
  const done = await command({ ...context, now: province.app.now }, await caseNow(province, seen.code));
  if (!done.ok) throw new Error(`${seen.code}: ${done.problems.map(({ kind }) => kind.code).join(', ')}`);
}

function officerOf({ office: { officers } }: Life, username: string): Signed<Officer> {
  const officer = officers.get(username);
  if (!officer) throw new Error(`${username} is not in this office`);
  return officer;
}

/** Lets everything happen in the order of time; after each thing `look` is called. */
export async function runYear(
  { province }: Office,
  filings: readonly Happening[],
  look: (seen: Witnessed, at: number) => Promise<void>,
): Promise<number> {
  const waiting = [...filings];
  let count = 0;
  for (; waiting.length > 0; count += 1) {
    const next = waiting.reduce((first, each) => (each.at < first.at ? each : first));
    waiting.splice(waiting.indexOf(next), 1);
    province.setClock(new Date(next.at).toISOString());
    const follows = await next.happen();
    if (follows) waiting.push({ ...follows, at: Math.max(follows.at, next.at) });
    const seen = next.seen ?? follows?.seen;
    if (seen) await look(seen, next.at);
  }
  return count;
}
