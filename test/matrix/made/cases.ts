import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import sql from 'sql-template-tag';
import { approveProposal } from '../../../src/modules/cases/commands/approve-proposal.ts';
import { completeStep } from '../../../src/modules/cases/commands/complete-step.ts';
import { consultUnits } from '../../../src/modules/cases/commands/consult-unit.ts';
import { addPaper, saveDraft, startDraft } from '../../../src/modules/cases/commands/drafts.ts';
import { fileApplication } from '../../../src/modules/cases/commands/file-application.ts';
import { receiveCase } from '../../../src/modules/cases/commands/receive-case.ts';
import { recordResult } from '../../../src/modules/cases/commands/record-result.ts';
import { refuseCase } from '../../../src/modules/cases/commands/refuse-case.ts';
import { requestSupplement } from '../../../src/modules/cases/commands/request-supplement.ts';
import { returnResult } from '../../../src/modules/cases/commands/return-result.ts';
import type { CaseSubject } from '../../../src/modules/cases/queries/load-case.ts';
import { loadDraft } from '../../../src/modules/cases/queries/load-draft.ts';
import { caseNow } from '../../../src/modules/cases/testing/desk-hands.ts';
import type { TestProvince } from '../../province.ts';
import type { People } from '../people.ts';
import { must, paperOf, subjectOf, type Subject } from '../subject.ts';

/** How far a case has come; what people may do with it differs. */
export const stages = ['filed', 'refused', 'at work', 'supplement asked', 'proposed', 'decided', 'returned'] as const;
export type Stage = (typeof stages)[number];

export const procedureCode = '1.001193';
/** A place that stands in Lan's answers and nowhere else: whoever reads it has read her case or draft. */
export const secret = 'Nhà sàn bên gốc sung cổ thụ';

/** How the codes of cases of Hoa Xuân ward begin. */
export const caseCodeStart = 'H99.99001-';

const sample = readFileSync(new URL('../../samples/1.001193.json', import.meta.url), 'utf8');
let certificates = 0;

/** Answers to a birth registration in Hoa Xuân ward; each certificate serves once. */
function answers(): Record<string, unknown> {
  certificates += 1;
  const text = sample.replaceAll('05443', '99001').replaceAll('Số 12, tổ 5', secret);
  const given = JSON.parse(text) as Record<string, Record<string, unknown>>;
  return { ...given, birthCertificate: { ...given['birthCertificate'], number: `M${certificates}/2026` } };
}

/** Lan files a birth in Hoa Xuân ward, and its officers bring it to the stage. @returns its code and one of its files */
export async function fileCase(
  province: TestProvince,
  people: People,
  stage: Stage,
  delivery: Pick<Application, 'delivery' | 'postalAddress'> = { delivery: 'online' },
): Promise<{ readonly code: string; readonly file: string }> {
  const { applicant } = people;
  const [file, second] = [await paperOf(applicant), await paperOf(applicant)];
  const papers = [
    { paper: 'birth-certificate', file },
    { paper: 'marriage-certificate', file: second },
  ];
  const application = { procedure: procedureCode, unit: 'H99.99001', answers: answers(), papers, ...delivery };
  const { code } = must(await fileApplication(applicant.context, { key: randomUUID(), ...application }));
  await bring(province, people, code, stage);
  return { code, file };
}

type Application = Parameters<typeof fileApplication>[1];

/** A case of Lan's at the stage. */
export async function makeCase(province: TestProvince, people: People, stage: Stage): Promise<Subject> {
  const { code, file } = await fileCase(province, people, stage);
  return { parameters: { code, file }, state: stateOf(province, code), form: formOf(province, code) };
}

/** What its officers do with a case until it is at the stage. */
async function bring(province: TestProvince, people: People, code: string, stage: Stage): Promise<void> {
  const { receiver, handler, approver } = people;
  const now = (): Promise<CaseSubject> => caseNow(province, code);
  const work = async (): Promise<void> => {
    for (let subject = await now(); subject.step.kind === 'work'; subject = await now()) {
      must(await completeStep(handler.context, subject, { note: 'Hồ sơ hợp lệ.', proposal: 'granted', goesOn: true }));
    }
  };
  if (stage === 'filed') return;
  if (stage === 'refused') {
    must(await refuseCase(receiver.context, await now(), 'Không thuộc thẩm quyền.'));
    return;
  }
  must(await receiveCase(receiver.context, await now()));
  must(await consultUnits(handler.context, await now(), await consultation(province)));
  if (stage === 'at work') return;
  if (stage === 'supplement asked') {
    must(await requestSupplement(handler.context, await now(), supplement));
    return;
  }
  await work();
  if (stage === 'proposed') return;
  must(await approveProposal(approver.context, await now(), ''));
  await work();
  must(await recordResult(handler.context, await now(), { ...result, file: await paperOf(handler) }));
  if (stage === 'returned') must(await returnResult(receiver.context, await now(), 'online'));
}

const supplement = {
  papers: ['birth-certificate'],
  reason: 'Giấy chứng sinh bị mờ.',
  contact: 'Ông Sơn, 0999 123 456',
};
const result = { number: '15/2026', issuedOn: '2026-03-10', signer: 'Lò Văn Chính' };

async function consultation({ app }: TestProvince): Promise<Parameters<typeof consultUnits>[2]> {
  const asked = await app.db.one<{ id: number }>(sql`
    select id from units where key = 'so-cong-thuong' and valid_to is null`);
  return {
    units: [asked.id],
    question: 'Đề nghị cho biết ý kiến về hồ sơ này.',
    dueOn: '2026-03-20',
    lateWhy: 'Chờ ý kiến quy hoạch',
  };
}

/** A draft of Lan's with a paper and an office. */
export async function makeDraft(province: TestProvince, people: People): Promise<Subject> {
  const { context } = people.applicant;
  await province.app.db.run(
    sql`delete from case_drafts where person_id = ${context.actor.personId} and procedure_code = ${procedureCode}`,
  );
  const { id } = must(await startDraft(context, procedureCode));
  const there = await loadDraft(province.app, id);
  if (!there) throw new Error('The draft is gone');
  const file = await paperOf(people.applicant);
  const office = await wardOf(province);
  await saveDraft(context, there.draft, { answers: answers(), competentUnitId: office });
  must(await addPaper(context, there.draft, { paper: 'birth-certificate', file, name: 'giay.pdf', sizeBytes: 1 }));
  return subjectOf(province, { id, file }, sql`select * from case_drafts where id = ${id}`);
}

/** Hoa Xuân ward, by the id of today. */
export const wardOf = async ({ app }: TestProvince): Promise<number> =>
  (await app.db.one<{ id: number }>(sql`select id from units where key = 'commune-99001' and valid_to is null`)).id;

const stateOf = (province: TestProvince, code: string) => async (): Promise<string> =>
  (
    await province.app.db.one<{ state: string }>(sql`
      select to_jsonb(c)::text || coalesce((select jsonb_agg(to_jsonb(k) order by k.id)::text from case_consultations k
        where case_id = c.id), '') as state from cases c where code = ${code}`)
  ).state;

/** The version and the consultation that the page shows, and the ticks of acts that ask whether one is sure. */
const formOf = (province: TestProvince, code: string) => async (): Promise<Record<string, string>> => {
  const { version, asked } = await province.app.db.one<{ version: number; asked: number | null }>(sql`
    select version, (select max(id) from case_consultations where case_id = c.id) as asked from cases c where code = ${code}`);
  return {
    version: String(version),
    '/answer-consultation/consultation': String(asked ?? 0),
    '/refuse/confirm': 'true',
    '/stop/confirm': 'true',
  };
};
