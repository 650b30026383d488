import { sayTerm } from '../../../../kernel/clock/term.ts';
import type { App } from '../../../../kernel/app.ts';
import { readStream } from '../../../../kernel/ledger/read.ts';
import { code128 } from '../../../../kernel/print/code128.ts';
import { qrRows } from '../../../../kernel/print/qr-rows.ts';
import type { Instant } from '../../../../kernel/time.ts';
import { unitNames } from '../../../units/index.ts';
import type { ManyReceiptData } from '../../forms/form-data.ts';
import { formHead, localMoment, signerOf, unitOfCase } from '../../forms/form-parts.ts';
import { lookupAddress } from '../../forms/receipt.ts';
import { caseById, type CaseSubject } from '../../queries/load-case.ts';
import type { Visit } from '../visit.ts';
import { receivedCases, type ReceivedCase } from './received-cases.ts';

/**
 * Form 01 of all that was handed in at one go, with the record of the hand-over (Circular 01/2018, form 01 for many applications).
 * @returns undefined while nothing was received
 */
export async function handOverData(app: App, visit: Visit): Promise<ManyReceiptData | undefined> {
  const cases = await receivedCases(app, visit.id);
  const [first] = cases;
  const about = first && (await caseById(app, first.id));
  if (!first || !about) return undefined;
  const unit = await unitOfCase(app, about, visit.unitId);
  const { procedure: _procedure, ...head } = await formHead(app, about, unit, first.receivedAt);
  const [entry] = await readStream(app.db, `visit/${visit.id}`);
  const address = lookupAddress(app);
  return {
    ...head,
    copies: ['kept', 'given'],
    barcode: code128(first.code),
    qr: qrRows(`${address.href}?code=${encodeURIComponent(first.code)}`),
    receivingUnit: unit.name.vi,
    receivedAt: localMoment(app, first.receivedAt),
    receivedBy: await signerOf(app, entry),
    lookupUrl: `${address.host}${address.pathname}`,
    cases: await lines(app, cases),
  };
}

async function lines(app: App, cases: readonly ReceivedCase[]): Promise<ManyReceiptData['cases']> {
  const names = await unitNames(app.db, [...new Set(cases.map(({ competentUnitId }) => competentUnitId))]);
  return Promise.all(
    cases.map(async (each) => {
      const about = await caseById(app, each.id);
      if (!about) throw new Error(`Case ${each.code} is gone`);
      return {
        code: each.code,
        procedure: `${each.procedureName}: ${each.summary}`,
        unit: names.get(each.competentUnitId)?.vi ?? '',
        receivedAt: localMoment(app, each.receivedAt),
        ...returnAt(app, each.dueAt),
        legalTerm: termOf(about),
        sets: each.sets,
        applicant: each.applicant.fullName,
      };
    }),
  );
}

const returnAt = (app: App, dueAt: Instant | undefined) =>
  dueAt === undefined ? {} : { returnAt: localMoment(app, dueAt) };

const termOf = ({ procedure }: CaseSubject): string => sayTerm(procedure.definition.term.legal, 'vi');
