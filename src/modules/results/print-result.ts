import type { App } from '../../kernel/app.ts';
import { localDateOf } from '../../kernel/clock/zone.ts';
import { problem, refuse, succeed, type Outcome } from '../../kernel/errors/problem.ts';
import type { Printed } from '../../kernel/print/compiler.ts';
import { printPlaceDocument } from '../../kernel/print/print-place-form.ts';
import { qrRows } from '../../kernel/print/qr-rows.ts';
import type { LocalDate } from '../../kernel/time.ts';
import { officeHead } from '../cases/index.ts';
import { formReferences, unitOf, unitOn, type Unit } from '../units/index.ts';
import type { ResultDocument } from './document.ts';
import { errors } from './errors.ts';
import { kindOf } from './queries/result-kinds.ts';
import type { Result } from './result.ts';
import { hasRoom } from './rules/spot-of.ts';
import { checkAddress } from './rules/check-address.ts';
import { daysInWords } from './rules/days-in-words.ts';
import { machineData } from './rules/machine-data.ts';
import { shownValues } from './rules/shown-values.ts';

/** The agency that issues a document, as it is called on its day. @throws Error when it is gone: the data are broken */
export async function issuerOf(app: App, result: Pick<Result, 'unitId' | 'id' | 'numbered'>): Promise<Unit> {
  const { unitId, id } = result;
  const unit = (await unitOn(app.db, unitId, dayOf(app, result))) ?? (await unitOf(app.db, unitId));
  if (!unit) throw new Error(`Result ${id} was issued by a unit that is gone`);
  return unit;
}

/**
 * Prints a document from the place's template: marked as a draft until it has number and signer, then as PDF/A-3a with its data.
 * @returns the PDF, with the room for the signature
 */
export async function printResult(app: App, result: Result): Promise<Outcome<Printed>> {
  const { kind } = kindOf(app.place, result.kind);
  const options = { language: 'vi', standard: result.numbered ? 'a-3a' : 'a-2a' } as const;
  const printed = await printPlaceDocument(app, kind.template, await documentOf(app, result), options);
  if (!printed) return refuse(problem(errors.templateBroken));
  if (!result.numbered || hasRoom(printed)) return succeed(printed);
  app.log.error({ template: kind.template }, 'The template of a result keeps no room for the signature');
  return refuse(problem(errors.templateBroken));
}

/** What the template reads. */
export async function documentOf(app: App, result: Result): Promise<ResultDocument> {
  const { kind, form } = kindOf(app.place, result.kind);
  const [unit, references] = await Promise.all([issuerOf(app, result), formReferences(app.db)]);
  const { letterhead, place } = await officeHead(app, unit, app.now());
  return {
    letterhead,
    place,
    title: kind.name.vi,
    issuedOn: dayOf(app, result),
    procedure: { code: result.procedureCode, name: result.procedureName },
    caseCode: result.caseCode,
    values: shownValues(form, result.data, references),
    words: daysInWords(result.data),
    ...signedParts(app, result, unit),
  };
}

/** The day a document bears: that of its number, else today. */
const dayOf = ({ now, place }: App, { numbered }: Pick<Result, 'numbered'>): LocalDate =>
  numbered?.issuedOn ?? localDateOf(now(), place.zone);

function signedParts(app: App, result: Result, unit: Unit): Partial<ResultDocument> {
  const { numbered, signer } = result;
  if (!numbered || !signer) return {};
  const { kind } = kindOf(app.place, result.kind);
  const address = checkAddress(app.settings, numbered.token);
  return {
    number: numbered.symbol,
    signer,
    check: { qr: qrRows(address), address },
    embedded: JSON.stringify(machineData({ ...result, numbered, signer }, kind, unit, address), undefined, 2),
  };
}
