import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import sql from 'sql-template-tag';
import { openTestProvince } from '../../../test/province.ts';
import { samplePdf } from '../../kernel/files/testing/sample-files.ts';
import { localDateOf } from '../../kernel/clock/zone.ts';
import type { LocalDate } from '../../kernel/time.ts';
import { readPaperTypes } from '../procedures/index.ts';
import { heldPapers, markSigned, ownerOf, recordLook, revokePapers, usePapers } from './index.ts';
import { keptPaper } from './testing/kept.ts';

const day = (text: string) => text as LocalDate;
const system = { kind: 'system', name: 'test' } as const;

test('An empty vault says what will come into it; Lan’s papers are hers alone, files too', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const bach = await province.citizen('Hoàng Văn Bách');
  const empty = await lan.get('/my/vault');
  assert.match(empty.body, /Kho của bạn chưa có giấy tờ nào/);
  assert.match(empty.body, /href="\/procedures"/);

  const id = await keptPaper(province, lan, { owner: ownerOf(lan.actor), number: '12/2020/HNGĐ' });
  const shown = await lan.get('/my/vault');
  assert.match(shown.body, /Bản án, quyết định ly hôn/);
  assert.match(shown.body, /Số 12\/2020\/HNGĐ/);
  assert.equal((await lan.get(`/my/vault/${id}/file`)).status, 200);
  assert.equal((await bach.get(`/my/vault/${id}/file`)).status, 404);
  assert.equal((await lan.get('/my/vault/1/file')).status, 404);
  const unsigned = await province.get(`/my/vault/${id}/file`);
  assert.equal(unsigned.location, `/sign-in?return=${encodeURIComponent(`/my/vault/${id}/file`)}`);
  assert.doesNotMatch((await bach.get('/my/vault')).body, /HNGĐ/);
  const listed = JSON.parse((await lan.get('/api/v1/my/vault')).body) as { papers: { id: string; state: string }[] };
  assert.deepEqual(
    listed.papers.map((paper) => [paper.id, paper.state]),
    [[id, 'valid']],
  );
});

test('Only what holds today is put forward: not the expired, the revoked, nor what may have expired', async (t) => {
  const province = await openTestProvince(t);
  const { app } = province;
  const lan = await province.citizen('Nông Thị Lan');
  const owner = ownerOf(lan.actor);
  const health = { owner, type: 'driver-health-certificate' };
  const fresh = await keptPaper(province, lan, { ...health, issuedOn: day('2025-03-10') });
  await keptPaper(province, lan, { ...health, issuedOn: day('2025-03-09') });
  await keptPaper(province, lan, health);
  const revoked = await keptPaper(province, lan, { ...health, issuedOn: day('2026-01-05') });
  const { file_id: fileId } = await app.db.one<{ file_id: string }>(sql`
    select file_id from vault_papers where id = ${revoked}::uuid`);
  await revokePapers(app.db, { fileId, why: 'Cấp sai' }, system, app.now());

  const type = readPaperTypes(app.place).get('driver-health-certificate');
  assert.ok(type);
  const today = localDateOf(app.now(), app.place.zone);
  const held = await heldPapers(app.db, owner, [type], today);
  assert.deepEqual(
    held.map(({ id }) => id),
    [fresh],
    'twelve months to the day',
  );
  assert.deepEqual(await heldPapers(app.db, 'person/000000000000', [type], today), []);
  const { body } = await lan.get('/my/vault');
  for (const state of ['Còn hiệu lực', 'Hết hiệu lực', 'Đã thu hồi', 'Chưa rõ ngày cấp', 'Lý do: Cấp sai'])
    assert.ok(body.includes(state), state);
});

test('Lan sees what she agreed to and takes it back after being asked; twice is once', async (t) => {
  const province = await openTestProvince(t);
  const { app } = province;
  const lan = await province.citizen('Nông Thị Lan');
  const bach = await province.citizen('Hoàng Văn Bách');
  const owner = ownerOf(lan.actor);
  const held = await keptPaper(province, lan, { owner });
  const filing = { key: randomUUID(), procedure: { code: '1.004873', name: 'Xác nhận tình trạng hôn nhân' } };
  const said = [{ paper: 'divorce-judgment', held }];
  for (const _time of [1, 2]) await usePapers(app.db, [{ owner, filing, actor: lan.actor, said }], app.now());
  const { id } = await app.db.one<{ id: string }>(sql`select id from vault_uses`);
  assert.match((await lan.get('/my/vault')).body, /Xác nhận tình trạng hôn nhân/);
  assert.equal((await bach.get(`/my/vault/uses/${id}/withdraw`)).status, 404);
  assert.equal((await bach.post(`/my/vault/uses/${id}/withdraw`)).status, 404);

  assert.match((await lan.get(`/my/vault/uses/${id}/withdraw`)).body, /Rút lại sự đồng ý\?/);
  for (const _time of [1, 2])
    assert.equal((await lan.post(`/my/vault/uses/${id}/withdraw`)).location, '/my/vault?done=withdrawn');
  assert.match((await lan.get('/my/vault')).body, /Đã rút lại/);
  const kinds = await app.db.many<{ kind: string }>(sql`
    select kind from ledger where stream like 'vault/%' order by position`);
  assert.deepEqual(
    kinds.map(({ kind }) => kind),
    ['vault.paper-kept', 'vault.consent-given', 'vault.consent-withdrawn'],
  );
});

