import sql from 'sql-template-tag';
import { publishPeriod } from '../../../src/modules/assessment/commands/publish-period.ts';
import { readPeriod } from '../../../src/modules/assessment/rules/period.ts';
import { must, subjectOf, type Make } from '../subject.ts';

/** The last quarter, as whoever leads the province made it public. */
export const makePublication: Make = async (province) => {
  const period = '2025-Q4';
  const quarter = readPeriod(period);
  if (!quarter) throw new Error(`${period} is no period`);
  const { context } = await province.officer('vinh.luong');
  must(await publishPeriod(context, quarter, 0));
  return subjectOf(province, { period }, sql`select * from assessment_publications where period = ${period}`);
};
