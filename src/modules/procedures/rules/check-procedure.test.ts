import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { loadPlace } from '../../../kernel/place.ts';
import { loadFormats } from '../../../kernel/schema/load-formats.ts';
import { readPaperTypes } from '../catalogue/paper-types.ts';
import { readLifeEvents, readPlaceCatalogue } from '../catalogue/place-catalogue.ts';
import { checkProcedure } from './check-procedure.ts';

const hoaBan = loadPlace('hoa-ban');
const context = {
  formats: loadFormats(hoaBan),
  lifeEvents: new Set(readLifeEvents(hoaBan).map(({ code }) => code)),
  paperTypes: new Set(readPaperTypes(hoaBan).keys()),
};
const tree = readPlaceCatalogue(hoaBan).find(({ path }) => path.endsWith('/1.002693.json'))?.json;

/** Faults of the tree procedure with something else at a pointer, as `pointer code`. */
function faultsWith(pointer: string, value: unknown): readonly string[] {
  const changed = structuredClone(tree) as Record<string, unknown>;
  const path = pointer.split('/').slice(1);
  const last = path.pop() ?? '';
  const at = path.reduce<Record<string, unknown>>((part, name) => part[name] as Record<string, unknown>, changed);
  if (value === undefined) delete at[last];
  else at[last] = value;
  return checkProcedure(changed, context).map(({ field, kind }) => `${field} ${kind.code}`);
}

const name = { vi: 'Phải xác minh', en: 'To be verified' };
const verify = { code: 'verify', name, choice: 'officer', term: { unit: 'working-days', count: 5 } };
const step = (kind: string, share: number) => ({ code: kind, name, kind, role: 'handler', unit: 'competent', share });
const fee = { code: 'fee', name, kind: 'fee', amountDong: '0', explanation: name, timing: 'before' };

const faults: readonly (readonly [pointer: string, value: unknown, fault: string])[] = [
  ['/name/en', undefined, '/name/en procedures.missing'],
  ['/name/vi', '', '/name/vi procedures.malformed'],
  ['/colour', 'red', '/colour procedures.unexpected'],
  ['/validFrom', '2021-02-30', '/validFrom procedures.not-day'],
  ['/validTo', '2020-01-01', '/validTo procedures.ends-before-start'],
  ['/competence/1/until', '2025-01-01', '/competence/0/until procedures.competence-order'],
  ['/competence/1/department', 'so-xay-dung', '/competence/1/department procedures.department-needed'],
  ['/steps/0/share', 6, '/steps procedures.shares-sum'],
  ['/steps/0/kind', 'work', '/steps procedures.step-order'],
  ['/papers/1/code', 'sketch', '/papers/1/code procedures.repeated-code'],
  ['/papers/0/requiredWhen', 'trees.cuont > 1', '/papers/0/requiredWhen definition.unknown-name'],
  ['/fees/0/amountDong', '1 +', '/fees/0/amountDong definition.syntax'],
  ['/lifeEvents/0', 'wedding', '/lifeEvents procedures.unknown-life-event'],
  ['/uniqueBy', '/trees/number', '/uniqueBy procedures.unique-by-unknown'],
  ['/variants', [{ ...verify, choice: 'answers' }], '/variants/0/when procedures.variant-condition'],
  ['/variants', [{ ...verify, when: 'true' }], '/variants/0/when procedures.variant-condition'],
  ['/variants', [{ ...verify, code: 'ordinary' }], '/variants/0/code procedures.variant-reserved'],
  ['/variants', [verify, verify], '/variants/1/code procedures.repeated-code'],
  [
    '/variants',
    [{ ...verify, steps: [step('intake', 50), step('return', 0)] }],
    '/variants/0/steps procedures.shares-sum',
  ],
  ['/variants', [{ ...verify, choice: 'answers', when: 'tree.x' }], '/variants/0/when definition.unknown-name'],
  [
    '/variants',
    [{ ...verify, fees: [{ ...fee, amountDong: '1 +' }] }],
    '/variants/0/fees/0/amountDong definition.syntax',
  ],
  ['/form/pages/1/fields/0', '/applicant/colour', '/form/pages/1 definition.unknown-page-field'],
  ['/form/schema/properties/trees', 5, '/form/schema/properties/trees procedures.malformed'],
  [
    '/form/schema/properties/trees/properties',
    { a: null },
    '/form/schema/properties/trees/properties/a procedures.malformed',
  ],
];

for (const [pointer, value, fault] of faults) {
  test(`${JSON.stringify(value) ?? 'nothing'} at ${pointer} is told as ${fault}`, () => {
    const found = faultsWith(pointer, value);
    const told = found.some(
      (each) =>
        each === fault || (each.startsWith(fault.split(' ')[0] ?? '') && each.endsWith(` ${fault.split(' ')[1]}`)),
    );
    assert.ok(told, found.join('\n'));
  });
}

test('no JSON makes the check fail', () => {
  fc.assert(fc.property(fc.jsonValue(), (json) => assert.ok(checkProcedure(json, context).length > 0)));
  const properties = fc.dictionary(fc.string(), fc.jsonValue());
  fc.assert(
    fc.property(properties, (given) =>
      assert.ok(faultsWith('/form/schema', { type: 'object', properties: given }).length > 0),
    ),
    { numRuns: 200 },
  );
});
