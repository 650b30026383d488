import type { Form } from '../../../../kernel/schema/compile-form.ts';
import type { Instant, LocalDate } from '../../../../kernel/time.ts';
import type { Person } from '../../../people/index.ts';
import { ownPapers, ownResultType, type ProcedureDefinition } from '../../../procedures/index.ts';
import { keptFacts, ownerKey, type FactsLearned, type PaperToKeep } from '../../../vault/index.ts';
import type { Applicant, Case, Outcome } from '../../case.ts';
import { isResultOpen } from '../../rules/result-access.ts';

type GivenFile = { readonly paper: string; readonly fileId: string; readonly fileName: string };

/** What the vault learns of a case that an office took in. */
export type AcceptedCase = Pick<Case, 'status' | 'finance'> & {
  readonly id: number;
  readonly code: string;
  readonly personId: number | null;
  readonly applicant: Applicant;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly procedureCode: string;
  readonly procedureVersion: number;
  readonly variant: string | null;
  readonly filedAt: Instant;
  readonly competentUnitId: number;
  readonly papers: readonly GivenFile[];
  readonly result: {
    readonly outcome: Outcome;
    readonly number: string;
    readonly issuedOn: LocalDate;
    readonly fileId: string | null;
    readonly fileName: string | null;
  } | null;
};

/** Whose store it goes to: that of the account, else of the number written down at the counter; undefined where there is neither. */
export function ownerOfCase(
  { applicant }: Pick<AcceptedCase, 'applicant'>,
  person: Person | undefined,
): string | undefined {
  if (!person) return ownerKey({ taxCode: applicant.taxCode, personalNumber: applicant.personalNumber });
  const { accountKind, taxCode, personalNumber, id } = person;
  return ownerKey({ taxCode: accountKind === 'enterprise' ? taxCode : undefined, personalNumber, personId: id });
}

/**
 * The papers of a case that its applicant need not give again: those of known kind that are their own, and the document that
 * grants what was asked, once they may have it.
 * @param definition as the case's variant has it
 * @param issuer name of the agency that decided
 */
export function papersToKeep(
  accepted: AcceptedCase,
  definition: ProcedureDefinition,
  { owner, issuer, today }: { readonly owner: string; readonly issuer: string | undefined; readonly today: LocalDate },
): readonly PaperToKeep[] {
  const { id, code, answers, papers, result } = accepted;
  const typeOf = new Map(ownPapers(definition, answers, today).map((paper) => [paper.code, paper.type]));
  const given = papers.flatMap(({ paper, fileId, fileName }): readonly PaperToKeep[] => {
    const type = typeOf.get(paper);
    if (type === undefined) return [];
    return [
      { owner, type, source: 'case-paper', caseCode: code, fileId, fileName, origin: `case/${id}/file/${fileId}` },
    ];
  });
  const type = ownResultType(definition, answers, today);
  // What is kept from its applicant until the fee is paid does not reach them through the vault either.
  if (type === undefined || result?.outcome !== 'granted' || !isResultOpen(accepted)) return given;
  const { number, issuedOn, fileId, fileName } = result;
  return [
    ...given,
    {
      owner,
      type,
      source: 'case-result',
      number,
      issuer,
      issuedOn,
      caseCode: code,
      fileId: fileId ?? undefined,
      fileName: fileName ?? '',
      origin: `case/${id}/result/${fileId ?? number}`,
    },
  ];
}

/** What the applicant answered about themselves and need not type again. */
export function factsOf({ code, answers }: AcceptedCase, form: Form, owner: string): FactsLearned {
  const known = form.prefilled(answers).filter(({ name }) => keptFacts.some((fact) => fact === name));
  return { owner, caseCode: code, facts: Object.fromEntries(known.map(({ name, value }) => [name, value])) };
}
