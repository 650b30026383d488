import type { Text } from '../../../kernel/text/text.ts';

/** One thing said in a case, by which it is found. */
export type SearchPart = {
  /** What it is, such as a question of the form. */
  readonly label: Text;
  readonly text: string;
  /** The same for pages and programs: personal numbers masked. */
  readonly shown: string;
  readonly isMasked: boolean;
};
