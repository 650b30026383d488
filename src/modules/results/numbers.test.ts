import assert from 'node:assert/strict';
import { test } from 'node:test';
import sql from 'sql-template-tag';
import { pdfText } from '../../../test/pdf-text.ts';
import { openTestProvince, type Signed, type TestProvince } from '../../../test/province.ts';
import type { Officer } from '../../kernel/access/actor.ts';
import { failingProvider } from '../../outside/signing/failing.ts';
import { caseByCode } from '../cases/index.ts';
import { signDocument } from '../signing/index.ts';
import { providersOf } from '../signing/providers.ts';
import { signResult } from './commands/sign-result.ts';
import { takeNumber } from './commands/take-number.ts';
import { resultById } from './queries/load-result.ts';
import { kindOf } from './queries/result-kinds.ts';
import { compose, documentNow, issuedBirth, press, proposedBirth } from './testing/birth-result.ts';
import type { Result } from './result.ts';

/** Drafts of extracts at Hoa Xuân ward, of cases that do not matter here. */
async function drafts({ app }: TestProvince, unitId: number, count: number): Promise<readonly Result[]> {
  const rows = await app.db.many<{ id: number }>(sql`
    insert into results (case_id, case_code, procedure_code, procedure_name, unit_id, kind, data, holder, state, composed_by,
      composed_by_name, composed_at)
    select 1000 + n, 'H99.99001-260310-' || n, '1.001193', 'Đăng ký khai sinh', ${unitId}, 'birth-extract', '{}', 'An', 'draft', 1, 'Sơn',
      ${new Date(app.now())} from generate_series(1, ${count}::int) as n returning id`);
  return Promise.all(rows.map(async ({ id }) => (await resultById(app.db, id)) ?? assert.fail()));
}

const number = (province: TestProvince, { context, actor }: Signed<Officer>, unitId: number, result: Result) =>
  takeNumber({ ...context, now: province.app.now }, result, {
    kind: kindOf(province.app.place, 'birth-extract').kind,
    unitId,
    agency: 'UBND',
    signer: { officerId: actor.officerId, name: actor.fullName, lines: [] },
  });

const given = ({ app }: TestProvince) =>
  app.db.many<{ number: number; symbol: string; year: number }>(
    sql`select number, symbol, year from results where number is not null order by year, number`,
  );

test('thirty documents numbered in one moment have 01 to 30, each once, though some were changed meanwhile', async (t) => {
  const province = await openTestProvince(t);
  const hanh = await province.officer('hanh.tong');
  const unitId = hanh.actor.positions[0]?.unitId ?? 0;
  const all = await drafts(province, unitId, 36);
  const asSeen = all.map((result, index) => (index % 6 === 5 ? { ...result, version: 0 } : result));
  const ids = await Promise.all(asSeen.map((result) => number(province, hanh, unitId, result)));
  assert.equal(ids.filter((id) => id === undefined).length, 6);
  assert.deepEqual(
    (await given(province)).map((each) => each.number),
    Array.from({ length: 30 }, (_, index) => index + 1),
  );
  const tokens = await province.app.db.many<{ token: string }>(sql`select token from results where token is not null`);
  assert.equal(new Set(tokens.map(({ token }) => token)).size, 30);
});

test('a new year begins with 01; a number of last year whose signing failed stays in its register, and is nobody’s again', async (t) => {
  const province = await openTestProvince(t);
  const hanh = await province.officer('hanh.tong');
  const unitId = hanh.actor.positions[0]?.unitId ?? 0;
  province.setClock('2026-12-31T16:59+07:00');
  const [draft = assert.fail(), other = assert.fail()] = await drafts(province, unitId, 2);
  await number(province, hanh, unitId, draft);
  const unsigned = (await resultById(province.app.db, draft.id)) ?? assert.fail();
  province.setClock('2027-01-04T08:00+07:00');
  const id = await number(province, hanh, unitId, unsigned);
  await number(province, hanh, unitId, other);
  assert.deepEqual(
    (await given(province)).map(({ symbol, year }) => `${year}: ${symbol}`),
    ['2026: 01/TLKS', '2027: 01/TLKS', '2027: 02/TLKS'],
  );
  assert.equal((await resultById(province.app.db, draft.id))?.state, 'cancelled');
  const copy = (await resultById(province.app.db, id ?? 0)) ?? assert.fail();
  assert.deepEqual([copy.state, copy.numbered?.issuedOn, copy.holder], ['draft', '2027-01-04', 'An']);
});

