import type { Context } from '../../../kernel/app.ts';
import { problem, refuse, type Outcome } from '../../../kernel/errors/problem.ts';
import { changeDelivery, inTransaction, type CaseSubject, type DeliveryWish } from '../../cases/index.ts';
import { errors } from '../errors.ts';
import { itemsOfCase } from '../queries/items-of-case.ts';
import { holdLists } from './hold-lists.ts';

/** Changes how a result is to reach its applicant; not while it lies in a list for the post, which names it and its address. */
export const chooseAnew = (context: Context, about: CaseSubject, wish: DeliveryWish): Promise<Outcome<undefined>> =>
  context.db.transaction(async (transaction) => {
    const { id, receivingUnitId } = about.subject;
    await holdLists(transaction, receivingUnitId);
    const items = await itemsOfCase(transaction, id);
    if (items.some(({ handedOverAt }) => handedOverAt === null)) return refuse(problem(errors.inPostList));
    return changeDelivery(inTransaction(context, transaction), about, wish);
  });
