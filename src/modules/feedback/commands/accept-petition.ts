import sql from 'sql-template-tag';
import type { Context } from '../../../kernel/app.ts';
import { localDateOf } from '../../../kernel/clock/zone.ts';
import { timestamp } from '../../../kernel/database/timestamp.ts';
import { problem, refuse, type Outcome } from '../../../kernel/errors/problem.ts';
import { errors } from '../errors.ts';
import type { Petition } from '../petition.ts';
import { answerers } from '../queries/answerers.ts';
import { changePetition, objection } from './change-petition.ts';
import { becomes } from './settle.ts';

/** Takes it on and gives it to whoever must answer; never to the one complained of. */
export async function acceptPetition(
  context: Context,
  petition: Petition,
  assigneeId: number,
): Promise<Outcome<undefined>> {
  const against = objection('accept', context, petition);
  if (against) return refuse(against);
  const now = context.now();
  const able = await answerers(context.db, petition, localDateOf(now, context.place.zone));
  const assignee = able.find(({ officerId }) => officerId === assigneeId);
  if (!assignee) return refuse(problem(errors.assigneeUnknown, '/assignee'));
  return changePetition(context, petition, {
    set: [
      becomes(context, petition, 'accepted', { acceptedAt: now }),
      sql`accepted_at = ${timestamp(now)}, assignee_id = ${assignee.officerId}, assignee_name = ${assignee.fullName}`,
    ],
    kind: 'petition.accepted',
    body: { assignee: assignee.officerId },
  });
}
