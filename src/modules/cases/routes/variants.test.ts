import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestProvince, type Signed, type TestProvince } from '../../../../test/province.ts';
import type { Officer, Role } from '../../../kernel/access/actor.ts';
import { holdsIn } from '../../../kernel/access/policy.ts';
import { formatIso } from '../../../kernel/clock/zone.ts';
import { readStream } from '../../../kernel/ledger/read.ts';
import type { LocalDate } from '../../../kernel/time.ts';
import { importCatalogue, procedureInForce } from '../../procedures/index.ts';
import { answerSupplement } from '../commands/answer-supplement.ts';
import { changeVariant } from '../commands/change-variant.ts';
import { receiveCase } from '../commands/receive-case.ts';
import { requestSupplement } from '../commands/request-supplement.ts';
import { act, caseNow } from '../testing/desk-hands.ts';
import { begin, errorsOn, fileThroughPages, fillIn, sampleAnswers, textOf } from '../testing/fill-in.ts';
import { atDesk } from '../testing/sample-cases.ts';
import { marriageWithChoice } from '../testing/marriage-with-choice.ts';

const day = (text: string): LocalDate => text as LocalDate;

const dueOf = async (province: TestProvince, code: string): Promise<string | undefined> => {
  const { dueAt } = (await caseNow(province, code)).subject;
  return dueAt === undefined ? undefined : formatIso(dueAt, province.app.place.zone).slice(0, 16);
};

test('Son finds that a marriage must be verified: five working days instead of the same day, explained and kept in the ledger', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const code = await fileThroughPages(province, lan, '1.000894');
  province.setClock('2026-03-10T09:00+07:00');
  const [mai, son] = [
    atDesk(province, await province.officer('mai.lo'), code),
    atDesk(province, await province.officer('son.quang'), code),
  ];
  assert.equal((await mai.act('receive')).status, 303);
  assert.equal((await dueOf(province, code))?.slice(0, 10), '2026-03-10');
  assert.match(await son.page(), /Trường hợp thông thường: theo nội dung tờ khai/);

  const unexplained = await son.act('change-variant', { variant: 'verify', reason: ' ' });
  assert.equal(unexplained.status, 422);
  assert.match(unexplained.body, /value="verify"[^>]*checked/);
  const reason = 'Cần xác minh tình trạng hôn nhân ở nơi thường trú trước.';
  const changed = await son.act('change-variant', { variant: 'verify', reason });
  assert.equal(changed.location, `/desk/cases/${code}?done=change-variant`);
  assert.equal(await dueOf(province, code), '2026-03-17T09:00');
  const page = await son.page();
  assert.match(page, /Phải xác minh điều kiện kết hôn: do người nộp hoặc cán bộ xác định/);
  assert.ok(page.includes(reason));
  const told = (await readStream(province.app.db, `case/${(await caseNow(province, code)).subject.id}`)).at(-1);
  assert.deepEqual(
    [told?.kind, told?.body['from'], told?.body['variant'], told?.body['reason']],
    ['case.variant-changed', 'ordinary', 'verify', reason],
  );
  const again = await son.act('change-variant', { variant: 'verify', reason });
  assert.deepEqual(errorsOn(again.body), ['Hồ sơ đang thuộc chính trường hợp này']);
  assert.equal((await son.act('change-variant', { variant: 'ordinary', reason: 'Đã có giấy xác nhận.' })).status, 303);
  assert.equal((await dueOf(province, code))?.slice(0, 10), '2026-03-10');
});

test('who does not work on the case changes nothing, and no case goes into a variant that its procedure lacks', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const code = await fileThroughPages(province, lan, '1.000894');
  const to =
    (variant: string) => (context: Parameters<typeof changeVariant>[0], about: Parameters<typeof changeVariant>[1]) =>
      changeVariant(context, about, { variant, reason: 'Xác minh' });
  await assert.rejects(act(province, await province.officer('nam.khang'), code, to('verify')), /not-allowed/);
  await assert.rejects(act(province, await province.officer('mai.lo'), code, to('house')), /variant-unknown/);
});

