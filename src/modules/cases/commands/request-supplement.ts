import sql from 'sql-template-tag';
import type { Officer } from '../../../kernel/access/actor.ts';
import type { Context } from '../../../kernel/app.ts';
import { isUniqueViolation } from '../../../kernel/database/statement-error.ts';
import { problem, refuse, type Outcome, type Problem } from '../../../kernel/errors/problem.ts';
import { statusCodes } from '../case.ts';
import { errors } from '../errors.ts';
import { lookAtHeld } from '../held/commands/look-at-held.ts';
import { heldErrors } from '../held/errors.ts';
import { heldForCase } from '../held/queries/held-for-case.ts';
import { placeRegisters } from '../../vault/index.ts';
import type { Offers } from '../held/queries/put-forward.ts';
import { attestedAndHolding } from '../held/registers/queries/attested-in-case.ts';
import { heldIds } from '../held/rules/held-ids.ts';
import type { CaseSubject } from '../queries/load-case.ts';
import { reasonProblems } from '../rules/reason.ts';
import { changeCase, objection } from './change-case.ts';

export type SupplementRequest = {
  /** Codes of the papers to hand in, or hand in again. */
  readonly papers: readonly string[];
  /** What must be supplied or put right, everything in one go. */
  readonly reason: string;
  /** Who explains, and at which telephone. */
  readonly contact: string;
  /** Papers among them that the applicant's vault holds are not asked for: only the leave to use them is. */
  readonly asksConsent?: boolean;
};

/**
 * Asks the applicant to complete the file (form 02). Time stops until the answer; at intake it can be asked once only (Decree
 * 61/2018, art. 11 and 17). A paper that the applicant's vault holds is not asked for (Decree 107/2021).
 */
export async function requestSupplement(
  context: Context & { readonly actor: Officer },
  subject: CaseSubject,
  request: SupplementRequest,
): Promise<Outcome<undefined>> {
  const against = objection('request-supplement', context, subject);
  if (against) return refuse(against);
  const known = new Set(subject.procedure.definition.papers.map((paper) => paper.code));
  const unknown = request.papers.filter((code) => !known.has(code));
  const wrong = [
    ...reasonProblems(request.reason),
    ...unknown.map((code) => problem(errors.paperUnknown, '/papers', { code })),
    ...(request.contact.trim() === '' ? [problem(errors.contactMissing, '/contact')] : []),
  ];
  if (wrong.length > 0) return refuse(...wrong);
  const attested = await attestedProblems(context, subject, request.papers);
  if (attested.length > 0) return refuse(...attested);
  const held = request.asksConsent ? [] : await heldProblems(context, subject, request.papers);
  if (held.length > 0) return refuse(...held);
  const at = new Date(context.now());
  const phase = subject.subject.status === 'registered' ? 'intake' : 'processing';
  const items = JSON.stringify(request.papers);
  try {
    return await changeCase(context, subject, {
      set: [
        sql`status = ${statusCodes['supplement-requested']}`,
        sql`supplement = 'requested'`,
        sql`due_at = null`,
        sql`step_due_at = null`,
        sql`attention_at = 'infinity'`,
      ],
      entry: { kind: 'case.supplement-requested', body: { phase, ...request } },
      also: [
        sql`insert into case_supplements (case_id, phase, items, reason, contact, requested_at, requested_by)
          select id, ${phase}, ${items}::jsonb, ${request.reason}, ${request.contact}, ${at}, ${context.actor.officerId} from changed`,
        sql`insert into case_pauses (case_id, from_at, reason) select id, ${at}, 'supplement' from changed where ${phase === 'processing'}`,
      ],
    });
  } catch (error) {
    if (isUniqueViolation(error, 'case_supplements_once')) return refuse(problem(errors.supplementOnce));
    throw error;
  }
}

/** The papers asked for that a register attested for the case. */
async function attestedProblems(
  context: Context,
  { subject, procedure }: CaseSubject,
  papers: readonly string[],
): Promise<readonly Problem[]> {
  if (papers.length === 0) return [];
  const attested = await attestedAndHolding(context, subject.id);
  return attested
    .filter(({ code }) => papers.includes(code))
    .map(({ code, paper: { attested: by } }) => {
      const paper = procedure.definition.papers.find((each) => each.code === code)?.name ?? code;
      const register = placeRegisters(context.place).find((each) => each.code === by?.register)?.name ?? '';
      return problem(heldErrors.attestedNotAsked, '/papers', { paper, register });
    });
}

/** The papers asked for that the applicant's vault holds; that the officer is told so is a look, which its owner sees. */
async function heldProblems(
  context: Context & { readonly actor: Officer },
  about: CaseSubject,
  papers: readonly string[],
): Promise<readonly Problem[]> {
  const all: Offers = papers.length === 0 ? new Map() : await heldForCase(context, about);
  const offers: Offers = new Map([...all].filter(([code]) => papers.includes(code)));
  await lookAtHeld(context, context.actor, about.subject, heldIds(offers));
  return [...offers.values()].map(({ paper }) => problem(heldErrors.heldNotAsked, '/papers', { paper: paper.name }));
}
