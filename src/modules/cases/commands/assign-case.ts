import sql from 'sql-template-tag';
import type { Context } from '../../../kernel/app.ts';
import { problem, refuse, type Outcome } from '../../../kernel/errors/problem.ts';
import { localDateOf } from '../../../kernel/clock/zone.ts';
import { officersWithRole } from '../../units/index.ts';
import { statusCodes } from '../case.ts';
import { errors } from '../errors.ts';
import type { CaseSubject } from '../queries/load-case.ts';
import { changeCase, objection } from './change-case.ts';

/** Gives the present step to an officer whose position does such steps in the unit, or takes it oneself. */
export async function assignCase(
  context: Context,
  subject: CaseSubject,
  officerId: number,
): Promise<Outcome<undefined>> {
  const against = objection('assign', context, subject);
  if (against) return refuse(against);
  const today = localDateOf(context.now(), context.place.zone);
  const able = await officersWithRole(context.db, subject.subject.holderUnitId, subject.subject.stepRole, today);
  const officer = able.find((each) => each.officerId === officerId);
  if (!officer) return refuse(problem(errors.officerUnknown, '/officer'));
  return changeCase(context, subject, {
    set: [
      sql`assignee_id = ${officerId}`,
      sql`assignee_name = ${officer.fullName}`,
      sql`status = ${statusCodes['in-progress']}`,
    ],
    entry: { kind: 'case.assigned', body: { officer: officerId, name: officer.fullName } },
  });
}