test('Lan says at the beginning that it is to be at home: she gives the paper and owes the fee of that variant', async (t) => {
  const province = await openTestProvince(t);
  await marriageWithChoice(province);
  const lan = await province.citizen('Nông Thị Lan');
  const draft = await begin(lan, '1.000894');
  assert.equal((await lan.get(draft)).location, `${draft}/variant`);
  const unsaid = await lan.post(`${draft}/variant`);
  assert.deepEqual(errorsOn(unsaid.body), ['Hãy chọn trường hợp của bạn']);
  assert.equal((await lan.post(`${draft}/variant`, { '/variant': 'verify' })).status, 422);
  assert.equal((await lan.post(`${draft}/variant`, { '/variant': 'mobile' })).status, 303);
  await fillIn(province, lan, draft, sampleAnswers('1.000894'));
  const check = textOf((await lan.get(`${draft}/check`)).body);
  assert.match(check, /Trường hợp giải quyết Đăng ký lưu động .*Giấy xác nhận: illness\.pdf.*9\.000/);
  const filed = await lan.post(`${draft}/submit`);
  const code = /^\/cases\/([^?]+)/.exec(filed.location ?? '')?.[1] ?? '';
  const { subject, variant } = await caseNow(province, code);
  assert.deepEqual([subject.variant, variant?.code, subject.feeDong], ['mobile', 'mobile', 9000]);
});

/** Publishes the construction permit with a variant of other steps, to be in force today. */
async function withShortProcess({ app }: TestProvince): Promise<void> {
  const before = await procedureInForce(app, '1.009994', day('2026-03-10'));
  assert.ok(before);
  const { definition } = before;
  const steps = definition.steps.filter(({ kind }) => kind !== 'work');
  const short = {
    code: 'short',
    name: { vi: 'Rút gọn', en: 'Short' },
    choice: 'officer' as const,
    steps: steps.map((step, index) => ({ ...step, share: index === 0 ? 100 : 0 })),
  };
  const next = {
    ...definition,
    version: definition.version + 1,
    validFrom: '2026-03-10',
    variants: [...(definition.variants ?? []), short],
  };
  const actor = { kind: 'system', name: 'test' } as const;
  assert.deepEqual((await importCatalogue(app, Buffer.from(JSON.stringify([next])), { actor })).refusals, []);
}

test('a house that turns out to be another building has its 20 days once Lan has answered, and not a step that is no more', async (t) => {
  const province = await openTestProvince(t);
  await withShortProcess(province);
  const lan = await province.citizen('Nông Thị Lan');
  const answers = sampleAnswers('1.009994') as Record<string, Record<string, unknown>>;
  const house = { ...answers, building: { ...answers['building'], kind: 'house' } };
  const code = await fileThroughPages(province, lan, '1.009994', house);
  province.setClock('2026-03-10T09:00+07:00');
  const mai = await province.officer('mai.lo');
  await act(province, mai, code, receiveCase);
  assert.deepEqual((await caseNow(province, code)).procedure.definition.term.legal, { unit: 'days', count: 15 });

  const { step, subject } = await caseNow(province, code);
  const worker = await officerFor(province, subject.holderUnitId, step.role);
  const toShort = (context: Parameters<typeof changeVariant>[0], about: Parameters<typeof changeVariant>[1]) =>
    changeVariant(context, about, { variant: 'short', reason: 'Thử' });
  await assert.rejects(act(province, worker, code, toShort), /variant-step/);

  await act(province, worker, code, (context, about) =>
    requestSupplement(context, about, { papers: [], reason: 'Đây là công trình cấp III.', contact: 'Sơn' }),
  );
  const other = { ...house, building: { ...house.building, kind: 'class-3' } };
  await lan.get(`/cases/${code}`);
  const answered = await answerSupplement(lan.context, await caseNow(province, code), {
    answers: other,
    papers: [],
    message: 'Đã sửa',
  });
  assert.deepEqual(answered, { ok: true, value: undefined });
  const now = await caseNow(province, code);
  assert.deepEqual([now.subject.variant, now.variant], [undefined, undefined]);
  assert.deepEqual(now.procedure.definition.term.legal, { unit: 'days', count: 20 });
});

/** An officer whose position does such steps in the unit. */
async function officerFor(province: TestProvince, unitId: number, role: Role): Promise<Signed<Officer>> {
  for (const username of ['son.quang', 'phong.mua', 'nam.khang', 'hanh.tong']) {
    const officer = await province.officer(username);
    if (holdsIn(officer.actor, role, unitId)) return officer;
  }
  throw new Error(`Nobody does steps of ${role} in unit ${unitId}`);
}
