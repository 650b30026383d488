import type { App } from '../../../../kernel/app.ts';
import { readStream } from '../../../../kernel/ledger/read.ts';
import type { Language } from '../../../../kernel/text/text.ts';
import { procedureVersion } from '../../../procedures/index.ts';
import { unitOf } from '../../../units/index.ts';
import type { RefusalData, SupplementRequestData } from '../../forms/form-data.ts';
import { formApplicant, officeHead, papersAskedFor, signerOf } from '../../forms/form-parts.ts';
import { printForm } from '../../forms/print-form.ts';
import { refusalSlipNumber, supplementSlipNumber } from '../../queries/slip-number.ts';
import type { Slip } from './slip.ts';

/** What both forms say: who issues it, to whom, about what, and who signs. */
async function partsOf(app: App, slip: Slip) {
  const [unit, procedure, history] = await Promise.all([
    unitOf(app.db, slip.unitId),
    procedureVersion(app, slip.procedureCode, slip.procedureVersion),
    readStream(app.db, `counter-slip/${slip.id}`),
  ]);
  if (!unit || !procedure) throw new Error(`The slip ${slip.id} is of a unit or a procedure that is gone`);
  const { definition } = procedure;
  const { applicant } = slip;
  const head = {
    ...(await officeHead(app, unit, slip.madeAt)),
    applicant: formApplicant({ applicant }),
    procedure: { code: definition.code, name: definition.name.vi },
    submittedBy: applicant.submitter?.fullName ?? applicant.fullName,
    online: false,
    ...(unit.phone === undefined ? {} : { officePhone: unit.phone }),
    reason: slip.reason,
    signedBy: await signerOf(app, history[0]),
  };
  return { head, unit, definition, phone: unit.phone ?? app.place.hotline };
}

/** Form 02 of a slip: all that is missing, said once. */
export async function guidanceData(app: App, slip: Slip): Promise<SupplementRequestData> {
  const { head, definition, phone } = await partsOf(app, slip);
  const papers = papersAskedFor(definition.papers, slip.papers, false);
  const number = await supplementSlipNumber(app, { unitId: slip.unitId, at: slip.madeAt });
  return {
    ...head,
    number: `${number}/HDHS`,
    ...(papers.length > 0 ? { papers } : {}),
    guide: [head.signedBy.name, phone].filter(Boolean).join(', '),
  };
}

/** Form 03 of a slip. */
export async function turnedAwayData(app: App, slip: Slip): Promise<RefusalData> {
  const { head, phone } = await partsOf(app, slip);
  const number = await refusalSlipNumber(app, { unitId: slip.unitId, at: slip.madeAt });
  return {
    ...head,
    number: `${number}/TCTN`,
    receivingUnit: head.letterhead.agency,
    contact: { ...head.signedBy, phone },
  };
}

/** The slip as PDF. */
export const printSlip = async (app: App, slip: Slip, language: Language): Promise<Uint8Array> =>
  slip.kind === 'supplement'
    ? printForm(app, '02-supplement-request', await guidanceData(app, slip), language)
    : printForm(app, '03-refusal', await turnedAwayData(app, slip), language);
