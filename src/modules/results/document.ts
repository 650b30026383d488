import type { LocalDate } from '../../kernel/time.ts';
import type { Answers } from '../../kernel/schema/answers.ts';

/** What the templates of results read (places/vietnam/forms/results). */
export type ResultDocument = {
  readonly letterhead: { readonly superior?: string; readonly agency: string };
  /** Name of the place in the date line. */
  readonly place: string;
  readonly title: string;
  /** Day of the document; of a draft the day it was printed, for the archive alone. */
  readonly issuedOn: LocalDate;
  /** Number and symbol; absent in a draft, which says that it is one. */
  readonly number?: string;
  readonly procedure: { readonly code: string; readonly name: string };
  readonly caseCode: string;
  /** The data as people read them, in the shape of the data. */
  readonly values: Answers;
  /** Days of the data written out in words, in the same shape. */
  readonly words: Answers;
  readonly signer?: { readonly lines: readonly string[]; readonly name: string };
  /** Rows of `qrRows`, and the address they lead to; absent in a draft. */
  readonly check?: { readonly qr: readonly string[]; readonly address: string };
  /** The file that machines read, as JSON; absent in a draft. */
  readonly embedded?: string;
};
