import type { Json } from './json.ts';
import type { WorkshopWord } from './words.ts';

/** One input of the workshop, for the value at a pointer below its part. */
export type Input = {
  readonly kind: 'text' | 'long' | 'feel' | 'number' | 'day' | 'flag' | 'lines' | 'rows' | 'choice';
  /** Relative to the part, such as `/name/vi`. */
  readonly at: string;
  readonly label: WorkshopWord;
  readonly hint?: WorkshopWord;
  readonly optional?: boolean;
  /** Of rows: the members that stand beside each other on a line, in this order. */
  readonly columns?: readonly string[];
  /** Said behind the label. */
  readonly language?: 'vi' | 'en';
  /** Of a choice: its values are numbers. */
  readonly numeric?: boolean;
  readonly choices?: readonly Choice[] | ((draft: Json) => readonly Choice[]);
  /** Other pointers below the part of which a problem is told at this input. */
  readonly covers?: readonly string[];
};

/** A value and what it is called: a word of the workshop, or a text as it stands. */
export type Choice = { readonly value: string; readonly word?: WorkshopWord; readonly text?: string };

/** A list within a part whose items are parts of their own. */
export type ListOf = {
  readonly at: string;
  readonly title: WorkshopWord;
  readonly add: WorkshopWord;
  readonly none: WorkshopWord;
  /** A new item. @param n how many there are with it */
  readonly fresh: (n: number) => Json;
  /** Where the item's name stands. */
  readonly nameAt: readonly string[];
};

/** One page of the workshop: a part of the definition, its inputs and lists. */
export type Part = {
  /** Which pointers it is for. */
  readonly at: RegExp;
  readonly title: WorkshopWord;
  readonly about?: WorkshopWord;
  readonly inputs: readonly Input[];
  readonly lists?: readonly ListOf[];
  /** How the part is seen by its inputs, where that is not the JSON itself. */
  readonly read?: (draft: Json, at: string) => Json;
  readonly write?: (draft: Json, at: string, value: Json) => Json;
};
