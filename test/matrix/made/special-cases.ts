import { randomUUID } from 'node:crypto';
import sql from 'sql-template-tag';
import { extendCase } from '../../../src/modules/cases/commands/extend-case.ts';
import { receiveCase } from '../../../src/modules/cases/commands/receive-case.ts';
import { beginBatch, workThrough } from '../../../src/modules/cases/commands/run-batch.ts';
import { stopCase } from '../../../src/modules/cases/commands/stop-case.ts';
import { fileBirth } from '../../../src/modules/cases/linked/testing/linked-birth.ts';
import { act, caseNow } from '../../../src/modules/cases/testing/desk-hands.ts';
import { fileSample, grocery } from '../../../src/modules/cases/testing/sample-cases.ts';
import { atCounter } from '../../../src/modules/cases/counter/testing/at-counter.ts';
import { must, subjectOf, type Make } from '../subject.ts';
import { fileCase } from './cases.ts';

/** Lan's case whose appointment was moved with an apology, and which was stopped later. */
export const makeStoppedCase: Make = async (province, people) => {
  const { applicant, receiver, approver, leader } = people;
  const code = await fileSample(province, applicant, grocery);
  await act(province, receiver, code, receiveCase);
  await act(province, approver, code, (context, about) =>
    extendCase(context, about, { reason: 'Chờ ý kiến của cơ quan thuế.', on: '2026-03-20' }),
  );
  await act(province, leader, code, (context, about) => stopCase(context, about, 'Hộ kinh doanh đã giải thể.'));
  return subjectOf(province, { code }, sql`select * from cases where code = ${code}`);
};

let filings = 0;

/** Lan's linked filing of a birth, a residence and an insurance card. */
export const makeLinkedFiling: Make = async (province, { applicant }) => {
  filings += 1;
  const code = await fileBirth(applicant, `L${filings}/2026`);
  return subjectOf(province, { code }, sql`select * from cases where code = ${code}`);
};

/** Sơn's go through a case of Lan's. */
export const makeCaseBatch: Make = async (province, people) => {
  const { context } = people.handler;
  const { code } = await fileCase(province, people, 'at work');
  const { version } = (await caseNow(province, code)).subject;
  const fields = { note: 'Hồ sơ hợp lệ.', reason: '', proposal: 'granted', officer: 0 } as const;
  const key = randomUUID();
  must(await beginBatch(context, { key, act: 'complete-step', fields, items: [{ code, version }] }));
  await workThrough(context, key);
  return subjectOf(province, { key }, sql`select * from case_batch_items where batch = ${key}::uuid`);
};

const lan = { name: 'Nông Thị Lan', number: '099195010307', phone: '0912345678', address: 'Tổ 5, phường Hoa Xuân' };

const visitAt = (address: string): string => address.split('/').at(-1) ?? '';

/** Lan's visit at Mai's counter, with one thing that she wants. */
export const makeVisit: Make = async (province, { receiver }) => {
  const { begin, add } = atCounter(receiver);
  const visit = await begin(lan);
  const key = visitAt(await add(visit, '1.001193'));
  const id = visitAt(visit);
  const rows = sql`select * from counter_visits where id::text = ${id}`;
  return subjectOf(province, { visit: id, key }, rows, { procedure: '1.001193' });
};

/** Lan's visit whose papers Mai has received. */
export const makeReceivedVisit: Make = async (province, { receiver }) => {
  const { begin, add, send } = atCounter(receiver);
  const visit = await begin(lan);
  const dossier = await add(visit, '1.001193');
  const birth = { do: 'receive', summary: 'Khai sinh', 'birth-certificate.given': 'true' };
  const received = await send(dossier, birth);
  if (received.status !== 303) throw new Error(received.body);
  const id = visitAt(visit);
  return subjectOf(province, { visit: id }, sql`select * from counter_visits where id::text = ${id}`);
};