test('Lan, who reads English, is told in English for which procedure a paper of hers is used', async (t) => {
  const province = await openTestProvince(t);
  const { app } = province;
  const lan = await province.citizen('Nông Thị Lan', 'en');
  const owner = ownerOf(lan.actor);
  const held = await keptPaper(province, lan, { owner });
  const filing = { key: randomUUID(), procedure: { code: '1.004873', name: 'Xác nhận tình trạng hôn nhân' } };
  const said = [{ paper: 'divorce-judgment', held }];
  await usePapers(app.db, [{ owner, filing, actor: lan.actor, said }], app.now());
  const { id } = await app.db.one<{ id: string }>(sql`select id from vault_uses`);
  for (const address of ['/my/vault', `/my/vault/uses/${id}/withdraw`]) {
    const { body } = await lan.get(address);
    assert.match(body, /Confirmation of marital status/);
    assert.doesNotMatch(body, /Xác nhận tình trạng/);
  }
});

test('Each look is on Lan’s page with who, what and why; opening twice within the hour is one look', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const mai = await province.officer('mai.lo');
  const paper = await keptPaper(province, lan, { owner: ownerOf(lan.actor) });
  const look = { papers: [paper], officer: mai.actor, purpose: 'H99.99001-260310-0001' };
  await recordLook(province.app.db, look, province.app.now());
  await recordLook(province.app.db, look, province.setClock('2026-03-10T08:59+07:00'));
  assert.equal((await lan.get('/my/vault')).body.split('Lò Thị Mai').length - 1, 1);
  await recordLook(province.app.db, look, province.setClock('2026-03-10T09:01+07:00'));
  const { body } = await lan.get('/my/vault');
  assert.equal(body.split('Lò Thị Mai').length - 1, 2);
  assert.match(body, /H99\.99001-260310-0001/);
});

test('Mai digitises a paper of Lan’s; it is in her vault, with Mai’s look at it and, once told, Mai’s signature', async (t) => {
  const province = await openTestProvince(t);
  const { app } = province;
  const mai = await province.officer('mai.lo');
  const herself = await province.citizen('Nông Thị Lan');
  const lan = { kind: 'person', number: herself.actor.personalNumber ?? '' };
  const scan = { field: 'file', name: 'bang.pdf', bytes: samplePdf() };
  assert.match((await mai.post('/desk/vault/find', lan)).body, /Nông Thị Lan/);
  const stranger = await mai.post('/desk/vault/find', { kind: 'person', number: '099195010307' });
  assert.match(stranger.body, /Chưa có tài khoản/);
  assert.match((await mai.post('/desk/vault/find', { kind: 'person', number: '12' })).body, /field-error/);

  const key = randomUUID();
  const fields = { ...lan, key, type: 'professional-diploma', paperNumber: 'B 0123', compared: 'true' };
  const wrong = await mai.upload('/desk/vault/papers', { ...fields, compared: '', type: '' });
  assert.equal(wrong.status, 422);
  for (const sentence of ['Hãy chọn loại giấy tờ', 'đã đối chiếu', 'Hãy chọn bản quét', 'value="B 0123"'])
    assert.ok(wrong.body.includes(sentence), sentence);
  const undated = await mai.upload('/desk/vault/papers', { ...fields, type: 'driver-health-certificate' }, scan);
  assert.match(undated.body, /hãy ghi ngày cấp/);

  for (const _time of [1, 2])
    assert.equal(
      (await mai.upload('/desk/vault/papers', fields, scan)).location,
      '/desk/vault?kept=professional-diploma',
    );
  const papers = await app.db.many<{ id: string; source: string }>(sql`select id, source from vault_papers`);
  assert.deepEqual(
    papers.map(({ source }) => source),
    ['digitised'],
  );
  const [paper] = papers;
  assert.ok(paper);
  const signature = { paperId: paper.id, by: 'Lò Thị Mai' };
  assert.equal(await markSigned(app.db, signature, system, app.now()), true);
  assert.equal(await markSigned(app.db, signature, system, app.now()), false);

  await mai.post('/desk/vault/find', lan);
  const { body } = await herself.get('/my/vault');
  assert.match(body, /B 0123[^<]*Lò Thị Mai đã ký số/);
  assert.match(body, /Số hóa giấy tờ tại bộ phận một cửa/, 'that Mai looked, and why');
  assert.equal((await herself.get('/desk/vault')).status, 403);
  assert.equal((await province.officer('son.quang').then((son) => son.get('/desk/vault'))).status, 403);
});
