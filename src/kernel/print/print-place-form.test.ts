import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pdfText } from '../../../test/pdf-text.ts';
import { printPlaceForm } from './print-place-form.ts';

const root = mkdtempSync(join(tmpdir(), 'place-forms-'));
const folders = ['muong-la', 'country'].map((name) => join(root, name));
const [muongLa = '', country = ''] = folders;
for (const folder of folders) mkdirSync(join(folder, 'forms'), { recursive: true });

const write = (folder: string, name: string, source: string): void =>
  writeFileSync(
    join(folder, 'forms', `${name}.typ`),
    `#set document(date: datetime(year: 2026, month: 3, day: 2))\n#set text(font: "Be Vietnam Pro")\n${source}`,
  );

/** Prints for Mường La and says what came out, and what was logged. */
async function print(name: string): Promise<{ readonly text: string | undefined; readonly logged: readonly string[] }> {
  const logged: string[] = [];
  const log = { error: ({ err }: { err: Error }) => void logged.push(err.message) };
  const pdf = await printPlaceForm({ place: { folders }, log }, name, {}, { language: 'vi', root });
  return { text: pdf && pdfText(pdf).join(), logged };
}

test('Mường La changes a form by a file of the same name; what it does not change is its country’s', async () => {
  write(country, 'slip', 'Phiếu của cả nước');
  write(country, 'other', 'Giấy của cả nước');
  write(muongLa, 'slip', 'Phiếu của Mường La');
  assert.deepEqual(await print('slip'), { text: 'Phiếu của Mường La', logged: [] });
  assert.deepEqual(await print('other'), { text: 'Giấy của cả nước', logged: [] });
});

test('a template that Mường La broke is logged with file, line and fault, and its country’s is printed', async () => {
  write(country, 'broken', 'Phiếu của cả nước');
  write(muongLa, 'broken', 'Phiếu #nothing');
  const { text, logged } = await print('broken');
  assert.equal(text, 'Phiếu của cả nước');
  assert.deepEqual(logged, [
    'Cannot print muong-la/forms/broken.typ: muong-la/forms/broken.typ, line 3: unknown variable: nothing',
  ]);
});

test('where no template prints there is none to give, and each is logged', async () => {
  write(country, 'ruined', '#panic("a")');
  write(muongLa, 'ruined', '#panic("b")');
  const { text, logged } = await print('ruined');
  assert.equal(text, undefined);
  assert.equal(logged.length, 2);
  assert.deepEqual(await print('none'), { text: undefined, logged: [] });
});
