import assert from 'node:assert/strict';
import { test } from 'node:test';
import sql from 'sql-template-tag';
import { readStream } from '../../../kernel/ledger/read.ts';
import type { ProcedureDefinition } from '../definition.ts';
import { exportCatalogue } from '../queries/export-catalogue.ts';
import { procedureInForce } from '../queries/procedure.ts';
import { seedProcedures } from '../seed.ts';
import { day, hoaBanCatalogue } from '../testing/hoa-ban-catalogue.ts';
import { importCatalogue, type ImportingApp } from './import-catalogue.ts';

const mai = { actor: { kind: 'officer', id: 7, name: 'Quàng Thị Mai' } } as const;
const today = day('2026-03-14');

const file = (...entries: readonly unknown[]): Uint8Array => Buffer.from(JSON.stringify(entries));
const count = async ({ db }: ImportingApp): Promise<number> =>
  (await db.one<{ count: number }>(sql`select count(*)::int as count from procedures`)).count;

async function definitionOf(app: ImportingApp, code: string): Promise<ProcedureDefinition> {
  const procedure = await procedureInForce(app, code, today);
  assert.ok(procedure);
  return procedure.definition;
}

test('what Mai exports she can import elsewhere, and again without effect', async (t) => {
  const [hoaBan, empty] = [await hoaBanCatalogue(t), await hoaBanCatalogue(t, false)];
  const catalogue = await exportCatalogue(hoaBan.db);
  const first = await importCatalogue(empty, file(...catalogue), mai);
  assert.deepEqual([first.stored, first.written, first.refusals], [true, 38, []]);
  assert.deepEqual(await exportCatalogue(empty.db), catalogue);
  const again = await importCatalogue(empty, file(...catalogue), mai);
  assert.deepEqual([again.stored, again.written, again.unchanged], [true, 0, 38]);
  const entries = await readStream(empty.db, 'procedures');
  assert.deepEqual(
    entries.map(({ kind, actor }) => [kind, actor.name]),
    [['catalogue.imported', 'Quàng Thị Mai']],
  );
});

test('while one entry is wrong none is stored, and each fault is told with its place', async (t) => {
  const app = await hoaBanCatalogue(t, false);
  const seeded = await hoaBanCatalogue(t);
  const birth = await definitionOf(seeded, '1.001193');
  const { name: _name, ...nameless } = birth;
  const wrongShare = { ...birth, code: '1.000002', steps: birth.steps.map((step) => ({ ...step, share: 50 })) };
  const wrongRule = {
    ...birth,
    code: '1.000003',
    fees: birth.fees.map((fee) => ({ ...fee, amountDong: 'chidl.copies *' })),
  };
  const report = await importCatalogue(
    app,
    file(birth, { ...nameless, code: '1.000001' }, wrongShare, wrongRule, 5),
    mai,
  );
  assert.equal(report.stored, false);
  assert.equal(await count(app), 0);
  const told = report.refusals.map(
    ({ number, code, problem }) => `${number} ${code} ${problem.field} ${problem.kind.code}`,
  );
  assert.ok(told.includes('2 1.000001 /name procedures.missing'), told.join('\n'));
  assert.ok(told.includes('3 1.000002 /steps procedures.shares-sum'));
  assert.ok(told.includes('3 1.000002 /steps/7/share procedures.return-share'));
  assert.ok(told.includes('4 1.000003 /fees/0/amountDong definition.syntax'));
  assert.ok(told.includes('5 undefined  procedures.malformed'));
});

test('a version in use is not rewritten: Mai raises the number and the new one follows the old in time', async (t) => {
  const app = await hoaBanCatalogue(t);
  const birth = await definitionOf(app, '1.001193');
  const changed = { ...birth, decision: '45/QĐ-UBND' };
  const refused = await importCatalogue(app, file(changed), mai);
  assert.deepEqual(
    refused.refusals.map(({ problem }) => problem.kind.code),
    ['procedures.version-exists'],
  );
  const early = await importCatalogue(app, file({ ...changed, version: 2 }), mai);
  assert.deepEqual(
    early.refusals.map(({ problem }) => problem.kind.code),
    ['procedures.version-order'],
  );
  const next = { ...changed, version: 2, validFrom: '2026-03-01' };
  assert.equal((await importCatalogue(app, file(next), mai)).stored, true);
  assert.equal((await definitionOf(app, '1.001193')).version, 2);
  assert.equal((await procedureInForce(app, '1.001193', day('2026-02-28')))?.definition.version, 1);
});

test('the data of the place do not undo what Mai imported, and load again without effect', async (t) => {
  const app = await hoaBanCatalogue(t, false);
  const seeded = await hoaBanCatalogue(t);
  const birth = await definitionOf(seeded, '1.001193');
  await importCatalogue(app, file({ ...birth, decision: '45/QĐ-UBND' }), mai);
  await seedProcedures(app);
  await seedProcedures(app);
  assert.equal((await definitionOf(app, '1.001193')).decision, '45/QĐ-UBND');
  assert.equal(await count(app), 38);
});

