import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadPlace } from '../../../kernel/place.ts';
import { parseLocalDate } from '../../../kernel/time.ts';
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
