import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { loadPlace } from '../../../kernel/place.ts';
import { compileForm } from '../../../kernel/schema/compile-form.ts';
import type { FormReferences } from '../../../kernel/schema/references.ts';
import { loadFormats } from '../../../kernel/schema/load-formats.ts';
import { say } from '../../../kernel/text/text.ts';
import type { LocalDate } from '../../../kernel/time.ts';
import type { ProcedureDefinition } from '../definition.ts';
import { checkProcedure } from '../rules/check-procedure.ts';
import { feesFor, papersFor } from '../rules/procedure-rules.ts';
import { readPaperTypes } from './paper-types.ts';
import { readLifeEvents, readPlaceCatalogue } from './place-catalogue.ts';

const hoaBan = loadPlace('hoa-ban');
const formats = loadFormats(hoaBan);
const lifeEvents = new Set(readLifeEvents(hoaBan).map(({ code }) => code));
const paperTypes = new Set(readPaperTypes(hoaBan).keys());
const catalogue = readPlaceCatalogue(hoaBan);
const definitions = catalogue.map(({ json }) => json as ProcedureDefinition);

test('the country has 37 procedures, each sound in itself', () => {
  assert.equal(new Set(definitions.map(({ code }) => code)).size, 37);
  const wrong = catalogue.flatMap(({ path, json }) =>
    checkProcedure(json, { formats, lifeEvents, paperTypes }).map(
      ({ kind, field, values }) => `${path} ${field}: ${say(kind.text, 'en', values)}`,
    ),
  );
  assert.deepEqual(wrong, []);
});

test('every life event leads to a procedure', () => {
  const led = new Set(definitions.flatMap((definition) => definition.lifeEvents));
  assert.deepEqual(
    [...lifeEvents].filter((code) => !led.has(code)),
    [],
  );
});

test('a paper that only some answers make necessary says in words when that is', () => {
  const silent = definitions.flatMap(({ code, papers }) =>
    papers.filter(({ requiredWhen, when }) => requiredWhen !== 'true' && !when).map((paper) => `${code} ${paper.code}`),
  );
  assert.deepEqual(silent, []);
});

test('no text of a procedure is the same in both languages', () => {
  const same = definitions.flatMap(({ code, name, summary, audience }) =>
    [name, summary, audience].filter(({ vi, en }) => vi === en).map(({ vi }) => `${code} ${vi}`),
  );
  assert.deepEqual(same, []);
});

const today = '2025-10-01' as LocalDate;
const samples = new URL('../../../../test/samples/', import.meta.url);
const references: FormReferences = {
  areaState: (code) => (code === '05443' ? 'valid' : 'unknown'),
  provinces: () => [],
  communes: () => [],
  provinceOf: () => undefined,
  areaLabel: () => undefined,
};

for (const file of readdirSync(samples).filter((name) => name.endsWith('.json'))) {
  test(`the sample answers of ${file} can be filed`, () => {
    const definition = definitions.findLast(({ code }) => `${code}.json` === file);
    assert.ok(definition);
    const answers = JSON.parse(readFileSync(new URL(file, samples), 'utf8')) as Record<string, unknown>;
    assert.deepEqual(compileForm(definition.form, formats).check(answers, { today, references }), []);
    assert.ok(feesFor(definition, answers, today).every(({ amountDong }) => Number.isInteger(amountDong)));
    assert.ok(papersFor(definition, answers, today).length <= definition.papers.length);
  });
}
