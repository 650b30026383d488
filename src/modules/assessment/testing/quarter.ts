import { openTestProvince, type Signed, type TestProvince } from '../../../../test/province.ts';
import type { Citizen } from '../../../kernel/access/actor.ts';
import { catchUp } from '../../../kernel/ledger/testing/catch-up.ts';
import { answerSupplement } from '../../cases/commands/answer-supplement.ts';
import { receiveCase } from '../../cases/commands/receive-case.ts';
import { requestSupplement } from '../../cases/commands/request-supplement.ts';
import { returnResult } from '../../cases/commands/return-result.ts';
import { withdrawCase } from '../../cases/commands/withdraw-case.ts';
import { act, caseNow, decide } from '../../cases/testing/desk-hands.ts';
import { fileSample, grocery, petrolStore } from '../../cases/testing/sample-cases.ts';
import { keepFacts } from '../commands/keep-facts.ts';

type Scope = Parameters<typeof openTestProvince>[0];

/** Codes of the cases of a quarter, by what became of them. */
export type Quarter = {
  readonly province: TestProvince;
  readonly early: string;
  readonly onDay: string;
  readonly late: string;
  readonly twice: string;
  readonly openLate: string;
  readonly withdrawn: string;
  readonly department: string;
};

/**
 * The first quarter of 2026 in Hoa Ban: Lan's groceries in Hoa Xuân ward, due in three working days, with every end that there is,
 * and a petrol store at the Department of Industry and Trade. The clock then stands on 2 April.
 */
export async function aQuarter(t: Scope): Promise<Quarter> {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nguyễn Thị Lan');
  const received = async (at: string): Promise<string> => {
    province.setClock(at);
    const code = await fileSample(province, lan, grocery);
    await act(province, await province.officer('mai.lo'), code, receiveCase);
    return code;
  };
  const answered = async (code: string, at: string): Promise<string> => {
    province.setClock(at);
    await decide(province, code);
    const mai = await province.officer('mai.lo');
    await act(province, mai, code, (context, about) => returnResult(context, about, 'online'));
    return code;
  };
  const early = await answered(await received('2026-03-10T08:00+07:00'), '2026-03-11T10:00+07:00');
  const onDay = await answered(await received('2026-03-11T09:00+07:00'), '2026-03-16T08:00+07:00');
  const late = await answered(await received('2026-03-11T09:30+07:00'), '2026-03-17T08:00+07:00');
  const twice = await received('2026-03-17T08:00+07:00');
  await supplemented(province, lan, twice, '2026-03-17T09:00+07:00', '2026-03-18T08:00+07:00');
  await supplemented(province, lan, twice, '2026-03-18T09:00+07:00', '2026-03-19T08:00+07:00');
  await answered(twice, '2026-03-19T10:00+07:00');
  const openLate = await received('2026-03-23T08:00+07:00');
  const withdrawn = await received('2026-03-24T08:00+07:00');
  const subject = await caseNow(province, withdrawn);
  await withdrawCase({ ...lan.context, now: province.app.now }, subject, 'Tôi đổi ý.');
  province.setClock('2026-03-25T08:00+07:00');
  const department = await fileSample(province, lan, petrolStore);
  await act(province, await province.officer('giang.bac'), department, receiveCase);
  province.setClock('2026-04-02T08:00+07:00');
  await catchUp(province.app, [keepFacts]);
  return { province, early, onDay, late, twice, openLate, withdrawn, department };
}

async function supplemented(
  province: TestProvince,
  lan: Signed<Citizen>,
  code: string,
  askAt: string,
  answerAt: string,
): Promise<void> {
  province.setClock(askAt);
  const asked = { papers: [], reason: 'Ghi rõ địa chỉ nhà.', contact: 'Ông Sơn, 0999 123 456' };
  await act(province, await province.officer('son.quang'), code, (context, about) =>
    requestSupplement(context, about, asked),
  );
  province.setClock(answerAt);
  const about = await caseNow(province, code);
  const answer = { answers: about.subject.answers, papers: [], message: 'Nhà số 12, tổ 5.' };
  const done = await answerSupplement({ ...lan.context, now: province.app.now }, about, answer);
  if (!done.ok) throw new Error('The supplement was not taken');
}
