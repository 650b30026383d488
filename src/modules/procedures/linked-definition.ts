/**
 * A procedure that is several: one filing, a case at each agency (thủ tục hành chính liên thông; Decree 61/2018, art. 3 and 18).
 * Its own form asks once for what all its parts need.
 */
export type LinkedDefinition = { readonly parts: readonly LinkedPart[] };

/** One procedure of a linked one. */
export type LinkedPart = {
  /** Name of the part within the linked procedure, such as `residence`. */
  readonly code: string;
  /** National code of the procedure that it is. */
  readonly procedure: string;
  /** Variant of it that holds within the linked procedure, such as one with a shorter term. */
  readonly variant?: string;
  /** FEEL over the answers and `today`; the part is done when it gives true. Always, when absent. */
  readonly when?: string;
  /** Codes of the parts whose granted result it needs before it can begin; parts that wait for the same one run side by side. */
  readonly after: readonly string[];
  /** JSON pointer of the answer of the part that names the area whose own office below the competent agency decides. */
  readonly area?: string;
  readonly answers: readonly AnswerPassed[];
  /** Papers of the filing that go along, under the name that they have in the part. */
  readonly papers: readonly { readonly from: string; readonly to: string }[];
  readonly results: readonly ResultPassed[];
};

/** An answer of the part: one of the filing's, whole groups too, or the same for everybody. Both ends are JSON pointers. */
export type AnswerPassed = { readonly to: string } & (
  | { readonly from: string; readonly value?: never }
  | { readonly value: string | number | boolean; readonly from?: never }
);

/** What a part is given of the result of an earlier one: the document as a paper, its number and day as answers. */
export type ResultPassed = {
  readonly part: string;
  readonly paper?: string;
  /** JSON pointers into the answers of the part that is given them. */
  readonly number?: string;
  readonly issuedOn?: string;
};
