import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pdfText } from '../../../../test/pdf-text.ts';
import { openTestProvince } from '../../../../test/province.ts';
import { loadPlace } from '../../../kernel/place.ts';
import { formNames } from '../forms/print-form.ts';
import { formStates } from '../forms/template-states.ts';

test('Kiên sees that every form prints, opens a sample of each, and takes a template along to change it', async (t) => {
  const province = await openTestProvince(t);
  const kien = await province.officer('kien.dinh');
  const page = await kien.get('/operator/forms');
  assert.equal(page.body.split('In được').length - 1, formNames.length);
  assert.match(page.body, /places\/hoa-ban\/forms/);
  for (const form of formNames) {
    const sample = await kien.get(`/operator/forms/sample.pdf?form=${form}`);
    assert.match(pdfText(sample.bytes).join(' '), /Lò Thị Hoa/, form);
  }
  const template = await kien.get('/operator/forms/template.typ?form=04-apology');
  assert.match(template.body, /#import "common\.typ"/);
  assert.equal((await kien.get('/operator/forms/template.typ?form=../common')).status, 404);
  assert.match((await kien.get('/operator')).body, /href="\/operator\/forms"/);
});

test('only operators keep the templates', async (t) => {
  const province = await openTestProvince(t);
  for (const url of ['/operator/forms', '/operator/forms/sample.pdf?form=01-receipt'])
    assert.equal((await (await province.officer('mai.lo')).get(url)).status, 403);
});

test('a template that Mường La broke is named with its line; the one it changed well, and its country’s, print', async () => {
  const root = mkdtempSync(join(tmpdir(), 'places-'));
  const folders = ['muong-la', 'vietnam'].map((name) => join(root, name));
  const forms = join(root, 'muong-la/forms');
  cpSync(join(loadPlace('hoa-ban').folders[1] ?? '', 'forms'), join(root, 'vietnam/forms'), { recursive: true });
  mkdirSync(forms, { recursive: true });
  const begin = '#import "/vietnam/forms/common.typ": *\n#show: office-form.with("Phiếu", data.issuedOn)\n';
  writeFileSync(join(forms, '03-refusal.typ'), `${begin}#data.nothing\n`);
  writeFileSync(join(forms, '04-apology.typ'), `${begin}Mường La xin lỗi #data.applicant.name\n`);
  const states = await formStates({ ...loadPlace('hoa-ban'), folders });
  const templatesOf = (name: string) => states.find(({ form }) => form === name)?.templates ?? [];
  assert.deepEqual(templatesOf('03-refusal'), [
    {
      file: 'muong-la/forms/03-refusal.typ',
      isOwn: true,
      fault:
        'Cannot print muong-la/forms/03-refusal.typ: muong-la/forms/03-refusal.typ, line 3: dictionary does not contain key "nothing"',
    },
    { file: 'vietnam/forms/03-refusal.typ', isOwn: false, fault: undefined },
  ]);
  assert.deepEqual(
    templatesOf('04-apology').map(({ isOwn, fault }) => ({ isOwn, fault })),
    [
      { isOwn: true, fault: undefined },
      { isOwn: false, fault: undefined },
    ],
  );
});
