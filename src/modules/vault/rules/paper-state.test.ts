import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadPlace } from '../../../kernel/place.ts';
import { instant, parseLocalDate } from '../../../kernel/time.ts';
import { readPaperTypes } from '../../procedures/index.ts';
import { paperState } from './paper-state.ts';

test('Without its day of issue a paper of a kind that holds for good is put forward, one that holds for a time is not', () => {
  const types = readPaperTypes(loadPlace('hoa-ban'));
  const today = parseLocalDate('2026-03-10') ?? assert.fail();
  const stateOf = (type: string) => paperState({ revokedAt: undefined, validTo: undefined }, types.get(type), today);
  assert.equal(stateOf('divorce-judgment'), 'valid');
  assert.equal(stateOf('birth-proof'), 'valid');
  assert.equal(stateOf('driver-health-certificate'), 'undated');
});

test('A driving licence whose last day nobody knows is shown, not put forward; the register’s word that it has none is taken', () => {
  const licence = readPaperTypes(loadPlace('hoa-ban')).get('driving-licence');
  const today = parseLocalDate('2026-03-10') ?? assert.fail();
  const reuseTo = parseLocalDate('2026-03-17') ?? assert.fail();
  const uploaded = { revokedAt: undefined, validTo: undefined };
  assert.equal(paperState(uploaded, licence, today), 'unended');
  assert.equal(paperState({ ...uploaded, validTo: parseLocalDate('2027-07-05') }, licence, today), 'valid');
  const attested = { register: 'driving-licences', at: instant(0), reuseTo };
  assert.equal(paperState({ ...uploaded, attested }, licence, today), 'valid');
});
