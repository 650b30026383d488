import type { FormDefinition } from '../../kernel/schema/form-definition.ts';
import type { Citizen, Role } from '../../kernel/access/actor.ts';
import type { Text } from '../../kernel/text/text.ts';
import type { LinkedDefinition } from './linked-definition.ts';
import type { LocalDate } from '../../kernel/time.ts';
import type { Term } from '../../kernel/clock/term.ts';

/** How surely the e-ID must know who applies. */
export type Assurance = Citizen['assurance'];

/** A procedure as its announcement decision describes it: versioned, dated data (Decree 63/2010, art. 8). */
export type ProcedureDefinition = {
  /** National code, such as `1.001193`. */
  readonly code: string;
  /** 1, 2, 3 …; a case keeps the version with which it began. */
  readonly version: number;
  readonly validFrom: LocalDate;
  readonly validTo?: LocalDate;
  /** Number of the decision that announced this version; empty when it has not been entered. */
  readonly decision: string;
  readonly name: Text;
  readonly summary: Text;
  /** Who it is for. */
  readonly audience: Text;
  readonly field: { readonly code: string; readonly name: Text };
  /** Codes of places/vietnam/life-events.json. */
  readonly lifeEvents: readonly string[];
  /** Words people search by that the name lacks. */
  readonly keywords: readonly string[];
  readonly serviceLevel: 'full' | 'partial' | 'information';
  /** Level of assurance at which its applicant must have signed in to file it online (Decree 69/2024); 1 unless said. */
  readonly assurance?: Assurance;
  /** Who decides, by date: the first entry whose `until` is not past holds. */
  readonly competence: readonly Competence[];
  readonly papers: readonly PaperDefinition[];
  readonly fees: readonly FeeRule[];
  readonly term: {
    readonly legal: Term;
    /** What a wait for the applicant's supplement does to the time: added, or counted anew (Decree 61/2018, art. 19). */
    readonly onSupplement: 'pause' | 'restart';
    /** May be extended once with an apology (Decree 61/2018, art. 19.9). */
    readonly extendable: boolean;
    /** What a transfer to another agency does to the time: kept unless said, or counted anew from the hand-over. */
    readonly onTransfer?: 'keep' | 'restart';
  };
  readonly form: FormDefinition;
  /** JSON pointer of an answer that no two open or granted cases may share, such as the number of a birth certificate. */
  readonly uniqueBy?: string;
  readonly steps: readonly StepDefinition[];
  /** Cases that the law or the office treats otherwise; the first by answers whose condition gives true holds. */
  readonly variants?: readonly Variant[];
  /** The procedures that it joins into one filing; absent for one that stands by itself. */
  readonly linked?: LinkedDefinition;
  readonly result: { readonly code: string; readonly name: Text; readonly validMonths?: number } & Typed;
  readonly legalBasis: readonly { readonly name: string; readonly article?: string }[];
};

/**
 * A variant of a procedure (trường hợp), such as «a house» of the construction permit or «the conditions must be verified» of
 * marriage. What it does not say is the procedure's.
 */
export type Variant = VariantChoice & {
  readonly code: string;
  readonly name: Text;
  /** When it is the one, as a sentence for people; with its legal basis. */
  readonly hint?: Text;
  readonly term?: Term;
  /** Instead of all papers of the procedure. */
  readonly papers?: readonly PaperDefinition[];
  /** Instead of all fees of the procedure. */
  readonly fees?: readonly FeeRule[];
  /** Instead of all steps of the procedure. */
  readonly steps?: readonly StepDefinition[];
};

/** Who says that a variant is the one: the answers by `when` (FEEL over them and `today`), the applicant, or an officer. */
export type VariantChoice =
  | { readonly choice: 'answers'; readonly when: string }
  | { readonly choice: 'applicant' | 'officer'; readonly when?: never };

export type Competence = {
  readonly until?: LocalDate;
  /** `commune` and `district`: the applicant chooses which one; `department`: the one named. */
  readonly authority: 'commune' | 'district' | 'department';
  /** Code within the province of a department, such as `so-cong-thuong`. */
  readonly department?: string;
};

/** What kind of paper it is among those of the place, so that one given before can stand for it (Decree 107/2021). */
export type Typed = {
  /** Code of places/vietnam/paper-types.json; a paper without one is never kept for another time. */
  readonly type?: string;
  /** FEEL over the answers and `today`; the paper is the applicant's when it gives true, and always unless said. */
  readonly ownWhen?: string;
};

export type PaperDefinition = Typed & {
  readonly code: string;
  readonly name: Text;
  readonly form: 'original' | 'certified-copy' | 'copy' | 'electronic';
  readonly copies: number;
  /** FEEL over the answers and `today`; the paper is needed when it gives true. */
  readonly requiredWhen: string;
  /** The same for people, as a sentence without its full stop: «When the child was abandoned». */
  readonly when?: Text;
  readonly hint?: Text;
};

export type FeeRule = {
  readonly code: string;
  readonly name: Text;
  /** `fee` is lệ phí (LP), `charge` is phí (P). */
  readonly kind: 'fee' | 'charge';
  /** FEEL over the answers and `today`, giving đồng. */
  readonly amountDong: string;
  /** Such as «8 000 đ a copy; free for the poor». */
  readonly explanation: Text;
  readonly timing: 'before' | 'after';
};

export type StepDefinition = {
  readonly code: string;
  readonly name: Text;
  readonly kind: 'intake' | 'work' | 'approval' | 'result' | 'return';
  readonly role: Role;
  /** Whose officers do it. */
  readonly unit: 'receiving' | 'competent';
  /** Part of the procedure's term in hundredths; the steps from intake to result make 100, `return` has 0. */
  readonly share: number;
};
