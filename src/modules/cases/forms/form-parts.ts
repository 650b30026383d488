import type { App } from '../../../kernel/app.ts';
import { formatIso, localDateOf } from '../../../kernel/clock/zone.ts';
import { maskNumber } from '../../../kernel/schema/mask-number.ts';
import type { Instant } from '../../../kernel/time.ts';
import { areasOf, type Unit } from '../../units/index.ts';
import type { Case } from '../case.ts';
import type { CasePaper } from '../queries/case-details.ts';
import type { PaperDefinition } from '../../procedures/index.ts';
import type { FormPaper, LocalMoment } from './form-data.ts';

/** A moment as forms print it: on the clocks of the place. */
export const localMoment = (app: Pick<App, 'place'>, at: Instant): LocalMoment =>
  formatIso(at, app.place.zone).slice(0, 16);

/** What stands at the head of every form about a case. */
export async function formHead(app: App, subject: Case, unit: Unit, issuedAt: Instant) {
  const { applicant } = subject;
  return {
    letterhead: {
      ...(unit.kind === 'government' ? {} : { superior: app.place.government.vi }),
      agency: unit.name.vi,
    },
    place: await placeNameOf(app, unit),
    issuedOn: localDateOf(issuedAt, app.place.zone),
    applicant: {
      name: applicant.fullName,
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

/** Name of the area in which the unit sits, without its kind, as date lines have it. */
async function placeNameOf(app: App, unit: Unit): Promise<string> {
  const book = await areasOf(app.db);
  const code = unit.areaCode ?? app.place.areaCode;
  const name = book.areaNamed(code, localDateOf(app.now(), app.place.zone))?.name ?? app.place.name.vi;
  return name.replace(/^(Tỉnh|Thành phố|Thị xã|Thị trấn|Huyện|Quận|Phường|Xã|Đặc khu)\s+/i, '');
}

const columnOf = {
  original: 'original',
  'certified-copy': 'certified',
  copy: 'copy',
  electronic: 'electronic',
} as const;

/** The table of papers: those handed in, each under the form in which it was given. */
export function formPapers(
  papers: readonly CasePaper[],
  definitions: readonly PaperDefinition[],
  online: boolean,
): FormPaper[] {
  return definitions.flatMap((definition) => {
    const count = papers.filter((paper) => paper.paper === definition.code).length;
    if (count === 0) return [];
    const none = { original: 0, certified: 0, copy: 0, electronic: 0 };
    return [{ name: definition.name.vi, ...none, [online ? 'electronic' : columnOf[definition.form]]: count }];
  });
}
