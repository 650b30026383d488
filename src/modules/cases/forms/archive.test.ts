/** Every form can be kept for good and read aloud: held against pdf.js, which reads it as Firefox does, and against PDF/UA. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { readPdf } from '../../../../test/read-pdf.ts';
import { printDocument } from '../../../kernel/print/print.ts';
import { formSamples } from './samples.ts';

const places = join(import.meta.dirname, '../../../../places');
const templateOf = (name: string): string => join(places, 'vietnam/forms', `${name}.typ`);

for (const [name, sample] of Object.entries(formSamples)) {
  test(`${name} is PDF/A-2a with title, author, language and a structure that a reader can follow`, async () => {
    const pdf = await printDocument(templateOf(name), sample, { language: 'vi' });
    const { isTagged, metadata, language, title, tags } = await readPdf(pdf);
    assert.ok(isTagged);
    assert.deepEqual([metadata.get('pdfaid:part'), metadata.get('pdfaid:conformance')], ['2', 'A']);
    assert.equal(language, 'vi-VN');
    assert.match(metadata.get('dc:creator') ?? '', /Trung tâm Phục vụ hành chính công|Ủy ban nhân dân xã Mường Khoa/);
    assert.ok(title.length > 20 && metadata.get('dc:title') === title, title);
    assert.match(metadata.get('xmp:createdate') ?? '', /^2026-03-\d\dT/, 'the day of the form, not of the machine');

    const heading = tags.find(({ role }) => role === 'H1');
    assert.ok(
      heading && title.toUpperCase().startsWith(heading.text),
      `${title} is headed ${heading?.text ?? 'nothing'}`,
    );
    assert.equal(heading.text, heading.text.normalize('NFC'));
    for (const { alt } of tags.filter(({ role }) => role === 'Figure')) assert.match(alt ?? '', /^Mã (?:QR|vạch) /);
    const heads = tags.filter(({ role }) => role === 'TH');
    assert.equal(
      tags.some(({ role }) => role === 'Table'),
      heads.length > 0,
    );
    assert.ok(heads.every(({ scope, text }) => scope === 'Column' && text !== ''));
  });

  test(`${name} brings its fonts and its colours along`, async () => {
    const source = Buffer.from(await printDocument(templateOf(name), sample, { language: 'en' })).toString('latin1');
    const described = source.match(/\/Type \/FontDescriptor[\s\S]*?endobj/g) ?? [];
    assert.ok(described.length > 0);
    assert.ok(described.every((font) => /\/FontFile[23] \d+ 0 R/.test(font)));
    assert.match(source, /\/OutputIntents \d+ 0 R/);
    assert.match(source, /\/DestOutputProfile \d+ 0 R\s*\/S \/GTS_PDFA1/);
  });
}

test('every form also holds to PDF/UA-1, the standard of readers who do not see', () => {
  const fonts = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/be-vietnam-pro/package.json'));
  const fontBlobs = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'].map((cut) =>
    readFileSync(join(fonts, cut, `BeVietnamPro_${cut}.ttf`)),
  );
  const compiler = NodeCompiler.create({ workspace: places, fontArgs: [{ fontBlobs }] });
  for (const [name, sample] of Object.entries(formSamples)) {
    const inputs = { data: JSON.stringify(sample), language: 'vi' };
    const { result } = compiler.compile({ mainFilePath: templateOf(name), inputs });
    assert.ok(result, name);
    assert.ok(compiler.pdf(result, { pdfStandard: 'ua-1' }).length > 10_000, name);
  }
});
