import type { Officer } from '../../../kernel/access/actor.ts';
import { signedInOfficer } from '../../../kernel/access/policy.ts';
import { errors as requestErrors } from '../../../kernel/errors/errors.ts';
import { problem, type Problem } from '../../../kernel/errors/problem.ts';
import { localDateOf } from '../../../kernel/clock/zone.ts';
import { page, problems as answerProblems, redirect, type Answer } from '../../../kernel/web/answer.ts';
import type { OfficerContext } from '../../../kernel/web/as-officer.ts';
import type { Incoming, Route, WebContext } from '../../../kernel/web/route.ts';
import { viewOf } from '../../../ui/view.ts';
import { officerDetails } from '../queries/officer-details.ts';
import { typedFields } from '../rules/typed-fields.ts';
import type { Cells } from '../rules/unit-cells.ts';
import type { Absence } from './absence.ts';
import { endAbsence, setAbsence } from './commands/set-absence.ts';
import { AbsencesPage } from './pages/absences-page.tsx';
import { ledUnits, maySetAbsence } from './policy.ts';
import {
  absenceOf,
  absencesIn,
  absencesOf,
  officersOf,
  positionsToDelegate,
  unitsOfOfficer,
} from './queries/absences.ts';

type Shown = { readonly typed: Cells; readonly problems: readonly Problem[] };
const nothingTyped: Shown = { typed: {}, problems: [] };

/** Runs `work` for a signed-in officer; the policy lets nobody else come here. */
const forOfficer =
  <S,>(work: (context: OfficerContext, incoming: Incoming<S>) => Promise<Answer>) =>
  (context: WebContext, incoming: Incoming<S>): Promise<Answer> => {
    const { actor } = context;
    return actor.kind === 'officer'
      ? work({ ...context, actor }, incoming)
      : Promise.resolve(answerProblems(problem(requestErrors.notAllowed)));
  };

const idOf = (text: string | undefined): number => (/^[1-9]\d{0,14}$/.test(text ?? '') ? Number(text) : 0);

async function show(
  context: OfficerContext,
  incoming: Incoming<unknown>,
  officerId: number,
  shown = nothingTyped,
): Promise<Answer> {
  const { db, actor } = context;
  const today = localDateOf(context.now(), context.place.zone);
  const officer = await officerDetails(db, officerId, today);
  if (!officer) return answerProblems(problem(requestErrors.notFound));
  if (!maySetAbsence(actor, officerId, await unitsOfOfficer(db, officerId, today)))
    return answerProblems(problem(requestErrors.notAllowed));
  const led = ledUnits(actor);
  const [absences, positions, team, away] = await Promise.all([
    absencesOf(db, officerId, today),
    positionsToDelegate(db, officerId, today),
    officersOf(db, led, today),
    absencesIn(db, led, today),
  ]);
  const props = {
    reader: actor,
    officer,
    absences,
    positions,
    team: team.filter(({ id }) => id !== actor.officerId),
    away: away.filter((each) => each.officerId !== actor.officerId),
    saved: incoming.query['saved'] !== undefined,
    ...shown,
  };
  return page(<AbsencesPage view={viewOf(context, incoming)} {...props} />, shown.problems[0]?.kind.status ?? 200);
}

const backTo = (actor: Officer, officerId: number): Answer =>
  redirect(`/officer/absences?${actor.officerId === officerId ? '' : `officer=${officerId}&`}saved=yes`);

async function set(context: OfficerContext, incoming: Incoming<undefined>): Promise<Answer> {
  const typed = typedFields(incoming.body);
  const officerId = idOf(typed['officer']);
  const outcome = await setAbsence(context, officerId, typed);
  return outcome.ok
    ? backTo(context.actor, officerId)
    : show(context, incoming, officerId, { typed, problems: outcome.problems });
}

async function end(context: OfficerContext, incoming: Incoming<Absence>): Promise<Answer> {
  const outcome = await endAbsence(context, incoming.subject, idOf(typedFields(incoming.body)['version']));
  return outcome.ok ? backTo(context.actor, incoming.subject.officerId) : answerProblems(...outcome.problems);
}

/** Absences and delegations: everybody in office for themselves, heads for their officers. */
export const absenceRoutes: readonly Route[] = [
  {
    method: 'GET',
    url: '/officer/absences',
    allow: signedInOfficer,
    signIn: 'officer',
    handle: forOfficer((context, incoming: Incoming<undefined>) =>
      show(context, incoming, idOf(incoming.query['officer']) || context.actor.officerId),
    ),
  },
  { method: 'POST', url: '/officer/absences', allow: signedInOfficer, signIn: 'officer', handle: forOfficer(set) },
  {
    method: 'POST',
    url: '/officer/absences/:absence/end',
    allow: signedInOfficer,
    signIn: 'officer',
    subject: ({ db }, params) => absenceOf(db, idOf(params['absence'])),
    handle: forOfficer(end),
  },
];
