import assert from 'node:assert/strict';
import { test } from 'node:test';
import sql from 'sql-template-tag';
import { sendWaiting } from '../../kernel/jobs/run-outbox.ts';
import { catchUp } from '../../kernel/ledger/testing/catch-up.ts';
import { decide } from '../cases/testing/desk-hands.ts';
import { fileBirth as fileLinked, follow, partCode } from '../cases/linked/testing/linked-birth.ts';
import { sendCase, sendCaseTo } from './commands/send-case.ts';
import { portalTarget, tellPortal } from './tell-portal.ts';
import { fileBirth, receive } from './testing/sample-filing.ts';
import { openConnected, type Connected } from './testing/with-sandbox.ts';

/** A generator whose figures are the same at every run (Park and Miller). */
function figures(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

const waiting = ({ app }: Connected): Promise<{ n: number }> =>
  app.db.one<{ n: number }>(
    sql`select count(*)::int as n from outbox where target = ${portalTarget} and state = 'waiting'`,
  );

test('the portal learns of Lan’s case with every field that its schema asks for, and of each step done with it', async (t) => {
  const site = await openConnected(t);
  const code = await fileBirth(site.province);
  await receive(site.province, code);
  await site.sendAll();
  await decide(site.province, code);
  await site.sendAll();
  const known = site.sandbox.portal.dossiers.get(code);
  assert.deepEqual(
    site.sandbox.portal.messages.map(({ outcome, issue }) => [outcome, issue]),
    Array.from({ length: 4 }, () => ['taken', code]),
  );
  const lan = await site.province.citizen('Nông Thị Lan');
  const { MaTTHC, ChuHoSo, DinhDanhCHS, NgayNopHoSo, TrangThaiHoSo, KenhThucHien, MaDoiTuong } = known?.dossier ?? {};
  assert.deepEqual(
    { MaTTHC, ChuHoSo, DinhDanhCHS, NgayNopHoSo, TrangThaiHoSo, KenhThucHien, MaDoiTuong },
    {
      MaTTHC: '1.001193',
      ChuHoSo: 'Nông Thị Lan',
      DinhDanhCHS: { LoaiDinhDanh: '1', SoDinhDanh: lan.actor.personalNumber },
      NgayNopHoSo: '20260310080000',
      TrangThaiHoSo: '9',
      KenhThucHien: '2',
      MaDoiTuong: 'Nông Thị Lan',
    },
  );
  const steps = known?.progress ?? [];
  assert.deepEqual([steps[0]?.['TrangThai'], steps[1]?.['TrangThai'], steps.at(-1)?.['TrangThai']], ['1', '2', '9']);
  assert.deepEqual(
    [steps[1]?.['NguoiXuLy'], steps[1]?.['NoiDungXuLy'], steps[1]?.['NgayKetThucTheoQuyDinh']],
    ['Lò Thị Mai', 'Tiếp nhận hồ sơ', '20260310170000'],
  );
});

test('a linked filing and each part of it are told under their own codes', async (t) => {
  const site = await openConnected(t);
  const lan = await site.province.citizen('Nông Thị Lan');
  const filing = await fileLinked(lan, 'L1/2026');
  await follow(site.province);
  const part = await partCode(site.province, filing, 'birth');
  await site.sendAll();
  const { messages, dossiers } = site.sandbox.portal;
  assert.deepEqual(
    messages.filter(({ outcome }) => outcome !== 'taken').map(({ issue, outcome }) => [issue, outcome]),
    [],
  );
  assert.deepEqual(
    [filing, part].map((code) => dossiers.get(code)?.dossier?.['MaTTHC']),
    ['2.002621', '1.001193'],
  );
});

test('nothing of the message lies in the outbox but which case, and nothing whole of it in what is kept of the tries', async (t) => {
  const site = await openConnected(t);
  site.sandbox.faults.answer = 'refuses';
  await fileBirth(site.province);
  await site.sendAll();
  const { text } = await site.app.db.one<{ text: string }>(sql`
    select jsonb_agg(outbox.*)::text || (select jsonb_agg(tried.*)::text from exchange_attempts tried) as text
    from outbox where target = ${portalTarget}`);
  const { actor } = await site.province.citizen('Nông Thị Lan');
  for (const each of ['Nông Thị Lan', actor.personalNumber ?? '', '0912345678']) assert.ok(!text.includes(each), each);
  assert.match(text, /"digest": "[0-9a-f]{64}"/);
});

test('with three calls in ten lost and answers lost, and calls doubled, each state has one effect, in order, and all arrive', async (t) => {
  const site = await openConnected(t);
  Object.assign(site.sandbox.faults, { lostBefore: 0.3, lostAfter: 0.3, twice: 0.3, random: figures(20_260_310) });
  const codes: string[] = [];
  for (let n = 0; n < 6; n += 1) codes.push(await fileBirth(site.province, `C${n}/2026`));
  await site.sendAll();
  for (const code of codes) await receive(site.province, code);
  await site.sendAll();
  for (let round = 0; (await waiting(site)).n > 0; round += 1) {
    assert.ok(round < 60, 'messages still wait after sixty rounds of tries');
    await site.sendAll();
  }
  const { messages, dossiers } = site.sandbox.portal;
  assert.ok(
    messages.some(({ outcome }) => outcome === 'again'),
    'nothing arrived twice: the test tests nothing',
  );
  for (const code of codes) {
    const states = messages
      .filter(({ issue, kind, outcome }) => issue === code && kind === 'dossier' && outcome === 'taken')
      .map(({ body }) => (body as { TrangThaiHoSo: string }).TrangThaiHoSo);
    assert.ok(['1,2', '2'].includes(states.join()), `${code} went through ${states.join()}`);
    assert.equal(dossiers.get(code)?.dossier?.['TrangThaiHoSo'], '2');
    assert.equal(dossiers.get(code)?.progress.at(-1)?.['TrangThai'], '2');
  }
});

test('a message killed between the portal’s «taken» and our note of it is sent again and changes nothing', async (t) => {
  const site = await openConnected(t);
  const code = await fileBirth(site.province);
  await site.sendAll();
  // As if the program had died before it wrote down that the message was sent.
  await site.app.db.run(sql`update outbox set state = 'waiting', sent_at = null where target = ${portalTarget}`);
  await site.app.db.run(sql`update exchange_dossiers set sent = 0`);
  await site.sendAll();
  const outcomes = site.sandbox.portal.messages.map(({ outcome }) => outcome);
  assert.deepEqual(outcomes, ['taken', 'taken', 'again', 'again']);
  assert.equal(site.sandbox.portal.dossiers.get(code)?.dossier?.['TrangThaiHoSo'], '1');
});

test('a message that a later one has overtaken is not sent: the portal never goes back to an earlier state', async (t) => {
  const site = await openConnected(t);
  const code = await fileBirth(site.province);
  await catchUp(site.app, [tellPortal]);
  // The first message has to wait, as after a failure.
  await site.app.db.run(sql`update outbox set next_at = now() + interval '1 hour' where target = ${portalTarget}`);
  await receive(site.province, code);
  await catchUp(site.app, [tellPortal]);
  await sendWaiting(site.app, portalTarget, sendCase);
  const before = site.sandbox.portal.messages.length;
  await site.sendAll();
  assert.equal(site.sandbox.portal.messages.length, before);
  assert.deepEqual(await waiting(site), { n: 0 });
  assert.equal(site.sandbox.portal.dossiers.get(code)?.dossier?.['TrangThaiHoSo'], '2');
});

test('while one copy of the program tells the portal of a case, another lets it be', async (t) => {
  const site = await openConnected(t);
  const code = await fileBirth(site.province);
  await catchUp(site.app, [tellPortal]);
  const { id } = await site.app.db.one<{ id: number }>(sql`select id from cases where code = ${code}`);
  let second: Promise<void> | undefined;
  const portal = {
    syncDossier: async () => {
      second ??= sendCaseTo(site.app, portal, 1, { case: id, number: 1 });
      await assert.rejects(second, /Another copy/);
      return { status: 200, requestHash: undefined, answer: '' };
    },
    syncProgress: async () => ({ status: 200, requestHash: undefined, answer: '' }),
  };
  await sendCaseTo(site.app, portal, 1, { case: id, number: 1 });
  assert.ok(second);
});

test('a portal that is down holds up no letters, and its messages wait', async (t) => {
  const site = await openConnected(t);
  site.sandbox.faults.answer = 'service-fails';
  await fileBirth(site.province);
  await site.sendAll();
  await site.app.db.run(sql`insert into outbox (target, key, body) values ('mail', 'letter/1', '{}')`);
  let letters = 0;
  await sendWaiting(site.app, 'mail', async () => void (letters += 1));
  assert.equal(letters, 1);
  assert.deepEqual(await waiting(site), { n: 1 });
  site.sandbox.faults.answer = 'normal';
  await site.sendAll();
  assert.deepEqual(await waiting(site), { n: 0 });
});
