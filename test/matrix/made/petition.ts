import { randomUUID } from 'node:crypto';
import sql from 'sql-template-tag';
import { filePetition } from '../../../src/modules/feedback/commands/file-petition.ts';
import { must, subjectOf, type Make } from '../subject.ts';
import { secret, wardOf } from './cases.ts';

/** What Lan has to say of the ward. */
export const makePetition: Make = async (province, { applicant }) => {
  const unit = String(await wardOf(province));
  const text = `Cán bộ đến ${secret} đòi thêm giấy tờ.`;
  const typed = { key: randomUUID(), kind: 'conduct', caseCode: '', unit, officer: '', text, phone: '0912 345 678' };
  const petition = must(await filePetition(applicant.context, typed));
  return subjectOf(province, { petition }, sql`select * from petitions where code = ${petition}`);
};
