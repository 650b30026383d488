import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestProvince, type Signed, type TestProvince } from '../../../../test/province.ts';
import type { Officer } from '../../../kernel/access/actor.ts';
import { readStream } from '../../../kernel/ledger/read.ts';
import { errorsOn, textOf } from '../../cases/testing/fill-in.ts';
import { importCatalogue } from '../commands/import-catalogue.ts';
import { procedureInForce } from '../queries/procedure.ts';
import { day } from '../testing/hoa-ban-catalogue.ts';
import { partHref } from './addresses.ts';
import { valueAt } from './json.ts';
import { draftOf } from './queries/drafts.ts';

const tree = '1.002693';
const draftUrl = `/operator/procedures/${tree}/draft`;

/** Kien, who keeps the catalogue, with the draft of the tree procedure begun. */
async function begun(t: Parameters<typeof openTestProvince>[0]) {
  const province = await openTestProvince(t);
  const kien = await province.officer('kien.dinh');
  assert.equal((await kien.post(draftUrl)).location, draftUrl);
  return { province, kien };
}

/** What the draft of a procedure says at a pointer. */
async function draftedAt({ app }: TestProvince, pointer: string, code = tree): Promise<unknown> {
  const draft = await draftOf(app.db, code);
  assert.ok(draft);
  return valueAt(draft.definition, pointer);
}

/** Sends the form of a part as its page carries it, with something else typed. */
async function sendPart(
  { app }: TestProvince,
  who: Signed<Officer>,
  at: string,
  typed: Readonly<Record<string, string>>,
  code = tree,
) {
  const draft = await draftOf(app.db, code);
  return who.post(partHref(code, at), { version: String(draft?.version), act: 'save', ...typed });
}

test('Who reads the workshop in English reads steps and papers by their English names', async (t) => {
  const { kien, province } = await begun(t);
  const headers = { cookie: (await kien.cookie()).replace('language=vi', 'language=en') };
  const list = (at: string) => province.web.inject({ url: partHref(tree, at), headers });
  const steps = (await list('/steps')).body;
  assert.match(steps, />Receive and check the application</);
  assert.doesNotMatch(steps, /Tiếp nhận, kiểm tra hồ sơ/);
});

test('Kien asks for level 2 of the sign-in; the comparison says so, and choosing none takes it back', async (t) => {
  const { province, kien } = await begun(t);
  const form = (await kien.get(partHref(tree, ''))).body;
  assert.match(form, /Mức đăng nhập để nộp trực tuyến/);
  await sendPart(province, kien, '', { '/assurance': '2' });
  assert.equal(await draftedAt(province, '/assurance'), 2);
  assert.match(textOf((await kien.get(draftUrl)).body), /Dự thảo đã đủ và đúng/);
  const compared = textOf((await kien.get(`/operator/procedures/${tree}/compare?from=1&to=draft`)).body);
  assert.match(compared, /Mức đăng nhập để nộp trực tuyến .*Mức 2: đã đối chiếu trực tiếp/);
  await sendPart(province, kien, '', { '/assurance': '' });
  assert.equal(await draftedAt(province, '/assurance'), undefined);
});

