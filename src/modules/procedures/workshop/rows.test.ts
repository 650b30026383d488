import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadPlace } from '../../../kernel/place.ts';
import { readPlaceCatalogue } from '../catalogue/place-catalogue.ts';
import type { ProcedureDefinition } from '../definition.ts';
import { actOn } from './acts.ts';
import { partAt, parts } from './blueprint.ts';
import { valueAt, type Json } from './json.ts';
import { readingOf, shownText, withTyped } from './read-part.ts';

const definitions = readPlaceCatalogue(loadPlace('hoa-ban')).map(({ json }) => json as ProcedureDefinition);

/** Pointers of every part that a definition has. */
function partsIn(json: Json): readonly string[] {
  const walk = (value: Json, at: string): readonly string[] => [
    ...(parts.some((part) => part.at.test(at)) ? [at] : []),
    ...(typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([name, inner]) => walk(inner, `${at}/${name}`))
      : []),
  ];
  return walk(json, '');
}

/** What a browser sends of a part that nobody touched. */
function untouched(definition: Json, at: string): Readonly<Record<string, string>> {
  const part = parts.find((each) => each.at.test(at));
  assert.ok(part);
  const reading = readingOf(definition, part, at);
  return Object.fromEntries(
    part.inputs.flatMap((input) => {
      if (input.kind !== 'flag') return [[`${at}${input.at}`, shownText(reading, input)]];
      return valueAt(reading, input.at) === true ? [[`${at}${input.at}`, 'true']] : [];
    }),
  );
}

test('whatever part of whatever procedure is saved without a change, the definition stays the same', () => {
  for (const definition of definitions) {
    for (const at of partsIn(definition)) {
      const part = parts.find((each) => each.at.test(at));
      assert.ok(part);
      assert.deepEqual(
        withTyped(definition, part, at, untouched(definition, at)),
        definition,
        `${definition.code} ${at}`,
      );
    }
  }
});

test('every item of every list has a page, as has each that a button adds', () => {
  for (const definition of definitions) {
    for (const at of partsIn(definition)) {
      const part = parts.find((each) => each.at.test(at));
      for (const list of part?.lists ?? []) {
        const target = `${at}${list.at}`;
        assert.ok(partAt(`${target}/0`), target);
        const added = part && actOn(definition, part, at, `add:${target}`);
        assert.ok(added && valueAt(added.draft, added.at) !== undefined, target);
      }
    }
  }
});
