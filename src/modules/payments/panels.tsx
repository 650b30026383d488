import type { VNode } from 'preact';
import type { Panel } from '../../kernel/web/panel.ts';
import type { WebContext } from '../../kernel/web/route.ts';
import { viewOf } from '../../ui/view.ts';
import { caseByCode } from '../cases/index.ts';
import { unitNames } from '../units/index.ts';
import { DeskMoney } from './pages/desk-money.tsx';
import { MyCaseMoney } from './pages/my-case-money.tsx';
import { mayAskRefund, mayPay, mayTakeFee } from './policy.ts';
import { caseMoney } from './queries/case-money.ts';

async function myCase(context: WebContext, code: string): Promise<VNode | undefined> {
  const about = await caseByCode(context, code);
  if (!about || !mayPay(context.actor, about)) return undefined;
  const unitId = about.subject.receivingUnitId;
  const [money, units] = await Promise.all([caseMoney(context, about), unitNames(context.db, [unitId])]);
  return MyCaseMoney({ view: viewOf(context, context), money, unit: units.get(unitId) });
}

async function deskCase(context: WebContext, code: string): Promise<VNode | undefined> {
  const about = await caseByCode(context, code);
  if (!about) return undefined;
  const mayTake = mayTakeFee(context.actor, about) || mayAskRefund(context.actor, about);
  return DeskMoney({ view: viewOf(context, context), money: await caseMoney(context, about), mayTake });
}

/** What is to be paid, on the applicant's and the officer's page of a case. */
export const panels: readonly Panel[] = [
  { on: 'my-case', show: (context, { code }) => myCase(context, code) },
  { on: 'desk-case', show: (context, { code }) => deskCase(context, code) },
];
