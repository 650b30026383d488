import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { openTestProvince, type Signed, type TestProvince } from '../../../../test/province.ts';
import type { Officer } from '../../../kernel/access/actor.ts';
import type { Answers } from '../../../kernel/schema/answers.ts';
import { caseNow } from '../testing/desk-hands.ts';
import { errorsOn, inputsOf, sampleAnswers, textOf } from '../testing/fill-in.ts';
import { atCounter } from './testing/at-counter.ts';

const lanOnPaper = { name: 'Nông Thị Lan', number: '099195010307', phone: '0912345678' };
const birth = { summary: 'Khai sinh cho cháu Hoàng Minh An', 'birth-certificate.given': 'true' };
const answers = sampleAnswers('1.001193');

/** What a browser sends of a page of the form that is filled in with `given`. */
async function filledIn(
  province: TestProvince,
  mai: Signed<Officer>,
  address: string,
  given: Answers = answers,
): Promise<Record<string, string | string[]>> {
  return filledInOn(province, (await mai.get(address)).body, given);
}

async function filledInOn(
  province: TestProvince,
  body: string,
  given: Answers,
): Promise<Record<string, string | string[]>> {
  const [, version = ''] = /name="_version" value="(\d+)"/.exec(body) ?? [];
  return { ...(await inputsOf(province, body, given)), _version: version };
}

/** Types the pages from an address on, until the form leads back to its dossier. */
async function typeForm(
  province: TestProvince,
  mai: Signed<Officer>,
  from: string,
  given: Answers = answers,
): Promise<readonly string[]> {
  const seen: string[] = [];
  for (let here = from; here.includes('/form/');) {
    seen.push(here.split('/').at(-1) ?? '');
    assert.ok(seen.length < 20, seen.join());
    const asked = await mai.post(here, await filledIn(province, mai, here, given));
    // Without a script a province is chosen first, then one of its communes.
    const kept = asked.status === 200 ? await mai.post(here, await filledInOn(province, asked.body, given)) : asked;
    assert.equal(kept.status, 303, errorsOn(kept.body).join());
    here = kept.location ?? '';
  }
  return seen;
}

test('Mai types Lan’s form page by page: it is checked, papers and fee follow it, and the case has its answers', async (t) => {
  const province = await openTestProvince(t);
  const mai = await province.officer('mai.lo');
  const { begin, add, send, codes } = atCounter(mai);
  const visit = await begin(lanOnPaper);
  const dossier = await add(visit, '1.001193');
  const first = (await send(dossier, { ...birth, do: 'form' })).location ?? '';
  assert.match(first, /\/form\/requester$|\/form\/[a-z-]+$/);
  const later = await mai.post(first, { ...(await filledIn(province, mai, first, {})), _later: '1' });
  assert.equal(later.location, dossier, 'she may stop at any page');
  const half = await send(dossier, { ...birth, do: 'receive' });
  assert.equal(half.status, 422, 'half a form is not received');
  assert.match(half.body, new RegExp(`href="${dossier}/form/[a-z-]+#`), 'each gap leads to its page');
  const seen = await typeForm(province, mai, (await send(dossier, { ...birth, do: 'form' })).location ?? '');
  assert.ok(seen.includes('mother') && seen.includes('father'), seen.join());
  assert.match(textOf((await mai.get(dossier)).body), /Tờ khai đã nhập đủ/);
  assert.match((await mai.get(dossier)).body, /name="summary"[^>]*value="Khai sinh cho cháu Hoàng Minh An"/);
  assert.equal((await send(dossier, { ...birth, do: 'receive' })).location, visit);
  const [code = ''] = await codes(visit);
  const { subject } = await caseNow(province, code);
  assert.deepEqual([subject.channel, subject.answers['mother']], ['counter', answers['mother']]);
  const son = await province.officer('son.quang');
  const page = textOf((await son.get(`/desk/cases/${code}`)).body);
  assert.match(page, /Hoàng Văn Bách/);
  assert.doesNotMatch(page, /Tờ khai nộp trên giấy/);
});