test('Kien begins a version, changes a fee and a paper, announces it by its decision, and cases keep theirs', async (t) => {
  const { province, kien } = await begun(t);
  const overview = textOf((await kien.get(draftUrl)).body);
  assert.match(overview, /Dự thảo đã đủ và đúng/);
  const fee = await sendPart(province, kien, '/fees/0', { '/fees/0/amountDong': '12000' });
  assert.equal(fee.location, `${partHref(tree, '/fees/0')}&saved=1`);
  const added = await sendPart(province, kien, '/papers', { act: 'add:/papers' });
  assert.ok(added.location?.includes('papers%2F'));
  const at = new URL(added.location ?? '', 'http://x').searchParams.get('at') ?? '';
  const incomplete = textOf((await kien.get(draftUrl)).body);
  assert.match(incomplete, /Còn \d+ chỗ cần sửa/);
  assert.match((await kien.get(`${draftUrl}/announce`)).body, /Sửa hết các chỗ trên rồi công bố/);
  await sendPart(province, kien, at, { [`${at}/name/vi`]: 'Ảnh chụp cây', [`${at}/name/en`]: 'Photo of the tree' });

  const compared = textOf((await kien.get(`/operator/procedures/${tree}/compare?from=1&to=draft`)).body);
  assert.match(compared, /Thêm Ảnh chụp cây/);
  assert.match(compared, /Số tiền, đồng \(FEEL\) .* 12000/);

  const draft = await draftOf(province.app.db, tree);
  const decision = { version: String(draft?.version), decision: '', sure: 'true' };
  const dated = (d: string) => ({ 'validFrom.day': d, 'validFrom.month': '4', 'validFrom.year': '2026' });
  const empty = await kien.post(`${draftUrl}/announce`, { ...decision, ...dated('31') });
  assert.deepEqual(errorsOn(empty.body), ['Hãy nhập số quyết định công bố', 'Hãy nhập một ngày có thật']);
  const today = { 'validFrom.day': '10', 'validFrom.month': '3', 'validFrom.year': '2026' };
  const late = await kien.post(`${draftUrl}/announce`, { ...decision, decision: '77/QĐ-UBND', ...today });
  assert.match(errorsOn(late.body).join(), /phải sau hôm nay/);
  const done = await kien.post(`${draftUrl}/announce`, { ...decision, decision: '77/QĐ-UBND', ...dated('1') });
  assert.equal(done.location, `/operator/procedures/${tree}?done=announced`);

  const { app } = province;
  assert.equal((await procedureInForce(app, tree, day('2026-03-31')))?.definition.version, 1);
  const next = (await procedureInForce(app, tree, day('2026-04-01')))?.definition;
  assert.deepEqual([next?.version, next?.decision, next?.fees[0]?.amountDong], [2, '77/QĐ-UBND', '12000']);
  assert.equal(await draftOf(app.db, tree), undefined);
  const kinds = (await readStream(app.db, `procedure/${tree}`)).map(({ kind }) => kind);
  assert.deepEqual([kinds[0], kinds.at(-1)], ['procedure.drafted', 'procedure.announced']);
  const versions = textOf((await kien.get(`/operator/procedures/${tree}`)).body);
  assert.match(versions, /Phiên bản 2 Sắp có hiệu lực .* 77\/QĐ-UBND .*Phiên bản 1 Đang có hiệu lực/);
});

test('who saves on a draft that somebody else has saved meanwhile is told, and keeps what was typed', async (t) => {
  const { province, kien } = await begun(t);
  const seen = await draftOf(province.app.db, tree);
  await sendPart(province, kien, '', { '/name/vi': 'Chặt hạ cây xanh đô thị' });
  const second = await kien.post(partHref(tree, ''), {
    version: String(seen?.version),
    act: 'save',
    '/name/vi': 'Đốn hạ cây xanh',
  });
  assert.equal(second.status, 409);
  assert.match(second.body, /Người khác vừa lưu/);
  assert.match(second.body, /value="Đốn hạ cây xanh"/);
});

test('a version imported while a draft is written is told of, and the draft becomes the one after it', async (t) => {
  const { province, kien } = await begun(t);
  const { app } = province;
  const first = (await procedureInForce(app, tree, day('2026-03-10')))?.definition;
  const imported = { ...first, version: 2, validFrom: '2026-03-20', decision: '60/QĐ-UBND' };
  const report = await importCatalogue(app, Buffer.from(JSON.stringify([imported])), {
    actor: { kind: 'system', name: 'test' },
  });
  assert.equal(report.stored, true);
  assert.match((await kien.get(draftUrl)).body, /Phiên bản 2 được nhập sau khi bắt đầu bản dự thảo này/);
  const typed = {
    version: '1',
    decision: '77/QĐ-UBND',
    sure: 'true',
    'validFrom.month': '3',
    'validFrom.year': '2026',
  };
  const early = await kien.post(`${draftUrl}/announce`, { ...typed, 'validFrom.day': '15' });
  assert.match(errorsOn(early.body).join(), /phải có hiệu lực sau phiên bản 2/);
  assert.equal((await kien.post(`${draftUrl}/announce`, { ...typed, 'validFrom.day': '25' })).status, 303);
  assert.equal((await procedureInForce(app, tree, day('2026-03-25')))?.definition.version, 3);
});

