/** Results of Hoa Xuân ward that their applicants want by post, for tests. */
import sql from 'sql-template-tag';
import type { TestProvince } from '../../../../test/province.ts';
import { recordPayment } from '../../cases/commands/payment.ts';
import { receiveCase } from '../../cases/commands/receive-case.ts';
import { act, decide } from '../../cases/testing/desk-hands.ts';
import { birthApplication, send } from '../../cases/testing/birth-application.ts';

/** Address to which the applicants of these tests have their results sent. */
export const postalAddress = 'Số 12, tổ 5, phường Hoa Xuân, tỉnh Hoa Ban';

/** Files a birth registration of the person, to be answered by post, and lets the ward decide it. @returns the case's code */
export async function resultForPost(
  province: TestProvince,
  fullName: string,
  fee: 'paid' | 'due' = 'paid',
): Promise<string> {
  const applicant = await province.citizen(fullName);
  const application = await birthApplication(applicant, `${fullName}/2026`);
  const reply = await send(applicant, { ...application, delivery: 'post', postalAddress });
  if (reply.status !== 201) throw new Error(reply.body);
  const { code } = JSON.parse(reply.body) as { code: string };
  const mai = await province.officer('mai.lo');
  await act(province, mai, code, receiveCase);
  await decide(province, code);
  if (fee === 'paid') await act(province, mai, code, (context, about) => recordPayment(context, about, 'BL 0001'));
  return code;
}

/** Id of the one envelope of a case that is under way. */
export const itemOf = async ({ app }: TestProvince, code: string): Promise<number> =>
  (
    await app.db.one<{ id: number }>(sql`
      select post_items.id from post_items join cases on cases.id = case_id where code = ${code} and returned_on is null`)
  ).id;
