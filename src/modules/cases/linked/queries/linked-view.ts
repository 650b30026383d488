import type { Actor } from '../../../../kernel/access/actor.ts';
import type { App } from '../../../../kernel/app.ts';
import type { Text } from '../../../../kernel/text/text.ts';
import { procedureVersion } from '../../../procedures/index.ts';
import { unitNames } from '../../../units/index.ts';
import { readsUnits } from '../../policy.ts';
import { caseById, type CaseSubject } from '../../queries/load-case.ts';
import { isDecidedElsewhere } from '../../rules/process.ts';
import { termOfPart } from '../commands/term-of-part.ts';
import type { Part } from '../part.ts';
import { standingOfPart, type PartStanding } from '../rules/standing-of-part.ts';
import { timetable, type PartTime, type Timetable } from '../rules/timetable.ts';
import { filingOf, partsOf } from './load-filing.ts';

/** A part as pages show it. */
export type PartView = Part & {
  readonly standing: PartStanding;
  readonly name: Text;
  readonly procedureCode: string;
  readonly competent: Text | undefined;
  readonly holder: Text | undefined;
  readonly time: PartTime;
  readonly decidedElsewhere: boolean;
  /** Whether the reader may open the case of the part. */
  readonly mayOpen: boolean;
};

/** A linked filing with its parts, for one reader. */
export type LinkedView = {
  readonly about: CaseSubject;
  readonly parts: readonly PartView[];
  readonly due: Timetable['due'];
};

/** The linked filing that a case is, or is a part of; undefined for one that stands by itself. */
export async function linkedViewOf(app: App, at: CaseSubject, reader: Actor): Promise<LinkedView | undefined> {
  if (at.procedure.definition.linked) return linkedView(app, at, reader);
  const parentId = await filingOf(app.db, at.subject.id);
  const about = parentId === undefined ? undefined : await caseById(app, parentId);
  return about && linkedView(app, about, reader);
}

async function linkedView(app: App, about: CaseSubject, reader: Actor): Promise<LinkedView> {
  const parts = await partsOf(app, app.db, about);
  const procedures = await Promise.all(
    parts.map(({ definition, procedureVersion: version }) => procedureVersion(app, definition.procedure, version)),
  );
  const unitIds = parts.flatMap((part) => (part.case ? [part.case.competentUnitId, part.case.holderUnitId] : []));
  const units = await unitNames(app.db, [...new Set(unitIds)]);
  const timed = parts.flatMap((part, index) => {
    const announced = procedures[index];
    if (!announced) return [];
    return [{ ...part, term: termOfPart(app, about.subject, part.definition, announced), own: announced.definition }];
  });
  const { parts: times, due } = timetable(app.calendar, about.subject.filedAt, timed);
  return {
    about,
    due,
    parts: timed.map(({ own, term: _term, ...part }, index) => ({
      ...part,
      standing: standingOfPart(part),
      name: own.name,
      procedureCode: own.code,
      competent: units.get(part.case?.competentUnitId ?? 0),
      holder: units.get(part.case?.holderUnitId ?? 0),
      time: times[index] ?? { code: part.code, kind: 'none' },
      decidedElsewhere: isDecidedElsewhere(own),
      mayOpen: part.case !== undefined && mayOpen(reader, about, part.case),
    })),
  };
}

const mayOpen = (reader: Actor, { subject }: CaseSubject, part: NonNullable<Part['case']>): boolean =>
  reader.kind === 'citizen'
    ? reader.personId === subject.applicantId
    : readsUnits(reader, [part.receivingUnitId, part.competentUnitId, part.holderUnitId]);
