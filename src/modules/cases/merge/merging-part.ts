import type { MergingPart } from '../../../kernel/merging.ts';
import { moveCases, previewCases } from './move-cases.ts';
import { putBackCases } from './put-back-cases.ts';
import { mergeWords } from './words.ts';

/** Open cases go to the unit that takes the work over; closed ones keep the name of the unit that decided them. */
export const casesMerging: MergingPart = {
  title: mergeWords.part,
  preview: previewCases,
  carryOut: moveCases,
  putBack: putBackCases,
};
