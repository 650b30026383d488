import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadPlace } from '../../../kernel/place.ts';
import type { LocalDate } from '../../../kernel/time.ts';
import { readPlaceCatalogue } from '../catalogue/place-catalogue.ts';
import type { ProcedureDefinition } from '../definition.ts';
import { ownPapers, ownResultType } from './own-papers.ts';

const today = '2026-03-10' as LocalDate;
const maritalStatus = readPlaceCatalogue(loadPlace('hoa-ban'))
  .map(({ json }) => json as ProcedureDefinition)
  .find(({ code }) => code === '1.004873');

test('Papers that Lan hands in for herself are hers; those she hands in for another are not', () => {
  assert.ok(maritalStatus);
  const herself = { requester: { capacity: 'self' } };
  const another = { requester: { capacity: 'authorised' } };
  const typesOf = (answers: typeof herself) => ownPapers(maritalStatus, answers, today).map(({ type }) => type);
  assert.deepEqual(typesOf(herself), ['divorce-judgment', 'death-extract']);
  assert.deepEqual(typesOf(another), ['death-extract'], 'a death extract may be about anybody');
  assert.equal(ownResultType(maritalStatus, herself, today), 'marital-status-confirmation');
  assert.equal(ownResultType(maritalStatus, another, today), undefined);
});

test('A form that stayed on paper leaves the paper with whoever handed it in', () => {
  assert.ok(maritalStatus);
  assert.deepEqual(
    ownPapers(maritalStatus, {}, today).map(({ type }) => type),
    ['divorce-judgment', 'death-extract'],
  );
});
