/** One thing said in a case, by which it is found. */
export type SearchPart = {
  /** What it is, such as a question of the form, in the reader’s language. */
  readonly label: string;
  readonly text: string;
  /** The same for pages and programs: personal numbers masked. */
  readonly shown: string;
  readonly isMasked: boolean;
};
