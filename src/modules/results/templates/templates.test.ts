import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pdfText } from '../../../../test/pdf-text.ts';
import { openTestProvince } from '../../../../test/province.ts';
import { loadPlace } from '../../../kernel/place.ts';
import { resultKinds } from '../queries/result-kinds.ts';
import { kindStates } from './template-states.ts';

test('Kiên sees that every kind of result prints and can be signed, opens a sample of each, and takes a template along', async (t) => {
  const province = await openTestProvince(t);
  const kien = await province.officer('kien.dinh');
  const kinds = [...resultKinds(province.app.place).keys()];
  const page = await kien.get('/operator/forms/results');
  assert.equal(page.body.split('In được').length - 1, kinds.length);
  for (const kind of kinds) {
    const sample = await kien.get(`/operator/forms/results/sample.pdf?kind=${kind}`);
    assert.match(pdfText(sample.bytes).join(' '), /Tòng Thị Hạnh/, kind);
    assert.equal((await kien.get(`/operator/forms/results/template.typ?kind=${kind}`)).status, 200);
  }
  assert.equal((await kien.get('/operator/forms/results/template.typ?kind=../common')).status, 404);
  assert.match((await kien.get('/operator/forms')).body, /href="\/operator\/forms\/results"/);
  const mai = await province.officer('mai.lo');
  assert.equal((await mai.get('/operator/forms/results')).status, 403);
});

test('a template that Mường La broke is named with its line, one without room for a signature too, and a kind without sample is not tried', async (t) => {
  const { app } = await openTestProvince(t);
  const root = mkdtempSync(join(tmpdir(), 'places-'));
  const folders = ['muong-la', 'vietnam'].map((name) => join(root, name));
  const [, country = ''] = loadPlace('hoa-ban').folders;
  cpSync(country, join(root, 'vietnam'), { recursive: true });
  const forms = join(root, 'muong-la/forms/results');
  mkdirSync(forms, { recursive: true });
  mkdirSync(join(root, 'muong-la/results'), { recursive: true });
  writeFileSync(join(forms, 'birth-extract.typ'), '#let data = json(bytes(sys.inputs.data))\n#data.nothing\n');
  writeFileSync(join(forms, 'decision.typ'), '#set document(title: "Quyết định")\nQuyết định của Mường La\n');
  const letter = {
    ...resultKinds(app.place).get('written-answer')?.kind,
    code: 'thanks',
    name: { vi: 'Thư', en: 'Letter' },
  };
  writeFileSync(join(root, 'muong-la/results/thanks.json'), JSON.stringify(letter));
  const states = await kindStates({ ...app, place: { ...loadPlace('hoa-ban'), folders } });
  const stateOf = (code: string) => states.find(({ kind }) => kind.code === code) ?? assert.fail(code);
  const [broken, whole] = stateOf('birth-extract').templates;
  assert.ok(broken?.fault?.kind === 'broken' && whole);
  assert.match(broken.fault.why, /muong-la\/forms\/results\/birth-extract\.typ, line 2/);
  assert.deepEqual([broken.isOwn, whole.isOwn, whole.fault], [true, false, undefined]);
  assert.deepEqual(stateOf('decision').templates[0]?.fault, { kind: 'no-room' });
  assert.deepEqual(
    [stateOf('thanks').hasSample, stateOf('thanks').templates.map(({ fault }) => fault)],
    [false, [undefined]],
  );
});
