import sql from 'sql-template-tag';
import { catchUp } from '../../../src/kernel/ledger/testing/catch-up.ts';
import { portalTarget, tellPortal } from '../../../src/modules/exchange/tell-portal.ts';
import { subjectOf, type Make } from '../subject.ts';
import { fileCase } from './cases.ts';

/** What the national portal is to be told of a case of Lan's. */
export const makePortalMessage: Make = async (province, people) => {
  await fileCase(province, people, 'filed');
  await catchUp(province.app, [tellPortal]);
  const { id } = await province.app.db.one<{ id: number }>(
    sql`select max(id) as id from outbox where target = ${portalTarget}`,
  );
  return subjectOf(province, { message: id }, sql`select id, state, attempts from outbox where id = ${id}`);
};
