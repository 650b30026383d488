import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { loadPlace } from '../../../kernel/place.ts';
import type { JsonSchema } from '../../../kernel/schema/form-definition.ts';
import type { LocalDate } from '../../../kernel/time.ts';
import { readPlaceCatalogue } from '../catalogue/place-catalogue.ts';
import type { ProcedureDefinition } from '../definition.ts';
import { feesFor, papersFor } from './procedure-rules.ts';
import { asVariant, variantFor } from './variants.ts';

const definitions = readPlaceCatalogue(loadPlace('hoa-ban')).map(({ json }) => json as ProcedureDefinition);
const today = '2026-03-14' as LocalDate;

function procedure(code: string): ProcedureDefinition {
  const found = definitions.find((definition) => definition.code === code);
  assert.ok(found);
  return found;
}

const anyDay = fc
  .integer({ min: -30_000, max: 30_000 })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));

/** Answers of the right types, or none at all: what a rule may meet before a form is complete. */
function anyAnswer(schema: JsonSchema): fc.Arbitrary<unknown> {
  if (schema.properties) {
    const parts = Object.entries(schema.properties).map(([name, property]) => [name, anyAnswer(property)] as const);
    return fc.option(fc.record(Object.fromEntries(parts), { requiredKeys: [] }), { nil: undefined, freq: 9 });
  }
  if (schema.oneOf) return fc.constantFrom(...schema.oneOf.map((entry) => entry.const));
  if (schema.type === 'boolean') return fc.boolean();
  if (schema.type === 'integer' || schema.type === 'number') {
    return fc.integer({ min: Math.ceil(schema.minimum ?? 0), max: Math.min(schema.maximum ?? 1e9, 1e9) });
  }
  if (schema.type === 'array') return fc.subarray((schema.items?.oneOf ?? []).map((entry) => entry.const));
  return schema.format === 'date' ? anyDay : fc.string();
}

for (const definition of definitions) {
  test(`no answers to ${definition.code} version ${definition.version} make a fee negative or broken, or a rule fail`, () => {
    const answers = anyAnswer(definition.form.schema).map((value) => (value ?? {}) as Record<string, unknown>);
    fc.assert(
      fc.property(answers, (given) => {
        for (const { amountDong } of feesFor(definition, given, today)) {
          assert.ok(Number.isSafeInteger(amountDong) && amountDong >= 0, `${amountDong}`);
        }
        assert.ok(papersFor(definition, given, today).length <= definition.papers.length);
        const variant = variantFor(definition, { answers: given, today });
        assert.ok(asVariant(definition, variant).term.legal.unit.length > 0);
      }),
      { numRuns: 25 },
    );
  });
}

test('a copy of three pages costs 2,000 đ for each of the first two and 1,000 đ for the third, never over 200,000 đ', () => {
  const fee = (pages: number, copies: number) =>
    feesFor(procedure('2.000815'), { documents: { pages, copies } }, today)[0]?.amountDong;
  assert.equal(fee(1, 1), 2000);
  assert.equal(fee(3, 1), 5000);
  assert.equal(fee(3, 4), 20_000);
  assert.equal(fee(500, 2), 400_000);
});

test('an enterprise in a town pays the most for its petrol store', () => {
  const fee = (kind: string, setting: string) =>
    feesFor(procedure('2.000648'), { merchant: { kind }, store: { setting } }, today)[0]?.amountDong;
  assert.deepEqual(
    [fee('enterprise', 'urban'), fee('enterprise', 'other'), fee('household', 'urban'), fee('household', 'other')],
    [1_200_000, 600_000, 400_000, 200_000],
  );
});

test('a house is decided in 15 days, another building in 20', () => {
  const term = (kind: string) => {
    const permit = procedure('1.009994');
    return asVariant(permit, variantFor(permit, { answers: { building: { kind } }, today })).term.legal;
  };
  assert.deepEqual(term('house'), { unit: 'days', count: 15 });
  assert.deepEqual(term('class-3'), { unit: 'days', count: 20 });
});
