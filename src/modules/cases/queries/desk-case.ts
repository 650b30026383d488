import type { Actor } from '../../../kernel/access/actor.ts';
import type { App } from '../../../kernel/app.ts';
import type { Deadline } from '../../../kernel/clock/deadline.ts';
import { localDateOf } from '../../../kernel/clock/zone.ts';
import type { Problem } from '../../../kernel/errors/problem.ts';
import type { LedgerEntry } from '../../../kernel/ledger/entry.ts';
import { readStream } from '../../../kernel/ledger/read.ts';
import type { SummarySection } from '../../../kernel/schema/summary.ts';
import type { Language, Text } from '../../../kernel/text/text.ts';
import type { Instant } from '../../../kernel/time.ts';
import {
  allUnits,
  formReferences,
  officersWithRole,
  postsOf,
  unitNames,
  unitOf,
  type OfficerChoice,
  type Post,
  type Unit,
} from '../../units/index.ts';
import { linkedViewOf, type LinkedView } from '../linked/queries/linked-view.ts';
import { isOnPaper } from '../counter/rules/is-on-paper.ts';
import { canNow, worksOnCase } from '../policy.ts';
import { dueDate, intakeDueAt } from '../rules/due-dates.ts';
import { handOverAt } from '../rules/hand-over.ts';
import { appointmentNow } from '../rules/new-appointment.ts';
import { supplementWarnings } from '../rules/supplement-warnings.ts';
import { caseDetails, type CaseDetails } from './case-details.ts';
import type { CaseSubject } from './load-case.ts';
import { transferUnits } from './transfer-units.ts';

/** All that the officer's page shows of a case, beside the case itself. */
export type DeskCase = CaseSubject & {
  readonly details: CaseDetails;
  readonly history: readonly LedgerEntry[];
  readonly posts: ReadonlyMap<number, Post>;
  readonly units: ReadonlyMap<number, Text>;
  readonly sections: readonly SummarySection[];
  readonly warnings: readonly Problem[];
  /** Legal due time with its reasoning, once received. */
  readonly deadline: Deadline | undefined;
  /** When the office's time to look at the file ends, while it has not been received; undefined while it waits. */
  readonly intakeDue: Instant | undefined;
  /** When the applicant last handed something in before the case was received. */
  readonly handedInAt: Instant;
  /** Officers to whom the present step can be given; only for who may give it. */
  readonly able: readonly OfficerChoice[];
  /** Units that can be asked; only for who may ask. */
  readonly askable: readonly Unit[];
  /** Agencies to which it can be transferred; only for who may do that. */
  readonly transferable: readonly Unit[];
  /** What the law says against asking for a supplement now, though it may be done. */
  readonly supplementWarnings: ReturnType<typeof supplementWarnings>;
  /** When a case passed on now is handed over. */
  readonly handOverAt: Instant;
  /** What a new appointment would be now. */
  readonly appointment: ReturnType<typeof appointmentNow>;
  /** Whether the reader may ask for personal numbers in full. */
  readonly maySeeNumbers: boolean;
  /** The linked filing that it is, or is a part of. */
  readonly linked: LinkedView | undefined;
};

export type Reader = { readonly actor: Actor; readonly language: Language; readonly seesNumbers: boolean };

/** Gathers the page of one case for one reader. */
export async function deskCase(app: App, at: CaseSubject, reader: Reader): Promise<DeskCase> {
  const { subject, procedure } = at;
  const today = localDateOf(app.now(), app.place.zone);
  const [details, history, references, competent] = await Promise.all([
    caseDetails(app, subject.id),
    readStream(app.db, `case/${subject.id}`),
    formReferences(app.db),
    unitOf(app.db, subject.competentUnitId),
  ]);
  const unitIds = [
    subject.receivingUnitId,
    subject.competentUnitId,
    subject.holderUnitId,
    ...details.consultations.map((each) => each.unitId),
    ...history.flatMap(({ body }) => (typeof body['unit'] === 'number' ? [body['unit']] : [])),
  ];
  const positionIds = history.flatMap(({ actor }) => actor.positionId ?? []);
  const [posts, units, able, askable, transferable] = await Promise.all([
    postsOf(app.db, [...new Set(positionIds)]),
    unitNames(app.db, [...new Set(unitIds)]),
    canNow('assign', reader.actor, at) ? officersWithRole(app.db, subject.holderUnitId, subject.stepRole, today) : [],
    canNow('consult', reader.actor, at) ? allUnits(app.db, today) : [],
    canNow('transfer', reader.actor, at) ? transferUnits(app, at) : [],
  ]);
  const handedInAt = lastHandedIn(at, details);
  const onPaper = isOnPaper(subject);
  return {
    ...at,
    details,
    history,
    posts,
    units,
    sections: onPaper
      ? []
      : procedure.form.summary(subject.answers, {
          language: reader.language,
          references,
          isMasked: !reader.seesNumbers,
        }),
    warnings: onPaper
      ? []
      : procedure.form.warnings(subject.answers, { today, references, officeArea: competent?.areaCode }),
    deadline: deadlineOf(app, at),
    intakeDue: subject.status === 'registered' ? intakeDueAt(app, handedInAt) : undefined,
    handedInAt,
    able: onePostEach(able),
    askable: askable.filter((unit) => unit.id !== subject.holderUnitId),
    transferable,
    handOverAt: handOverAt(app, app.now()),
    supplementWarnings: supplementWarnings(app, subject, details.supplements.length),
    appointment: appointmentNow(app, procedure.definition, subject),
    maySeeNumbers: worksOnCase(reader.actor, at),
    linked: await linkedViewOf(app, at, reader.actor),
  };
}

function deadlineOf(app: App, { subject, procedure }: CaseSubject): Deadline | undefined {
  const { receivedAt } = subject;
  return receivedAt === undefined ? undefined : dueDate(app, procedure.definition, { ...subject, receivedAt });
}

/** When the file came in, or was completed: from then the office has its time to look at it. */
const lastHandedIn = ({ subject }: CaseSubject, { supplements }: CaseDetails): Instant =>
  supplements.findLast((each) => each.phase === 'intake')?.answeredAt ?? subject.filedAt;

/** Officers once each, with the nearest of their positions. */
const onePostEach = (officers: readonly OfficerChoice[]): readonly OfficerChoice[] =>
  officers.filter((officer, index) => officers.findIndex((each) => each.officerId === officer.officerId) === index);
