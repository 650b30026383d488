import sql from 'sql-template-tag';
import type { Officer } from '../../../kernel/access/actor.ts';
import type { Context } from '../../../kernel/app.ts';
import { errors as requestErrors } from '../../../kernel/errors/errors.ts';
import { problem, refuse, type Outcome } from '../../../kernel/errors/problem.ts';
import { attestedInCase, type CaseSubject } from '../../cases/index.ts';
import { askRegisters, connectedRegisters, registerErrors, type Asking } from '../../vault/index.ts';
import { mayLookUp } from '../policy.ts';

type OfficerContext = Context & { readonly actor: Officer };

export type Again = {
  /** The form's: a button pressed twice asks once. */
  readonly key: string;
  /** Code of the paper in the procedure. */
  readonly paper: string;
};

/**
 * Asks the register that attested a paper of an open case again, for an officer who works on it. Only while the applicant lets the
 * paper be used; the case is the purpose, and its owner sees the look. What the case has stays as it is.
 * @returns ids of the papers that the register attests now
 */
export async function lookAgain(
  context: OfficerContext,
  about: CaseSubject,
  { key, paper: code }: Again,
): Promise<Outcome<readonly string[]>> {
  if (!mayLookUp(context.actor, about)) return refuse(problem(requestErrors.notAllowed));
  const { subject, procedure } = about;
  const found = (await attestedInCase(context, subject.id)).find((each) => each.code === code);
  const register = connectedRegisters(context).find((each) => each.code === found?.paper.attested?.register);
  const holder = found && holderIn(found.owner);
  if (!found || !register || !holder) return refuse(problem(registerErrors.registerNone));
  const { code: procedureCode, name } = procedure.definition;
  return askRegisters(context, {
    key,
    owner: found.owner,
    holder,
    holderName: subject.applicant.fullName,
    filing: {
      key: await filingOf(context, subject.id, found.paper.id, key),
      procedure: { code: procedureCode, name: name.vi },
    },
    case: { id: subject.id, code: subject.code },
    unitId: subject.holderUnitId,
    questions: [{ register, kinds: [found.paper.type] }],
    consent: 'given',
  });
}

/** Key of the application under which the applicant agreed. */
async function filingOf({ db }: Context, caseId: number, paperId: string, otherwise: string): Promise<string> {
  const use = await db.maybe<{ key: string }>(sql`
    select filing_key as key from vault_uses where case_id = ${caseId} and paper_id = ${paperId}::uuid limit 1`);
  return use?.key ?? otherwise;
}

/** The number in an `ownerKey`; an account without one has no papers in registers. */
function holderIn(owner: string): Asking['holder'] | undefined {
  const [kind, number = ''] = owner.split('/');
  if (kind === 'organisation') return { taxCode: number };
  return kind === 'person' ? { personalNumber: number } : undefined;
}