test('an expression that cannot be read is explained beside its input before anything is saved', async (t) => {
  const { province, kien } = await begun(t);
  const before = await draftOf(province.app.db, tree);
  const told = await sendPart(province, kien, '/papers/0', {
    act: 'check',
    '/papers/0/requiredWhen': 'trees.cuont > 1',
  });
  assert.equal(told.status, 200);
  assert.match(told.body, /id="f-papers-0-requiredWhen-told"[^>]*>\s*<p class="field-error">[^<]*trees\.cuont/);
  assert.match(told.body, />trees\.cuont > 1<\/textarea>/);
  assert.deepEqual(await draftOf(province.app.db, tree), before);
});

test('Kien builds a form from nothing: a page, a group with two questions in another order, a check, and sees the page', async (t) => {
  const province = await openTestProvince(t);
  const kien = await province.officer('kien.dinh');
  const code = '9.000123';
  const send = (at: string, typed: Readonly<Record<string, string>>) => sendPart(province, kien, at, typed, code);
  const lower = await kien.post('/operator/procedures/new', { code: 'cấp thẻ', name: '' });
  assert.deepEqual(errorsOn(lower.body), ['Mã gồm chữ in hoa, số và dấu chấm, ví dụ 1.001193']);
  const made = await kien.post('/operator/procedures/new', { code, name: 'Cấp thẻ thư viện' });
  assert.equal(made.location, `/operator/procedures/${code}/draft`);
  await send('/form', { act: 'add:/form/pages' });
  await send('/form/pages/0', { '/form/pages/0/title/vi': 'Bạn đọc', '/form/pages/0/title/en': 'Reader' });
  const wrong = await send('/form/pages/0', { act: 'add-question', 'new.group': 'reader', 'new.name': 'Họ tên' });
  assert.match(errorsOn(wrong.body).join(), /Tên bắt đầu bằng chữ thường/);
  const question = async (name: string, typed: Readonly<Record<string, string>>) => {
    await send('/form/pages/0', {
      act: 'add-question',
      'new.group': 'reader',
      'new.groupTitle': 'Bạn đọc',
      'new.name': name,
    });
    const at = `/form/schema/properties/reader/properties/${name}`;
    const named = Object.fromEntries(Object.entries(typed).map(([key, value]) => [`${at}${key}`, value]));
    assert.equal((await send(at, named)).status, 303);
  };
  await question('card', {
    '/title': 'Loại thẻ',
    '/x-en/title': 'Card',
    '/answer': 'one',
    '/options': 'adult | Người lớn | Adult\nchild | Thiếu nhi | Child',
    '/required': 'true',
  });
  await question('name', {
    '/title': 'Họ và tên',
    '/x-en/title': 'Name',
    '/answer': 'text',
    '/format': 'full-name',
    '/required': 'true',
  });
  await send('/form/pages/0', { act: 'up:/form/pages/0/fields/1' });
  const page = (await kien.get(partHref(code, '/form/pages/0'))).body;
  const preview = page.slice(page.indexOf('id="preview"'));
  assert.ok(preview.indexOf('Họ và tên') < preview.indexOf('Loại thẻ'), 'the name is asked first');
  assert.match(preview, /Thiếu nhi/);
  await send('/form', { act: 'add:/form/checks' });
  const checked = await send('/form/checks/0', {
    act: 'check',
    '/form/checks/0/field': '/reader/card',
    '/form/checks/0/holds': 'reader.card = ',
  });
  assert.match(checked.body, /FEEL sai cú pháp/);
  await send('/form/schema/properties/reader/properties/card', { act: 'remove' });
  assert.deepEqual(await draftedAt(province, '/form/schema', code), {
    type: 'object',
    additionalProperties: false,
    required: ['reader'],
    properties: {
      reader: {
        type: 'object',
        title: 'Bạn đọc',
        'x-en': { title: 'Bạn đọc' },
        additionalProperties: false,
        required: ['name'],
        properties: { name: { type: 'string', title: 'Họ và tên', 'x-en': { title: 'Name' }, format: 'full-name' } },
      },
    },
  });
});

