/** Every result can be kept for good, read aloud and read by machines: held against pdf.js, and against PDF/UA. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { openTestProvince, type TestProvince } from '../../../test/province.ts';
import { pdfText } from '../../../test/pdf-text.ts';
import { readPdf } from '../../../test/read-pdf.ts';
import { localDateOf } from '../../kernel/clock/zone.ts';
import { unitWithCode } from '../units/index.ts';
import { documentOf, printResult } from './print-result.ts';
import { resultKinds } from './queries/result-kinds.ts';
import type { Result } from './result.ts';
import { documentFacts } from './rules/document-facts.ts';
import { formatsOf } from '../procedures/index.ts';
import { sampleResults } from './testing/sample-results.ts';

/** A document of each kind as the ward of Hoa Xuân would sign it. */
async function samples({ app }: TestProvince): Promise<readonly Result[]> {
  const today = localDateOf(app.now(), app.place.zone);
  const ward = (await unitWithCode(app.db, 'H99.99001', today)) ?? assert.fail('Hoa Xuân is gone');
  return [...resultKinds(app.place).values()].map(({ kind }, index) => {
    const sample = sampleResults[kind.code] ?? assert.fail(`There is no sample of ${kind.code}`);
    return {
      id: index + 1,
      caseId: index + 1,
      caseCode: `H99.99001-260310-000${index + 1}`,
      procedureCode: sample.procedure,
      procedureName: 'Thủ tục',
      unitId: ward.id,
      ownerId: undefined,
      kind: kind.code,
      data: sample.data,
      ...documentFacts(kind, sample.data, formatsOf(app.place)),
      state: 'signed',
      version: 1,
      composedByName: 'Quàng Văn Sơn',
      composedAt: app.now(),
      numbered: {
        register: kind.register,
        year: 2026,
        number: index + 1,
        symbol: `0${index + 1}/TEST`,
        token: 'abcdefghijklmnopqrstuvwx',
        issuedOn: today,
      },
      signer: { officerId: 1, name: 'Tòng Thị Hạnh', lines: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'] },
      signedFile: undefined,
      signedAt: undefined,
      sealedFile: undefined,
      fileId: undefined,
      sha256: undefined,
      issuedAt: undefined,
      replaces: undefined,
      reissueReason: undefined,
      revokedAt: undefined,
      revokedReason: undefined,
      revokedBy: undefined,
    };
  });
}

async function pdfOf({ app }: TestProvince, result: Result): Promise<Uint8Array> {
  const printed = await printResult(app, result);
  assert.ok(printed.ok, result.kind);
  assert.deepEqual(
    printed.value.marks.map(({ name }) => name),
    ['signature'],
  );
  return printed.value.pdf;
}

test('every result is PDF/A-3a with title, author, language, its fonts and a structure that a reader can follow', async (t) => {
  const province = await openTestProvince(t);
  for (const result of await samples(province)) {
    const pdf = await pdfOf(province, result);
    const { isTagged, metadata, language, title, tags } = await readPdf(pdf);
    assert.ok(isTagged, result.kind);
    assert.deepEqual([metadata.get('pdfaid:part'), metadata.get('pdfaid:conformance')], ['3', 'A']);
    assert.equal(language, 'vi-VN');
    assert.equal(metadata.get('dc:creator'), 'Ủy ban nhân dân phường Hoa Xuân');
    assert.match(title, /số 0\d\/TEST$/);
    if (result.kind !== 'written-answer')
      assert.ok(
        tags.some(({ role }) => role === 'H1'),
        result.kind,
      );
    const figures = tags.filter(({ role }) => role === 'Figure');
    assert.deepEqual(
      figures.map(({ alt }) => alt),
      [`Mã QR kiểm tra văn bản ${result.numbered?.symbol}`],
    );
    const source = Buffer.from(pdf).toString('latin1');
    const described = source.match(/\/Type \/FontDescriptor[\s\S]*?endobj/g) ?? [];
    assert.ok(described.length > 0 && described.every((font) => /\/FontFile[23] \d+ 0 R/.test(font)));
    assert.ok(
      described.every((font) => /Tinos/.test(font)),
      'set in the letters that Decree 30/2020 asks for',
    );
  }
});

test('every result carries its data as the one file inside, exactly as it was composed', async (t) => {
  const province = await openTestProvince(t);
  for (const result of await samples(province)) {
    const task = getDocument({ data: new Uint8Array(await pdfOf(province, result)), verbosity: 0 });
    const document = await task.promise;
    assert.deepEqual([...((await document.getAttachments()) ?? new Map()).keys()], ['result.json']);
    const content = await document.getAttachmentContent('result.json');
    const data = JSON.parse(new TextDecoder().decode(content ?? undefined)) as Record<string, unknown>;
    await task.destroy();
    assert.equal(data['format'], 'mot-cua/result/1');
    assert.deepEqual(data['data'], result.data);
    assert.equal(data['number'], result.numbered?.symbol);
    assert.match(String(data['check']), /\/r\/abcdefghijklmnopqrstuvwx$/);
  }
});

test('a draft says that it is one, has no number and no code, and carries nothing inside', async (t) => {
  const province = await openTestProvince(t);
  for (const result of await samples(province)) {
    const pdf = await pdfOf(province, { ...result, numbered: undefined, signer: undefined });
    const text = pdfText(pdf).join(' ');
    assert.match(text, /DỰ THẢO/);
    assert.doesNotMatch(text, /TEST|abcdefgh/);
    assert.equal((await readPdf(pdf)).metadata.get('pdfaid:part'), '2');
    assert.doesNotMatch(Buffer.from(pdf).toString('latin1'), /EmbeddedFile/);
  }
});

test('what somebody typed is printed as it is, whatever it looks like', async (t) => {
  const province = await openTestProvince(t);
  const letter = (await samples(province)).find(({ kind }) => kind === 'written-answer') ?? assert.fail();
  assert.match(pdfText(await pdfOf(province, letter)).join(' '), /#panic\("không phải lệnh"\)/);
});

test('every result also holds to PDF/UA-1, the standard of readers who do not see', async (t) => {
  const province = await openTestProvince(t);
  const places = join(import.meta.dirname, '../../../places');
  const fonts = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json'));
  const fontBlobs = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'].map((cut) =>
    readFileSync(join(fonts, cut, `Tinos_${cut}.ttf`)),
  );
  const compiler = NodeCompiler.create({ workspace: places, fontArgs: [{ fontBlobs }] });
  for (const result of await samples(province)) {
    const { kind } = resultKinds(province.app.place).get(result.kind) ?? assert.fail();
    const inputs = { data: JSON.stringify(await documentOf(province.app, result)), language: 'vi' };
    const mainFilePath = join(places, 'vietnam/forms', `${kind.template}.typ`);
    const { result: document } = compiler.compile({ mainFilePath, inputs });
    assert.ok(document, kind.code);
    assert.ok(compiler.pdf(document, { pdfStandard: 'ua-1' }).length > 10_000, kind.code);
  }
});
