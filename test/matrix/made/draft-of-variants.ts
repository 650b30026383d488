import sql from 'sql-template-tag';
import { startDraft } from '../../../src/modules/cases/commands/drafts.ts';
import { marriageWithChoice } from '../../../src/modules/cases/testing/marriage-with-choice.ts';
import { must, subjectOf, type Make } from '../subject.ts';

/** A draft of Lan's of a procedure in which whoever applies says which case theirs is. */
export const makeDraftOfVariants: Make = async (province, { applicant }) => {
  await marriageWithChoice(province);
  const { id } = must(await startDraft(applicant.context, '1.000894'));
  return subjectOf(province, { id }, sql`select * from case_drafts where id = ${id}`);
};
