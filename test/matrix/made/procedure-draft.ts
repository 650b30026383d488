import sql from 'sql-template-tag';
import { beginVersion } from '../../../src/modules/procedures/workshop/commands/begin-draft.ts';
import { must, subjectOf, type Make } from '../subject.ts';
import { procedureCode } from './cases.ts';

/** The next version of the registration of births, on which Kiên works. */
export const makeProcedureDraft: Make = async (province, { operator }) => {
  must(await beginVersion(operator.context, procedureCode));
  const rows = sql`select * from procedure_drafts where code = ${procedureCode}`;
  return subjectOf(province, { code: procedureCode, version: 1 }, rows);
};
