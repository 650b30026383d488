import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadPlace } from '../../../kernel/place.ts';
import type { LocalDate } from '../../../kernel/time.ts';
import { readPlaceCatalogue } from '../catalogue/place-catalogue.ts';
import type { ProcedureDefinition, Variant } from '../definition.ts';
import { feesFor, papersFor } from './procedure-rules.ts';
import { asVariant, everyStep, ordinary, procedureFor, variantFor } from './variants.ts';

const today = '2026-03-14' as LocalDate;
const definitions = readPlaceCatalogue(loadPlace('hoa-ban')).map(({ json }) => json as ProcedureDefinition);

function procedure(code: string): ProcedureDefinition {
  const found = definitions.find((definition) => definition.code === code);
  assert.ok(found);
  return found;
}

const marriage = procedure('1.000894');
const permit = procedure('1.009994');

test('a marriage is registered at once, and in 5 working days when an officer finds that it must be verified', () => {
  assert.equal(variantFor(marriage, { answers: {}, today }), undefined);
  const verified = variantFor(marriage, { answers: {}, today, chosen: 'verify' });
  assert.deepEqual(asVariant(marriage, verified).term.legal, { unit: 'working-days', count: 5 });
  assert.deepEqual(asVariant(marriage, undefined).term.legal, { unit: 'at-once' });
});

test('whoever chooses is followed before the answers: a house as an ordinary building has 20 days', () => {
  const answers = { building: { kind: 'house' } };
  assert.equal(variantFor(permit, { answers, today })?.code, 'house');
  assert.equal(variantFor(permit, { answers, today, chosen: ordinary }), undefined);
});

test('a variant that brings its own papers, fees and steps has those, and the rest from its procedure', () => {
  const [paper] = permit.papers;
  const [fee] = permit.fees;
  assert.ok(paper && fee);
  const short: Variant = {
    code: 'short',
    name: { vi: 'Rút gọn', en: 'Short' },
    choice: 'applicant',
    papers: [{ ...paper, code: 'only', requiredWhen: 'true' }],
    fees: [{ ...fee, amountDong: '7000' }],
    steps: marriage.steps,
  };
  const whole: ProcedureDefinition = { ...permit, variants: [short] };
  const { definition } = procedureFor({ definition: whole }, { answers: {}, today, chosen: 'short' });
  assert.deepEqual(
    papersFor(definition, {}, today).map(({ code }) => code),
    ['only'],
  );
  assert.equal(feesFor(definition, {}, today)[0]?.amountDong, 7000);
  assert.deepEqual(definition.steps, marriage.steps);
  assert.deepEqual(definition.term, permit.term);
  assert.deepEqual(asVariant(definition, undefined), whole);
  assert.equal(asVariant(definition, short), definition);
  assert.deepEqual(everyStep(definition), [...permit.steps, ...marriage.steps]);
});