test('a file may have one procedure a line; broken lines are named', async (t) => {
  const app = await hoaBanCatalogue(t, false);
  const seeded = await hoaBanCatalogue(t);
  const line = JSON.stringify(await definitionOf(seeded, '1.001193'));
  const broken = await importCatalogue(app, Buffer.from(`${line}\n\n{"code": \n`), mai);
  assert.deepEqual(
    broken.refusals.map(({ line: at, problem }) => [at, problem.kind.code]),
    [[3, 'procedures.file-not-json']],
  );
  assert.equal((await importCatalogue(app, Buffer.from(`\uFEFF${line}\r\n`), mai)).written, 1);
});

test('of a list, too, each fault is told with the line on which its entry begins', async (t) => {
  const app = await hoaBanCatalogue(t, false);
  const seeded = await hoaBanCatalogue(t);
  const marriage = await definitionOf(seeded, '1.000894');
  const [verify] = marriage.variants ?? [];
  const wrong = { ...marriage, code: '1.000895', variants: [{ ...verify, choice: 'answers' }] };
  const text = `[\n${JSON.stringify(marriage, undefined, 1)},\n${JSON.stringify(wrong)}\n]`;
  const report = await importCatalogue(app, Buffer.from(text), mai);
  assert.deepEqual(
    report.refusals.map(({ number, line, code, problem }) => [number, line, code, problem.field]),
    [[2, text.split('\n').length - 1, '1.000895', '/variants/0/when']],
  );
});

test('a file that is no catalogue is refused as a whole', async (t) => {
  const app = await hoaBanCatalogue(t, false);
  const deep = `[${'['.repeat(5000)}${']'.repeat(5000)}]`;
  const codes = async (bytes: Uint8Array) =>
    (await importCatalogue(app, bytes, mai)).refusals.map(({ problem }) => problem.kind.code);
  assert.deepEqual(await codes(new Uint8Array()), ['procedures.no-file']);
  assert.deepEqual(await codes(Buffer.from('[]')), ['procedures.file-empty']);
  assert.deepEqual(await codes(Buffer.from('\n \n')), ['procedures.file-empty']);
  assert.deepEqual(await codes(Buffer.from([0xff, 0xfe, 0x41])), ['procedures.file-not-text']);
  assert.deepEqual(await codes(Buffer.from('[1,')), ['procedures.file-not-json']);
  assert.deepEqual(await codes(Buffer.from(deep)), ['procedures.too-deep']);
  assert.deepEqual(await codes(Buffer.from('["\\ud800"]')), ['procedures.broken-text']);
  assert.equal(await count(app), 0);
});

test('a linked procedure comes in with its parts; without one, or with a part that no longer takes its answers, nothing is stored', async (t) => {
  const [hoaBan, empty] = [await hoaBanCatalogue(t), await hoaBanCatalogue(t, false)];
  const linked = await definitionOf(hoaBan, '2.002621');
  const parts = await Promise.all((linked.linked?.parts ?? []).map(({ procedure }) => definitionOf(hoaBan, procedure)));
  const alone = await importCatalogue(empty, file(linked, ...parts.slice(1)), mai);
  assert.deepEqual(
    [alone.stored, alone.refusals.map(({ code, problem }) => [code, problem.kind.code, problem.field])],
    [false, [['2.002621', 'procedures.procedure-unknown', '/linked/parts/0/procedure']]],
  );
  assert.equal((await importCatalogue(empty, file(linked, ...parts), mai)).stored, true);

  // The next version of a part asks for what nobody gives it.
  const residence = await definitionOf(hoaBan, '1.004222');
  const asks = { type: 'string', title: 'Nghề nghiệp', 'x-en': { title: 'Occupation' } } as const;
  const next: ProcedureDefinition = {
    ...residence,
    version: 2,
    validFrom: day('2026-04-01'),
    form: {
      ...residence.form,
      schema: {
        ...residence.form.schema,
        properties: { ...residence.form.schema.properties, occupation: asks },
        required: [...(residence.form.schema.required ?? []), 'occupation'],
      },
      pages: [
        ...residence.form.pages,
        { code: 'occupation', title: { vi: 'Nghề nghiệp', en: 'Occupation' }, fields: ['/occupation'] },
      ],
    },
  };
  const broken = await importCatalogue(empty, file(next), mai);
  assert.deepEqual(
    broken.refusals.map(({ number, code, problem }) => [number, code, problem.kind.code]),
    [[1, '2.002621', 'procedures.answer-missing']],
  );
  assert.equal(await count(empty), 4);
});
