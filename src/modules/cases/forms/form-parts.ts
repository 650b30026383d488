import type { App } from '../../../kernel/app.ts';
import { formatIso, localDateOf } from '../../../kernel/clock/zone.ts';
import type { LedgerEntry } from '../../../kernel/ledger/entry.ts';
import { placeFile } from '../../../kernel/place.ts';
import { maskNumber } from '../../../kernel/schema/mask-number.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { PaperDefinition } from '../../procedures/index.ts';
import { ancestors, areasOf, formReferences, postsOf, unitOf, type Unit } from '../../units/index.ts';
import type { CaseSubject } from '../queries/load-case.ts';
import { applicantAddress } from '../rules/applicant-address.ts';
import type { FormOfficer, FormPaper, LocalMoment } from './form-data.ts';

/** A moment as forms print it: on the clocks of the place. */
export const localMoment = (app: Pick<App, 'place'>, at: Instant): LocalMoment =>
  formatIso(at, app.place.zone).slice(0, 16);

/** The one-stop at which the case was handed in. */
export async function receivingUnitOfCase(app: App, { subject }: CaseSubject): Promise<Unit> {
  const unit = await unitOf(app.db, subject.receivingUnitId);
  if (!unit) throw new Error(`Case ${subject.code} was filed with a unit that is gone`);
  return unit;
}

/** What stands at the head of every form about a case. */
export async function formHead(app: App, { subject, procedure }: CaseSubject, unit: Unit, issuedAt: Instant) {
  const { applicant, answers } = subject;
  const [superior, place, references] = await Promise.all([
    superiorOf(app, unit),
    placeNameOf(app, unit),
    formReferences(app.db),
  ]);
  return {
    letterhead: { ...(superior === undefined ? {} : { superior }), agency: unit.name.vi },
    place,
    issuedOn: localDateOf(issuedAt, app.place.zone),
    applicant: {
      name: applicant.fullName,
      address: applicantAddress(procedure.definition.form.schema, answers, references),
      phone: applicant.phone,
      email: applicant.email,
      ...(applicant.personalNumber
        ? { idLabel: 'Số định danh cá nhân', idNumber: maskNumber(applicant.personalNumber) }
        : {}),
    },
    procedure: { code: subject.procedureCode, name: subject.procedureName },
    submittedBy: applicant.fullName,
    online: subject.channel === 'online',
  };
}

const committees: ReadonlySet<string> = new Set(['government', 'district', 'commune']);

/** The agency above, printed over the one that issues; people's committees stand alone (Decree 30/2020, annex I). */
async function superiorOf(app: App, unit: Unit): Promise<string | undefined> {
  if (committees.has(unit.kind)) return undefined;
  const [above] = await ancestors(app.db, unit.id);
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

/**
 * The table of papers, each under the form in which it is given.
 * @param countOf how many copies of a paper there are; it is left out at none
 */
export function formPapers(
  definitions: readonly PaperDefinition[],
  online: boolean,
  countOf: (code: string) => number,
): FormPaper[] {
  return definitions.flatMap((definition) => {
    const count = countOf(definition.code);
    if (count === 0) return [];
    const none = { original: 0, certified: 0, copy: 0, electronic: 0 };
    return [{ name: definition.name.vi, ...none, [online ? 'electronic' : columnOf[definition.form]]: count }];
  });
}

/** Path of a form's template. @throws Error when the place has none: its data are broken */
export function formTemplate({ place }: Pick<App, 'place'>, name: string): string {
  const template = placeFile(place, `forms/${name}.typ`);
  if (!template) throw new Error(`The place "${place.id}" has no template forms/${name}.typ`);
  return template;
}
