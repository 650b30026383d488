/** What the forms that stay in the office print: control slip, register, hand-over, receipt of a fee. */
import type { LocalDate } from '../../../kernel/time.ts';
import type { FormHead, FormOfficer, LocalMoment } from './form-data.ts';

/** How a step ended against its own deadline. */
export type HandOverResult = 'early' | 'on-time' | 'overdue';

/** Form 05, places/vietnam/forms/05-process-control.typ. */
export type ProcessControlData = FormHead & {
  readonly caseCode: string;
  /** Widths of `code128`. */
  readonly barcode: readonly number[];
  readonly receivedAt?: LocalMoment;
  readonly returnAt?: LocalMoment;
  readonly competentUnit: string;
  readonly consultedUnits?: readonly string[];
  readonly handOvers: readonly {
    readonly at: LocalMoment;
    readonly from: HandOverParty;
    readonly to: HandOverParty;
    /** Absent where the step that ended has no deadline. */
    readonly result?: HandOverResult;
    readonly note?: string;
  }[];
};

export type HandOverParty = { readonly unit: string; readonly officer?: string; readonly step?: string };

/** What the register and the hand-over slip begin with. */
export type SlipHead = Pick<FormHead, 'letterhead' | 'place' | 'issuedOn'>;

/** Form 06, places/vietnam/forms/06-register.typ. */
export type RegisterData = SlipHead & {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly preparedBy: FormOfficer;
  readonly cases: readonly {
    readonly code: string;
    readonly procedure: { readonly code: string; readonly name: string };
    readonly sets: number;
    readonly applicant: string;
    readonly address?: string;
    readonly phone?: string;
    readonly unit: string;
    readonly receivedAt: LocalMoment;
    readonly returnAt?: LocalMoment;
    readonly handedOnAt?: LocalMoment;
    readonly resultAt?: LocalMoment;
    readonly returnedAt?: LocalMoment;
    readonly delivery: string;
  }[];
};

/** Slip of results that go from an agency to the one-stop, places/vietnam/forms/result-hand-over.typ. */
export type ResultHandOverData = SlipHead & {
  readonly from: { readonly unit: string; readonly officer?: string };
  readonly to: { readonly unit: string; readonly officer?: string };
  readonly results: readonly {
    readonly code: string;
    readonly procedure: string;
    /** Number and symbol of the document, or that it was refused. */
    readonly result: string;
    readonly applicant: string;
    readonly address?: string;
    readonly feeDue: boolean;
    readonly byPost: boolean;
  }[];
};

/** List of results that go by public post, places/vietnam/forms/post-list.typ. */
export type PostListData = SlipHead & {
  readonly unit: string;
  readonly day: LocalDate;
  /** Within unit and day. */
  readonly number: number;
  readonly from: FormOfficer;
  /** Who took it for the post. */
  readonly collector?: string;
  readonly items: readonly {
    readonly code: string;
    /** Number and symbol of the document. */
    readonly result: string;
    readonly recipient: string;
    readonly address?: string | undefined;
    readonly phone?: string | undefined;
    readonly tracking?: string | undefined;
  }[];
};

/** Receipt of charges and fees, places/vietnam/forms/fee-receipt.typ (Decree 123/2020). */
export type FeeReceiptData = {
  readonly collector: { readonly name: string; readonly taxCode?: string; readonly address?: string };
  /** Such as `01BLP0-001`. */
  readonly formNumber?: string;
  /** Such as `AB-26E`. */
  readonly serial?: string;
  readonly number: string;
  readonly place: string;
  readonly issuedOn: LocalDate;
  readonly payer: FormHead['applicant'];
  readonly caseCode: string;
  readonly procedure: FormHead['procedure'];
  readonly items: readonly {
    readonly name: string;
    readonly kind: 'charge' | 'fee';
    /** With separators: `24.000`. */
    readonly amount: string;
    /** Why it is less than the full amount. */
    readonly note?: string;
  }[];
  readonly total: string;
  readonly totalWords: string;
  readonly method?: string;
  readonly collectedBy: FormOfficer;
  /** Issued by the program under a number of its series: one copy, no signatures by hand. */
  readonly electronic?: boolean;
  /** Across the receipt, such as that it was cancelled and why. */
  readonly mark?: string;
};
