import { randomUUID } from 'node:crypto';
import type { Reply, Signed, TestProvince } from '../../../../../test/province.ts';
import type { Citizen } from '../../../../kernel/access/actor.ts';
import { catchUp } from '../../../../kernel/ledger/testing/catch-up.ts';
import { receiveCase } from '../../commands/receive-case.ts';
import { cases } from '../../index.ts';
import { givePaper } from '../../testing/birth-application.ts';
import { act } from '../../testing/desk-hands.ts';
import { sampleAnswers } from '../../testing/fill-in.ts';

type Applicant = Signed<Citizen>;

/** A divorced person has their marital status confirmed in Hoa Xuân ward: one paper is needed, the judgment. */
export const maritalStatus = (more: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> => ({
  procedure: '1.004873',
  unit: 'H99.99001',
  answers: sampleAnswers('1.004873'),
  papers: [],
  delivery: 'online',
  ...more,
});

/** The application with the judgment uploaded. */
export const withJudgment = async (who: Applicant): Promise<Readonly<Record<string, unknown>>> =>
  maritalStatus({ papers: [{ paper: 'divorce-judgment', file: await givePaper(who, 'ban-an.pdf') }] });

export const file = (who: Applicant, body: unknown, key: string = randomUUID()): Promise<Reply> =>
  who.sendJson('/api/v1/applications', body, { 'idempotency-key': key });

/** Code of the case that was filed; throws when it was not. */
export function codeIn({ status, body }: Reply): string {
  const { code } = JSON.parse(body) as { readonly code?: string };
  if (status !== 201 || code === undefined) throw new Error(`Not filed: ${status} ${body}`);
  return code;
}

/** Mai takes the case in, and what it brought comes into the vault. */
export async function takeIn(province: TestProvince, code: string): Promise<void> {
  await act(province, await province.officer('mai.lo'), code, receiveCase);
  await catchUp(province.app, cases.subscribers ?? []);
}