test('One certificate of birth gives one case at the counter, too; dropped again, the form stays on paper', async (t) => {
  const province = await openTestProvince(t);
  const mai = await province.officer('mai.lo');
  const { begin, add, send, act, codes } = atCounter(mai);
  const visit = await begin(lanOnPaper);
  const first = await add(visit, '1.001193');
  await typeForm(province, mai, (await send(first, { ...birth, do: 'form' })).location ?? '');
  await act(visit, 'receive');
  const [code = ''] = await codes(visit);
  const again = await begin({ name: 'Hoàng Văn Bách' });
  const second = await add(again, '1.001193');
  await typeForm(province, mai, (await send(second, { ...birth, do: 'form' })).location ?? '');
  const refused = await send(second, { ...birth, do: 'receive' });
  assert.equal(refused.status, 409);
  assert.match(textOf(refused.body), new RegExp(`GCS-2025-000731 đã được khai trong hồ sơ ${code}`));
  assert.equal((await mai.post(`${second}/form-to-paper`, { version: '1' })).status, 409, 'an old page drops nothing');
  const [, version = ''] = /name="version" value="(\d+)"/.exec((await mai.get(second)).body) ?? [];
  assert.equal((await mai.post(`${second}/form-to-paper`, { version })).location, second);
  assert.equal((await send(second, { ...birth, do: 'receive' })).location, again);
  const [onPaper = ''] = await codes(again);
  assert.deepEqual((await caseNow(province, onPaper)).subject.answers, {});
});

test('A poor household’s form takes the late fee off, with its reason, unless Mai has set another fee', async (t) => {
  const province = await openTestProvince(t);
  const mai = await province.officer('mai.lo');
  const { begin, add, send } = atCounter(mai);
  const poor = { ...answers, request: { ...(answers['request'] as Answers), exemption: 'poor' } };
  const feeOn = async (dossier: string): Promise<string | undefined> =>
    /name="feeDong"[^>]*value="(\d+)"/.exec((await mai.get(dossier)).body)?.[1];
  const visit = await begin(lanOnPaper);
  const [ordinary, exempt, own] = [
    await add(visit, '1.001193'),
    await add(visit, '1.001193'),
    await add(visit, '1.001193'),
  ];
  const open = async (dossier: string, fields = {}) =>
    (await send(dossier, { ...birth, feeDong: '0', ...fields, do: 'form' })).location ?? '';
  await typeForm(province, mai, await open(ordinary));
  await typeForm(province, mai, await open(exempt), poor);
  await typeForm(province, mai, await open(own, { feeDong: '5000' }));
  assert.deepEqual([await feeOn(ordinary), await feeOn(exempt), await feeOn(own)], ['24000', '16000', '5000']);
  assert.match(textOf((await mai.get(exempt)).body), /giảm 100% \(.*Luật Hộ tịch/);
});

test('A page typed in two windows is kept once; what is wrong is said beside its question, with what was typed', async (t) => {
  const province = await openTestProvince(t);
  const mai = await province.officer('mai.lo');
  const { begin, add, send } = atCounter(mai);
  const dossier = await add(await begin(lanOnPaper), '1.001193');
  await send(dossier, { ...birth, do: 'form' });
  const child = `${dossier}/form/child`;
  const posted = await filledIn(province, mai, child);
  const wrong = await mai.post(child, { ...posted, '/child/fullName': 'An 2' });
  assert.equal(wrong.status, 422);
  assert.match(wrong.body, /value="An 2"/);
  const twice = await Promise.all([mai.post(child, posted), mai.post(child, posted)]);
  assert.deepEqual(
    twice.map(({ status }) => status).toSorted((one, other) => one - other),
    [303, 409],
  );
  assert.equal((await mai.get(`${dossier}/form/nonsense`)).status, 404);
  const others = await province.officer('giang.bac');
  assert.equal((await others.get(child)).status, 404, 'another one-stop sees nothing of it');
});

test('A program hands in the answers with the papers, and is told by page what they lack', async (t) => {
  const province = await openTestProvince(t);
  const mai = await province.officer('mai.lo');
  const papers = [{ paper: 'birth-certificate', original: 1 }];
  const dossier = { procedure: '1.001193', summary: 'Khai sinh', papers, feeDong: 0, delivery: 'counter', answers };
  const send = (given: unknown) =>
    mai.sendJson(
      '/api/v1/counter/receptions',
      { kind: 'person', name: 'Nông Thị Lan', dossiers: [given] },
      { 'idempotency-key': randomUUID() },
    );
  const lacking = await send({ ...dossier, answers: { ...answers, mother: undefined } });
  assert.equal(lacking.status, 422);
  assert.match(lacking.body, /"\/dossiers\/0\/answers\/mother\//);
  const sent = await send(dossier);
  assert.equal(sent.status, 201, sent.body);
  const { cases } = JSON.parse(sent.body) as { readonly cases: readonly { readonly code: string }[] };
  assert.deepEqual((await caseNow(province, cases[0]?.code ?? '')).subject.answers['father'], answers['father']);
});
