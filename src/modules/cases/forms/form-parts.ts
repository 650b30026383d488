import type { App } from '../../../kernel/app.ts';
import { formatIso, localDateOf } from '../../../kernel/clock/zone.ts';
import type { LedgerEntry } from '../../../kernel/ledger/entry.ts';
import { maskNumber } from '../../../kernel/schema/mask-number.ts';
import type { Instant, LocalDate } from '../../../kernel/time.ts';
import type { PaperDefinition } from '../../procedures/index.ts';
import { areasOf, formReferences, postsOf, unitOf, unitOn, type Unit } from '../../units/index.ts';
import type { CaseSubject } from '../queries/load-case.ts';
import type { PaperCopies } from '../queries/papers-given.ts';
import { applicantAddress } from '../rules/applicant-address.ts';
import type { Case } from '../case.ts';
import type { FormApplicant, FormHead, FormOfficer, FormPaper, LocalMoment } from './form-data.ts';
import type { SlipHead } from './slip-data.ts';

/** A moment as forms print it: on the clocks of the place. */
export const localMoment = (app: Pick<App, 'place'>, at: Instant): LocalMoment =>
  formatIso(at, app.place.zone).slice(0, 16);

/** A unit as it was named when the case went through it. @throws Error when it is gone: the data are broken */
export async function unitOfCase(app: App, { subject }: CaseSubject, unitId: number): Promise<Unit> {
  const unit = await unitOf(app.db, unitId);
  if (!unit) throw new Error(`Case ${subject.code} went through a unit that is gone`);
  return unit;
}

/**
 * What stands at the head of every form of an office, named as on the day of issue: a case that was received before its office got
 * another name is answered under the new one.
 */
export async function officeHead(app: App, unit: Unit, issuedAt: Instant): Promise<SlipHead> {
  const issuedOn = localDateOf(issuedAt, app.place.zone);
  const named = (await unitOn(app.db, unit.id, issuedOn)) ?? unit;
  const [superior, place] = await Promise.all([superiorOf(app, named, issuedOn), placeNameOf(app, named)]);
  return { letterhead: { ...(superior === undefined ? {} : { superior }), agency: named.name.vi }, place, issuedOn };
}

/** What stands at the head of every form about a case. */
export async function formHead(
  app: App,
  { subject, procedure }: CaseSubject,
  unit: Unit,
  issuedAt: Instant,
): Promise<FormHead> {
  const { answers } = subject;
  const [head, references] = await Promise.all([officeHead(app, unit, issuedAt), formReferences(app.db)]);
  return {
    ...head,
    applicant: formApplicant(subject, applicantAddress(procedure.definition.form.schema, answers, references)),
    procedure: { code: subject.procedureCode, name: subject.procedureName },
    submittedBy: subject.applicant.submitter?.fullName ?? subject.applicant.fullName,
    online: subject.channel === 'online',
    ...(unit.phone === undefined ? {} : { officePhone: unit.phone }),
  };
}

/** The applicant as forms have them: the number masked, the address that was written at the counter before that of the form. */
export function formApplicant({ applicant }: Pick<Case, 'applicant'>, answered?: string): FormApplicant {
  const { fullName, personalNumber, taxCode, phone, email, address = answered } = applicant;
  return {
    name: fullName,
    address,
    phone,
    email,
    ...(personalNumber ? { idLabel: 'Số định danh cá nhân', idNumber: maskNumber(personalNumber) } : {}),
    ...(taxCode ? { idLabel: 'Mã số thuế', idNumber: taxCode } : {}),
  };
}

const committees: ReadonlySet<string> = new Set(['government', 'district', 'commune']);

/** The agency above, printed over the one that issues; people's committees stand alone (Decree 30/2020, annex I). */
async function superiorOf(app: App, unit: Unit, day: LocalDate): Promise<string | undefined> {
  if (committees.has(unit.kind)) return undefined;
  const above = unit.parentId === undefined ? undefined : await unitOn(app.db, unit.parentId, day);
  return above?.name.vi;
}

/** Name of the area in which the unit sits, without its kind, as date lines have it. */
async function placeNameOf(app: App, unit: Unit): Promise<string> {
  const book = await areasOf(app.db);
  const code = unit.areaCode ?? app.place.areaCode;
  const name = book.areaNamed(code, localDateOf(app.now(), app.place.zone))?.name ?? app.place.name.vi;
  return name.replace(/^(Tỉnh|Thành phố|Thị xã|Thị trấn|Huyện|Quận|Phường|Xã|Đặc khu)\s+/i, '');
}

/** The officer who did what an entry tells, as a form is signed: by name and position. */
export async function signerOf(app: App, entry: LedgerEntry | undefined): Promise<FormOfficer> {
  const { name = '', positionId } = entry?.actor ?? {};
  const post = positionId === undefined ? undefined : (await postsOf(app.db, [positionId])).get(positionId);
  return { name, ...(post ? { title: post.title.vi } : {}) };
}

const columnOf = {
  original: 'original',
  'certified-copy': 'certified',
  copy: 'copy',
  electronic: 'electronic',
} as const;

const noCopies = { original: 0, certified: 0, copy: 0, electronic: 0 };

/** The table of the papers that were handed in, each under the form in which it was. A scan that the counter made of a paper is not another. */
export const papersHandedIn = (
  definitions: readonly PaperDefinition[],
  given: ReadonlyMap<string, PaperCopies>,
): FormPaper[] =>
  definitions.flatMap(({ code, name }) => {
    const copies = given.get(code);
    if (!copies) return [];
    const { original, certified, copy, scan } = copies;
    const onPaper = original + certified + copy > 0;
    return [{ name: name.vi, original, certified, copy, electronic: onPaper ? 0 : scan }];
  });

/** The table of the papers that are asked for, each under the form in which it is to be given. */
export const papersAskedFor = (
  definitions: readonly PaperDefinition[],
  asked: readonly string[],
  online: boolean,
): FormPaper[] =>
  definitions
    .filter(({ code }) => asked.includes(code))
    .map(({ name, form }) => ({ name: name.vi, ...noCopies, [online ? 'electronic' : columnOf[form]]: 1 }));
