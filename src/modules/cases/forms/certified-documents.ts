import { readFileSync } from 'node:fs';
import { placeFile, type Place } from '../../../kernel/place.ts';
import { answerAt, pathOf } from '../../../kernel/schema/answers.ts';
import type { Case } from '../case.ts';
import type { CertificationReceiptData } from './form-data.ts';

/** JSON pointers of the answers that say what is to be certified, by procedure: `forms/certification.json` of the place. */
type Pointers = {
  readonly name: string;
  readonly pages?: string;
  readonly copies?: string;
  readonly electronic?: { readonly at: string; readonly is: string };
};

/** What a case asks to be certified; empty where its procedure certifies nothing, or its form stayed on paper. */
export function certifiedDocuments(
  place: Place,
  { procedureCode, answers }: Pick<Case, 'procedureCode' | 'answers'>,
): CertificationReceiptData['documents'] {
  const file = placeFile(place, 'forms/certification.json');
  const pointers = file && (JSON.parse(readFileSync(file, 'utf8')) as Record<string, Pointers>)[procedureCode];
  if (!pointers) return [];
  const at = (pointer = ''): unknown => answerAt(answers, pathOf(pointer));
  const count = (pointer: string | undefined): number => Number(pointer === undefined ? 0 : (at(pointer) ?? 0));
  const name = at(pointers.name);
  if (typeof name !== 'string') return [];
  const electronic = pointers.electronic !== undefined && at(pointers.electronic.at) === pointers.electronic.is;
  return [{ name, pages: count(pointers.pages), paperCopies: electronic ? 0 : count(pointers.copies), electronic }];
}
