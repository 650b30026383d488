import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Place } from '../../../kernel/place.ts';
import type { Answers } from '../../../kernel/schema/answers.ts';

/** Complete data of a kind of result about invented people, with a procedure that leads to it. */
export type ResultSample = { readonly procedure: string; readonly data: Answers };

/** The sample of a kind, the place's own first: `results/samples/<code>.json`; undefined where there is none. */
export function resultSample({ folders }: Pick<Place, 'folders'>, code: string): ResultSample | undefined {
  const path = folders
    .map((folder) => join(folder, 'results/samples', `${code}.json`))
    .find((each) => existsSync(each));
  return path === undefined ? undefined : (JSON.parse(readFileSync(path, 'utf8')) as ResultSample);
}
