import { randomUUID } from 'node:crypto';
import sql from 'sql-template-tag';
import { recordPayment } from '../../../src/modules/cases/commands/payment.ts';
import { act, caseNow } from '../../../src/modules/cases/testing/desk-hands.ts';
import { prepareList } from '../../../src/modules/delivery/commands/prepare-list.ts';
import { must, subjectOf, type Make } from '../subject.ts';
import { fileCase, secret, wardOf } from './cases.ts';

/** A list of the ward for the post, with Lan's result and where she lives on it. */
export const makePostList: Make = async (province, people) => {
  const { context } = people.receiver;
  const to = { delivery: 'post', postalAddress: `${secret}, phường Hoa Xuân, tỉnh Hoa Ban` } as const;
  const { code } = await fileCase(province, people, 'decided', to);
  if ((await caseNow(province, code)).subject.finance === 'due')
    await act(province, people.receiver, code, (officer, about) => recordPayment(officer, about, 'BL 0001'));
  const unitId = await wardOf(province);
  const list = must(await prepareList(context, { key: randomUUID(), unitId, codes: [code] }));
  return subjectOf(
    province,
    { list },
    sql`select lists.*, items from post_lists as lists join post_items as items on list_id = lists.id where lists.id = ${list}`,
  );
};