test('a variant gets papers of its own, begun with those of the procedure, and goes back to the procedure’s', async (t) => {
  const { province, kien } = await begun(t);
  await sendPart(province, kien, '/variants', { act: 'add:/variants' });
  await sendPart(province, kien, '/variants/0', {
    act: 'own:/variants/0/papers',
    '/variants/0/name/vi': 'Cây nguy hiểm',
  });
  assert.deepEqual(await draftedAt(province, '/variants/0/papers'), await draftedAt(province, '/papers'));
  await sendPart(province, kien, '/variants/0', { act: 'not-own:/variants/0/papers' });
  assert.equal(await draftedAt(province, '/variants/0/papers'), undefined);
});

test('the steps go out as BPMN, come back through a file, and a draft is abandoned only with the tick', async (t) => {
  const { province, kien } = await begun(t);
  const { bytes } = await kien.get(`${draftUrl}/process.bpmn?at=%2Fsteps`);
  const { version } = (await draftOf(province.app.db, tree)) ?? {};
  await sendPart(province, kien, '/steps/0', { '/steps/0/name/vi': 'Khác' });
  const file = { field: 'file', name: 'cay.bpmn', bytes };
  const old = await kien.upload(`${draftUrl}/process?at=%2Fsteps&version=${version}`, {}, file);
  assert.match(old.body, /Người khác vừa lưu/);
  const taken = await kien.upload(`${draftUrl}/process?at=%2Fsteps&version=${Number(version) + 1}`, {}, file);
  assert.match(taken.body, /Đã nhập \d+ bước/);
  assert.deepEqual(
    await draftedAt(province, '/steps'),
    (await procedureInForce(province.app, tree, day('2026-03-10')))?.definition.steps,
  );
  const not = await kien.upload(`${draftUrl}/process?at=%2Fsteps&version=3`, {}, { ...file, bytes: Buffer.from('x') });
  assert.deepEqual(errorsOn(not.body), ['Tệp không phải BPMN 2.0 đọc được']);
  assert.match(not.body, /class="error-summary".*href="#f-file">Tệp không phải BPMN/s);

  const now = String((await draftOf(province.app.db, tree))?.version);
  assert.equal((await kien.post(`${draftUrl}/abandon`, { version: now })).status, 422);
  assert.equal((await kien.post(`${draftUrl}/abandon`, { version: '1', sure: 'true' })).status, 409);
  assert.equal((await kien.post(`${draftUrl}/abandon`, { version: now, sure: 'true' })).status, 303);
  assert.equal((await kien.get(draftUrl)).status, 404);
});

test('the questions of a page are told by what is answered: a date, a choice, a line', async (t) => {
  const { kien } = await begun(t);
  await kien.post('/operator/procedures/1.001193/draft');
  const page = textOf((await kien.get('/operator/procedures/1.001193/draft/part?at=%2Fform%2Fpages%2F1')).body);
  assert.match(page, /child\.fullName Họ và tên · 100/);
  assert.match(page, /child\.birthDate Ngày ✓ .*Đưa “Ngày, tháng, năm sinh” lên/);
  assert.match(page, /child\.birthDateInWords Một dòng chữ · 200/);
  assert.match(page, /child\.gender Giới tính ✓/);
});

test('nobody but operators comes into the workshop', async (t) => {
  const { province } = await begun(t);
  const [mai, lan] = [await province.officer('mai.lo'), await province.citizen('Nông Thị Lan')];
  for (const path of ['', '/draft', '/draft/part?at=', '/draft/announce', '/compare?from=1&to=draft', '/versions/1']) {
    assert.equal((await mai.get(`/operator/procedures/${tree}${path}`)).status, 403, path);
    assert.notEqual((await lan.get(`/operator/procedures/${tree}${path}`)).status, 200, path);
  }
  assert.equal((await mai.post(`${draftUrl}/announce`, { sure: 'true' })).status, 403);
});
