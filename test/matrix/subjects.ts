import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import sql from 'sql-template-tag';
import { samplePdf } from '../../src/kernel/files/testing/sample-files.ts';
import { storeUpload } from '../../src/kernel/files/store-upload.ts';
import type { Outcome } from '../../src/kernel/errors/problem.ts';
import { approveProposal } from '../../src/modules/cases/commands/approve-proposal.ts';
import { completeStep } from '../../src/modules/cases/commands/complete-step.ts';
import { consultUnits } from '../../src/modules/cases/commands/consult-unit.ts';
import { addPaper, saveDraft, startDraft } from '../../src/modules/cases/commands/drafts.ts';
import { fileApplication } from '../../src/modules/cases/commands/file-application.ts';
import { receiveCase } from '../../src/modules/cases/commands/receive-case.ts';
import { recordResult } from '../../src/modules/cases/commands/record-result.ts';
import { refuseCase } from '../../src/modules/cases/commands/refuse-case.ts';
import { requestSupplement } from '../../src/modules/cases/commands/request-supplement.ts';
import { returnResult } from '../../src/modules/cases/commands/return-result.ts';
import { caseByCode, type CaseSubject } from '../../src/modules/cases/queries/load-case.ts';
import { loadDraft } from '../../src/modules/cases/queries/load-draft.ts';
import type { Citizen, Officer } from '../../src/kernel/access/actor.ts';
import type { Signed, TestProvince } from '../province.ts';
import type { People } from './people.ts';

/** How far a case has come; what people may do with it differs. */
export const stages = ['filed', 'refused', 'at work', 'supplement asked', 'proposed', 'decided', 'returned'] as const;
export type Stage = (typeof stages)[number];

/** What an address is about: enough to fill in its parameters, and to see whether somebody changed it. */
export type Subject = {
  /** Code of the case, id of the draft. */
  readonly name: string;
  readonly file: string;
  /** Everything stored of it, as a text. */
  readonly state: () => Promise<string>;
  /** What the forms of its page carry besides what a person types. */
  readonly form: () => Promise<Readonly<Record<string, string>>>;
};

export const procedureCode = '1.001193';
/** A place that stands in Lan's answers and nowhere else: whoever reads it has read her case or draft. */
export const secret = 'Nhà sàn bên gốc sung cổ thụ';

/** How the codes of cases of Hoa Xuân ward begin. */
export const caseCodeStart = 'H99.99001-';

const sample = readFileSync(new URL('../samples/1.001193.json', import.meta.url), 'utf8');
let certificates = 0;

/** Answers to a birth registration in Hoa Xuân ward; each certificate serves once. */
function answers(): Record<string, unknown> {
  certificates += 1;
  const text = sample.replaceAll('05443', '99001').replaceAll('Số 12, tổ 5', secret);
  const given = JSON.parse(text) as Record<string, Record<string, unknown>>;
  return { ...given, birthCertificate: { ...given['birthCertificate'], number: `M${certificates}/2026` } };
}

/** A case of Lan's in Hoa Xuân ward, brought to the stage by its officers. */
export async function makeCase(province: TestProvince, people: People, stage: Stage): Promise<Subject> {
  const { applicant } = people;
  const [file, second] = [await paperOf(applicant), await paperOf(applicant)];
  const filed = must(
    await fileApplication(applicant.context, {
      key: randomUUID(),
      procedure: procedureCode,
      unit: 'H99.99001',
      answers: answers(),
      papers: [
        { paper: 'birth-certificate', file },
        { paper: 'marriage-certificate', file: second },
      ],
      delivery: 'online',
    }),
  );
  const { code } = filed;
  await bring(province, people, code, stage);
  return { name: code, file, state: stateOf(province, code), form: formOf(province, code) };
}

/** What its officers do with a case until it is at the stage. */
async function bring(province: TestProvince, people: People, code: string, stage: Stage): Promise<void> {
  const { receiver, handler, approver } = people;
  const now = async (): Promise<CaseSubject> => {
    const found = await caseByCode(province.app, code);
    if (!found) throw new Error(`Case ${code} is gone`);
    return found;
  };
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
  await province.app.db.run(sql`delete from case_drafts where person_id = ${context.actor.personId}`);
  const { id } = must(await startDraft(context, procedureCode));
  const there = await loadDraft(province.app, id);
  if (!there) throw new Error('The draft is gone');
  const file = await paperOf(people.applicant);
  const office = await province.app.db.one<{ id: number }>(sql`
    select id from units where key = 'commune-99001' and valid_to is null`);
  await saveDraft(context, there.draft, { answers: answers(), competentUnitId: office.id });
  must(await addPaper(context, there.draft, { paper: 'birth-certificate', file, name: 'giay.pdf', sizeBytes: 1 }));
  const row = sql`select coalesce((select to_jsonb(d)::text from case_drafts d where id = ${id}), 'gone') as state`;
  return {
    name: id,
    file,
    form: async () => ({}),
    state: async () => (await province.app.db.one<{ state: string }>(row)).state,
  };
}

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

async function paperOf({ context }: Signed<Citizen> | Signed<Officer>): Promise<string> {
  return must(await storeUpload(context, { name: 'giay.pdf', bytes: samplePdf() })).id;
}

function must<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(outcome.problems.map(({ kind, field }) => `${kind.code} at ${field ?? '?'}`).join(', '));
}
