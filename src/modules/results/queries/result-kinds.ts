import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { placeFile, type Place } from '../../../kernel/place.ts';
import { compileForm, type Form } from '../../../kernel/schema/compile-form.ts';
import { formatsOf } from '../../procedures/index.ts';
import type { ResultKind } from '../kind.ts';
import type { AgencySymbols } from '../rules/agency-symbol.ts';

/** A kind of result ready for use. */
export type ReadyKind = { readonly kind: ResultKind; readonly form: Form };

const known = new WeakMap<Place, ReadonlyMap<string, ReadyKind>>();

/** The kinds of result of the place by code, read once; a place changes one of its country by a file of the same name. */
export function resultKinds(place: Place): ReadonlyMap<string, ReadyKind> {
  const before = known.get(place);
  if (before) return before;
  const kinds = new Map(place.folders.toReversed().flatMap((folder) => kindsIn(place, join(folder, 'results'))));
  known.set(place, kinds);
  return kinds;
}

const kindsIn = (place: Place, folder: string): readonly (readonly [string, ReadyKind])[] =>
  (existsSync(folder) ? readdirSync(folder) : [])
    .filter((name) => name.endsWith('.json'))
    .map((name) => {
      const kind = JSON.parse(readFileSync(join(folder, name), 'utf8')) as ResultKind;
      return [kind.code, { kind, form: compileForm(kind.form, formatsOf(place)) }] as const;
    });

/** The kind with this code. @throws Error when the place no longer has it: results of it cannot be read */
export function kindOf(place: Place, code: string): ReadyKind {
  const found = resultKinds(place).get(code);
  if (!found) throw new Error(`The place has no kind of result "${code}"`);
  return found;
}

/** Abbreviations of the agencies of the place. */
export function agencySymbols(place: Place): AgencySymbols {
  const path = placeFile(place, 'agency-symbols.json');
  return path === undefined ? { units: {}, kinds: {} } : (JSON.parse(readFileSync(path, 'utf8')) as AgencySymbols);
}
