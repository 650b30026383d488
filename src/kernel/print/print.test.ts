import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pdfText } from '../../../test/pdf-text.ts';
import { printDocument } from './print.ts';
import { startPrinter } from './printer.ts';
import { qrRows } from './qr-rows.ts';

const root = mkdtempSync(join(tmpdir(), 'print-'));
const template = (name: string, source: string): string => {
  writeFileSync(join(root, name), `#set document(date: datetime(year: 2026, month: 3, day: 2))\n${source}`);
  return join(root, name);
};
const greeting = template(
  'greeting.typ',
  '#let data = json(bytes(sys.inputs.data))\n#set text(lang: "vi", font: "Be Vietnam Pro")\nChào #data.name',
);

test('A template reads what it is given as data', async () => {
  const pdf = await printDocument(greeting, { name: 'Lò Thị Hoa' }, { language: 'vi', root });
  assert.equal(pdfText(pdf).join(), 'Chào Lò Thị Hoa');
});

test('Twenty documents asked for at once each come back to who asked', async () => {
  const names = Array.from({ length: 20 }, (_, index) => `Người số ${index}`);
  const printed = await Promise.all(names.map((name) => printDocument(greeting, { name }, { language: 'vi', root })));
  assert.deepEqual(
    printed.map((pdf) => pdfText(pdf).join()),
    names.map((name) => `Chào ${name}`),
  );
});

test('Printers are replaced when they have printed enough, and nobody waits in vain', async () => {
  const names = Array.from({ length: 450 }, (_, index) => `Người số ${index}`);
  const printed = await Promise.all(names.map((name) => printDocument(greeting, { name }, { language: 'vi', root })));
  assert.ok(printed.every((pdf) => pdf.length > 1000));
});

test('A printer that falls rejects what it was printing and takes no more', async () => {
  const printer = startPrinter();
  const asked = printer.print({ root, template: greeting, inputs: { data: '{"name":"Hoa"}', language: 'vi' } });
  // Its process has not even begun to read.
  process.kill(printer.processId ?? 0, 'SIGKILL');
  await assert.rejects(asked, /The printer stopped: SIGKILL/);
  assert.ok(printer.isWorn() && printer.hasFallen());
});

test('A template that asks for what the data lacks fails with its name and the fault, and the next document prints', async () => {
  await assert.rejects(printDocument(greeting, {}, { language: 'vi', root }), /Cannot print greeting\.typ: .*name/);
  await assert.rejects(printDocument(join(root, 'none.typ'), {}, { language: 'vi', root }), /Cannot print none\.typ/);
  assert.ok((await printDocument(greeting, { name: 'Hoa' }, { language: 'vi', root })).length > 0);
});

test('A receipt does not wait for a register of many pages that was asked for before it', async () => {
  const pages = template('register.typ', '#for page in range(1500) [Trang #page #pagebreak()]');
  const order: string[] = [];
  await printDocument(greeting, { name: 'Mai' }, { language: 'vi', root });
  const register = printDocument(pages, {}, { language: 'vi', root, isLong: true }).then(() => order.push('register'));
  await printDocument(greeting, { name: 'Hoa' }, { language: 'vi', root }).then(() => order.push('receipt'));
  await register;
  assert.deepEqual(order, ['receipt', 'register']);
});

test('A template cannot read outside its root', async () => {
  const nosy = template('nosy.typ', '#read("/../../../../etc/hostname")');
  await assert.rejects(printDocument(nosy, {}, { language: 'vi', root }), /Cannot print nosy\.typ/);
});

test('A QR code is square, with a quiet zone around it', () => {
  const rows = qrRows('https://motcua.hoaban.gov.vn/tra-cuu/H99.12-260302-0007');
  assert.ok(rows.every((row) => row.length === rows.length && /^0000.*0000$/.test(row)));
  assert.match(rows[4] ?? '', /^00001111111/);
});