test('when the key cannot be reached, the decision and number 01 stay, and Hạnh’s next try signs under both', async (t) => {
  const province = await openTestProvince(t);
  const { code, officers } = await proposedBirth(province);
  const context = { ...officers.hanh.context, now: province.app.now };
  const about = (await caseByCode(province.app, code)) ?? assert.fail();
  const draft = await documentNow(province, code);
  const real = providersOf(context);
  const down = { ...real, software: failingProvider('software', real.software, 'down') };
  const failed = await signResult(context, about, draft, {
    sign: (signer, request) => signDocument(signer, request, down),
    version: draft.version,
    note: '',
  });
  assert.equal(failed.ok ? '' : failed.problems[0]?.kind.code, 'signing-key.provider-down');
  const waiting = await documentNow(province, code);
  assert.deepEqual([waiting.state, waiting.numbered?.symbol], ['draft', '01/TLKS']);
  assert.equal((await caseByCode(province.app, code))?.subject.outcome, 'granted');
  assert.equal((await press(province, officers.hanh, code, 'sign')).status, 303);
  const signed = await documentNow(province, code);
  assert.deepEqual([signed.state, signed.numbered?.symbol], ['signed', '01/TLKS']);
});

test('two who sign the same draft in one moment sign it once', async (t) => {
  const province = await openTestProvince(t);
  const { code, officers } = await proposedBirth(province);
  const replies = await Promise.all([
    press(province, officers.hanh, code, 'sign'),
    press(province, officers.hanh, code, 'sign'),
  ]);
  assert.deepEqual(
    replies.map(({ status }) => status).toSorted((a, b) => a - b),
    [303, 409],
  );
  assert.equal((await given(province)).length, 1);
});

test('Hạnh takes her signature back before the seal, Sơn mends the extract, and it keeps its number', async (t) => {
  const province = await openTestProvince(t);
  const { code, officers } = await proposedBirth(province);
  await press(province, officers.hanh, code, 'sign');
  assert.equal((await press(province, officers.son, code, 'take-back', { reason: 'x' })).status, 403);
  assert.equal((await press(province, officers.hanh, code, 'take-back')).status, 422);
  assert.equal((await press(province, officers.hanh, code, 'take-back', { reason: 'Sai nơi sinh' })).status, 303);
  const draft = await documentNow(province, code);
  assert.deepEqual([draft.state, draft.numbered?.symbol, draft.signedFile], ['draft', '01/TLKS', undefined]);
  await press(province, officers.hanh, code, 'sign');
  assert.equal((await documentNow(province, code)).numbered?.symbol, '01/TLKS');
});

test('Hạnh gives up an extract that she signed: its number is not used again, and Sơn begins anew', async (t) => {
  const province = await openTestProvince(t);
  const { code, officers } = await proposedBirth(province);
  await press(province, officers.hanh, code, 'sign');
  assert.equal((await press(province, officers.son, code, 'cancel', { reason: 'x' })).status, 403);
  const done = await press(province, officers.hanh, code, 'cancel', { reason: 'Kết quả trả bản giấy' });
  assert.equal(done.status, 303, done.body.slice(0, 300));
  const page = await officers.son.get(`/desk/cases/${code}/document`);
  assert.equal((await officers.son.get('/desk/results?tab=register')).body.match(/Số không dùng/g)?.length, 1);
  assert.match(page.body, /Lưu và xem dự thảo/);
  assert.equal((await compose(officers.son, code)).status, 303);
  await press(province, officers.hanh, code, 'sign');
  assert.deepEqual(
    (await given(province)).map(({ symbol }) => symbol),
    ['01/TLKS', '02/TLKS'],
  );
});

test('after a merger the successor replaces what the ward gave out: in its own name, from its own register', async (t) => {
  const province = await openTestProvince(t);
  const { code, lan } = await issuedBirth(province);
  const first = await documentNow(province, code);
  await province.app.db.run(sql`
    update units set valid_to = '2026-03-10', succeeded_by_id = (select id from units where key = 'commune-99007' and valid_to is null)
    where id = ${first.unitId}`);
  province.setClock('2026-03-11T08:00+07:00');
  const [duc, yen] = [await province.officer('duc.ca'), await province.officer('yen.vi')];
  assert.match((await duc.get('/desk/results?tab=register')).body, /01\/TLKS/);
  assert.equal((await press(province, duc, code, 'reissue', { reason: 'Sai quê quán' })).status, 303);
  for (const act of ['sign', 'seal']) assert.equal((await press(province, yen, code, act)).status, 303, act);
  assert.equal((await press(province, duc, code, 'issue')).status, 303);
  const second = await documentNow(province, code);
  assert.deepEqual([second.numbered?.symbol, second.state], ['01/TLKS', 'issued']);
  assert.notEqual(second.unitId, first.unitId);
  assert.match((await province.get(`/r/${first.numbered?.token}`)).body, /phường Hoa Xuân[\s\S]*Được thay thế bằng/);
  const text = pdfText((await lan.get(`/cases/${code}/result`)).bytes).join(' ');
  assert.match(text, /KT. CHỦ TỊCH/);
  assert.doesNotMatch(text, /PHƯỜNG HOA XUÂN/);
});
