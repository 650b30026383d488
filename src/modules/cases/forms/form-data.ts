import type { LocalDate } from '../../../kernel/time.ts';

/** Wall-clock moment at the place, such as `2026-03-14T15:30`. */
export type LocalMoment = string;

/** What every form of Circular 01/2018/TT-VPCP (since 2025: 03/2025/TT-VPCP) begins with. */
export type FormHead = {
  /** `superior` is the agency above the one that issues, printed over it. */
  readonly letterhead: { readonly superior?: string; readonly agency: string };
  /** Name of the place in the date line, such as `Hoa Ban`. */
  readonly place: string;
  readonly issuedOn: LocalDate;
  readonly applicant: FormApplicant;
  readonly procedure: { readonly code: string; readonly name: string };
  /** Who signs on the left; stands under the caption. */
  readonly submittedBy: string;
  /** Filed through the portal: the person signs nothing, the officer signs digitally. */
  readonly online: boolean;
  /** Of the office that issues the form. */
  readonly officePhone?: string;
};

export type FormApplicant = {
  readonly name: string;
  readonly address?: string;
  readonly phone?: string;
  readonly email?: string;
  /** Such as `Số định danh cá nhân`; printed only together with the number, masked where it need not be whole. */
  readonly idLabel?: string;
  readonly idNumber?: string;
};

/** One line of the table of papers: numbers of copies in each form, zero when none. */
export type FormPaper = {
  readonly name: string;
  readonly original: number;
  readonly certified: number;
  readonly copy: number;
  readonly electronic: number;
  /** Such as what is wrong with the copy that was given. */
  readonly note?: string;
};

export type FormOfficer = { readonly name: string; readonly title?: string };

/** The law's two copies of form 01: one stays with the office, one goes to whoever hands in. */
export type ReceiptCopy = 'kept' | 'given';

/** Form 01, places/vietnam/forms/01-receipt.typ. */
export type ReceiptData = FormHead & {
  readonly caseCode: string;
  readonly copies: readonly ReceiptCopy[];
  /** Widths of `code128`. */
  readonly barcode: readonly number[];
  /** Rows of `qrRows`. */
  readonly qr: readonly string[];
  readonly receivingUnit: string;
  /** When another person brings it. */
  readonly submitter?: string;
  readonly summary?: string;
  readonly papers: readonly FormPaper[];
  readonly sets: number;
  /** As words: `03 ngày làm việc`, `Ngay khi nhận đủ hồ sơ`. */
  readonly legalTerm: string;
  readonly receivedAt: LocalMoment;
  readonly returnAt?: LocalMoment;
  readonly secondStage?: { readonly receivedAt: LocalMoment; readonly returnAt: LocalMoment };
  /** As words: `8.000 đồng, đã thu`. */
  readonly fees?: string;
  readonly delivery: string;
  readonly register?: { readonly volume: string; readonly number: string };
  readonly receivedBy: FormOfficer;
  /** Where the code is looked up, without `https://`. */
  readonly lookupUrl?: string;
  /** Filed, and not yet received by an officer: the date may change. */
  readonly isProvisional?: boolean;
};

/** Form 01 for certification, places/vietnam/forms/01-receipt-certification.typ: what is certified in place of the papers. */
export type CertificationReceiptData = ReceiptData & {
  readonly documents: readonly {
    readonly name: string;
    readonly pages: number;
    readonly paperCopies: number;
    readonly electronic: boolean;
  }[];
};

/** Form 01 for many applications of one person, with the record of the hand-over, places/vietnam/forms/01-receipt-many.typ. */
export type ManyReceiptData = Omit<FormHead, 'procedure'> &
  Pick<ReceiptData, 'copies' | 'barcode' | 'qr' | 'receivingUnit' | 'receivedAt' | 'receivedBy' | 'lookupUrl'> & {
    /** At least one. */
    readonly cases: readonly {
      readonly code: string;
      readonly procedure: string;
      readonly unit: string;
      readonly receivedAt: LocalMoment;
      readonly returnAt?: LocalMoment;
      readonly legalTerm: string;
      readonly sets: number;
      readonly applicant: string;
    }[];
  };

/** Form 02, places/vietnam/forms/02-supplement-request.typ: everything missing, asked once. */
export type SupplementRequestData = FormHead & {
  /** Number of the slip, such as `12/HDHS`. */
  readonly number: string;
  readonly caseCode?: string;
  readonly papers?: readonly FormPaper[];
  readonly corrections?: readonly string[];
  readonly reason: string;
  readonly answerBefore?: LocalDate;
  readonly website?: string;
  /** Who explains, and how to reach them, in one line. */
  readonly guide: string;
  readonly signedBy: FormOfficer;
};

/** Form 03, places/vietnam/forms/03-refusal.typ. */
export type RefusalData = FormHead & {
  /** Number of the slip, such as `3/TCTN`. */
  readonly number: string;
  readonly caseCode?: string;
  readonly receivingUnit: string;
  readonly filedAt?: LocalMoment;
  /** Lines are paragraphs. */
  readonly reason: string;
  readonly legalBasis?: string;
  readonly contact: FormOfficer & { readonly phone?: string };
  readonly signedBy: FormOfficer;
};

/** Form 05 of Circular 03/2025, places/vietnam/forms/stop-notice.typ. */
export type StopNoticeData = FormHead & {
  /** Number of the notice, such as `2/DGQ`. */
  readonly number: string;
  readonly caseCode: string;
  readonly receivedAt?: LocalMoment;
  readonly stoppedAt: LocalMoment;
  /** Lines are paragraphs. */
  readonly reason: string;
  readonly signedBy: FormOfficer;
};

/** Form 04, places/vietnam/forms/04-apology.typ. */
export type ApologyData = FormHead & {
  /** Number of the slip, such as `2/XLHL`. */
  readonly number: string;
  readonly caseCode: string;
  readonly receivedAt: LocalMoment;
  /** The appointment that cannot be kept. */
  readonly promisedAt: LocalMoment;
  /** Lines are paragraphs. */
  readonly reason: string;
  readonly newDueAt: LocalMoment;
  /** Whom to ask, in one line. */
  readonly contact?: string;
  readonly signedBy: FormOfficer;
};
