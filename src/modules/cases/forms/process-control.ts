import type { App } from '../../../kernel/app.ts';
import { dueAfterWait } from '../../../kernel/clock/step-terms.ts';
import { addWorkingMinutes } from '../../../kernel/clock/working-time.ts';
import { instantOfWall, localDateOf, wallMinuteOf } from '../../../kernel/clock/zone.ts';
import { readStream } from '../../../kernel/ledger/read.ts';
import { code128 } from '../../../kernel/print/code128.ts';
import type { Language } from '../../../kernel/text/text.ts';
import type { Instant } from '../../../kernel/time.ts';
import { unitNames, unitOn } from '../../units/index.ts';
import type { CaseSubject } from '../queries/load-case.ts';
import { intakeDueAt, stepDueAt } from '../rules/due-dates.ts';
import { formHead, localMoment, unitOfCase } from './form-parts.ts';
import type { Course, HandOver, Party } from './hand-over.ts';
import { handOvers } from './hand-overs.ts';
import { printForm } from './print-form.ts';
import type { HandOverParty, HandOverResult, ProcessControlData } from './slip-data.ts';

/** Form 05: each hand-over of the file with time and result, from the ledger (Circular 01/2018, art. 9). */
export async function processControlData(app: App, about: CaseSubject): Promise<ProcessControlData> {
  const { subject } = about;
  const [unit, history] = await Promise.all([
    unitOfCase(app, about, subject.receivingUnitId),
    readStream(app.db, `case/${subject.id}`),
  ]);
  const listed = handOvers(history, courseOf(app, about));
  const unitIds = listed.flatMap(({ from, to }) => [from.unitId ?? [], to.unitId ?? []].flat());
  const names = await unitNames(app.db, [...new Set([...unitIds, ...subject.consultedUnitIds])]);
  const competent = await unitOn(app.db, subject.competentUnitId, localDateOf(app.now(), app.place.zone));
  const nameOf = (id: number) => names.get(id)?.vi ?? '';
  const applicant = subject.applicant.fullName;
  const party = ({ unitId, step, officer }: Party): HandOverParty => ({
    unit: unitId === undefined ? applicant : nameOf(unitId),
    officer,
    step: step?.name.vi,
  });
  return {
    ...(await formHead(app, about, unit, subject.receivedAt ?? subject.filedAt)),
    caseCode: subject.code,
    barcode: code128(subject.code),
    ...(subject.receivedAt === undefined ? {} : { receivedAt: localMoment(app, subject.receivedAt) }),
    ...(subject.dueAt === undefined ? {} : { returnAt: localMoment(app, subject.dueAt) }),
    competentUnit: competent?.name.vi ?? '',
    consultedUnits: subject.consultedUnitIds.map(nameOf),
    handOvers: listed.map((each) => ({
      at: localMoment(app, each.at),
      from: party(each.from),
      to: party(each.to),
      result: resultOf(app, each),
      note: each.note,
    })),
  };
}

const courseOf = (app: App, { subject, procedure: { definition } }: CaseSubject): Course => ({
  definition,
  receivingUnitId: subject.receivingUnitId,
  competentUnitId: subject.competentUnitId,
  stepDueAt: (step, beganAt) => stepDueAt(app, definition, step, beganAt),
  intakeDueAt: (at) => (subject.channel === 'online' ? intakeDueAt(app, at) : undefined),
  later: (dueAt, workingDays) => workingDaysLater(app, dueAt, workingDays),
  afterWait: (dueAt, since, until) => dueAfterWait(app.calendar, dueAt, since, until),
});

function workingDaysLater({ calendar }: Pick<App, 'calendar'>, at: Instant, workingDays: number): Instant {
  const from = wallMinuteOf(at, calendar.zone);
  return instantOfWall(addWorkingMinutes(calendar, from, workingDays * calendar.workingDayMinutes), calendar.zone);
}

/** Against the deadline of what was done: before its day, on it, or too late. */
function resultOf({ place }: Pick<App, 'place'>, { at, dueAt }: HandOver): HandOverResult | undefined {
  if (dueAt === undefined) return undefined;
  if (at > dueAt) return 'overdue';
  return localDateOf(at, place.zone) < localDateOf(dueAt, place.zone) ? 'early' : 'on-time';
}

/** Form 05 as PDF. */
export const printProcessControl = async (app: App, about: CaseSubject, language: Language): Promise<Uint8Array> =>
  printForm(app, '05-process-control', await processControlData(app, about), language);
