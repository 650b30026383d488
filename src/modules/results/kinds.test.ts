import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { loadPlace } from '../../kernel/place.ts';
import { formTemplates } from '../../kernel/print/print-place-form.ts';
import { checkFeel, feelScope } from '../../kernel/schema/check-feel.ts';
import { checkFormDefinition } from '../../kernel/schema/check-form-definition.ts';
import type { FormReferences } from '../../kernel/schema/references.ts';
import { parseLocalDate } from '../../kernel/time.ts';
import { formatsOf } from '../procedures/index.ts';
import { resultKinds } from './queries/result-kinds.ts';
import { prefilled } from './rules/prefill.ts';
import { withAddresses } from './rules/with-addresses.ts';
import { sampleResults } from './testing/sample-results.ts';

const place = loadPlace('hoa-ban');
const formats = formatsOf(place);
const kinds = [...resultKinds(place).values()];
const references: FormReferences = {
  areaState: () => 'valid',
  provinces: () => [],
  communes: () => [],
  provinceOf: () => undefined,
  areaLabel: () => 'Phường Hoa Xuân, tỉnh Hoa Ban',
};
const today = parseLocalDate('2026-03-10') ?? assert.fail();

for (const { kind, form } of kinds) {
  test(`${kind.code}: its form, its checks and its template hold`, () => {
    assert.deepEqual(checkFormDefinition(kind.form, formats), []);
    const scope = feelScope(kind.form.schema);
    assert.deepEqual(checkFeel(kind.holder, scope, 'holder', formats.functions), []);
    if (kind.validTo) assert.deepEqual(checkFeel(kind.validTo, scope, 'validTo', formats.functions), []);
    assert.equal(formTemplates(place, kind.template).length, 1);
    const pointers = kind.form.pages.flatMap(({ fields }) => fields);
    assert.deepEqual(
      Object.keys(kind.prefill).filter((pointer) => !pointers.includes(pointer)),
      [],
    );
    assert.deepEqual(form.check(sampleResults[kind.code]?.data, { today, references }), []);
  });
}

for (const { kind, form } of kinds.filter(({ kind: { procedures } }) => procedures.length > 0)) {
  test(`${kind.code}: begins with all that the application of its procedure tells`, () => {
    for (const procedure of kind.procedures) {
      const path = join(import.meta.dirname, '../../../test/samples', `${procedure}.json`);
      const answers = withAddresses(JSON.parse(readFileSync(path, 'utf8')), () => 'Phường Hoa Xuân') as Record<
        string,
        unknown
      >;
      const facts = {
        ...answers,
        person: {},
        case: {},
        procedure: {},
        issuer: { name: 'UBND' },
        proposal: null,
        today,
      };
      const data = prefilled(kind, facts, formats.functions);
      const faults = form.check(data, { today, references }).map(({ field }) => field);
      assert.deepEqual(faults, officersOwn[kind.code], 'what is left open is what an officer adds');
    }
  });
}

/** What no application tells. */
const officersOwn: Readonly<Record<string, readonly string[]>> = {
  'birth-extract': ['/child/personalNumber', '/registration/number'],
  'marriage-certificate': [],
  'death-extract': ['/registration/number'],
  'household-business': ['/business/taxCode'],
  'tree-permit': ['/permit/validTo'],
};
