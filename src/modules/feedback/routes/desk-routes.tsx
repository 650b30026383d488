import { signedInOfficer } from '../../../kernel/access/policy.ts';
import { localDateOf } from '../../../kernel/clock/zone.ts';
import { problem, refuse, type Outcome, type Problem } from '../../../kernel/errors/problem.ts';
import { asOfficer, type OfficerContext } from '../../../kernel/web/as-officer.ts';
import { page, redirect, type Answer } from '../../../kernel/web/answer.ts';
import type { Incoming, Route } from '../../../kernel/web/route.ts';
import { viewOf } from '../../../ui/view.ts';
import { unitNames } from '../../units/index.ts';
import { acceptPetition } from '../commands/accept-petition.ts';
import { answerPetition } from '../commands/answer-petition.ts';
import { askAuthor } from '../commands/ask-author.ts';
import { publishPetition } from '../commands/publish-petition.ts';
import { refusePetition } from '../commands/refuse-petition.ts';
import { errors } from '../errors.ts';
import { DeskPetitionPage, type DeskPetitionPageProps } from '../pages/desk-petition-page.tsx';
import { DeskPetitionsPage } from '../pages/desk-petitions-page.tsx';
import type { Petition } from '../petition.ts';
import { canNow, officerReads } from '../policy.ts';
import { answerers } from '../queries/answerers.ts';
import { petitionByCode } from '../queries/load-petition.ts';
import { deskPetitions } from '../queries/petition-lists.ts';
import type { DeskAct } from '../rules/petition-acts.ts';
import { askUntil } from '../rules/petition-due.ts';
import { posted } from './posted.ts';

type Handle<S> = (context: OfficerContext, incoming: Incoming<S>) => Promise<Answer>;

const list: Handle<undefined> = async (context, incoming) => {
  const settled = incoming.query['settled'] !== undefined;
  const petitions = await deskPetitions(context.db, context.actor, settled);
  const units = await unitNames(context.db, [...new Set(petitions.map(({ unitId }) => unitId))]);
  const view = viewOf(context, incoming);
  const props = { view, calendar: context.calendar, petitions, units, settled };
  return page(<DeskPetitionsPage {...props} />);
};

async function show(
  context: OfficerContext,
  incoming: Incoming<Petition>,
  tried?: DeskPetitionPageProps['tried'],
): Promise<Answer> {
  const petition = (await petitionByCode(context.db, incoming.subject.code)) ?? incoming.subject;
  const today = localDateOf(context.now(), context.place.zone);
  const isToGive = canNow('accept', context.actor, petition);
  const names = await unitNames(context.db, [petition.unitId]);
  return page(
    <DeskPetitionPage
      view={viewOf(context, incoming)}
      petition={petition}
      unitName={names.get(petition.unitId)}
      answerers={isToGive ? await answerers(context.db, petition, today) : []}
      askUntil={askUntil(context, petition)}
      tried={tried}
    />,
    tried?.problems[0]?.kind.status ?? 200,
  );
}

type Perform = (
  context: OfficerContext,
  petition: Petition,
  text: (name: string) => string,
) => Promise<Outcome<undefined>>;

const perform: Readonly<Record<DeskAct, Perform>> = {
  accept: (context, petition, text) => acceptPetition(context, petition, Number(text('assignee'))),
  ask: (context, petition, text) => askAuthor(context, petition, text('question')),
  refuse: (context, petition, text) => refusePetition(context, petition, text('reason')),
  answer: (context, petition, text) =>
    answerPetition(context, petition, { finding: text('finding'), answer: text('answer') }),
  publish: (context, petition, text) =>
    publishPetition(context, petition, {
      summary: text('publicSummary'),
      answer: text('publicAnswer'),
      isConfirmed: text('confirm') === 'true',
    }),
};

const fields = ['assignee', 'question', 'reason', 'finding', 'answer', 'publicSummary', 'publicAnswer'] as const;

/** Does an act on the petition as its officer saw it; whoever was slower sees it as it is, with what they typed. */
const act =
  (name: DeskAct): Handle<Petition> =>
  async (context, incoming) => {
    const text = posted(incoming.body);
    const seen = Number(text('version'));
    const isFresh = seen === incoming.subject.version;
    const done = isFresh
      ? await perform[name](context, incoming.subject, text)
      : refuse(problem(errors.changedMeanwhile));
    if (done.ok) return redirect(`/desk/petitions/${incoming.subject.code}`);
    const typed = Object.fromEntries(fields.map((field) => [field, text(field)]));
    const wrong: readonly Problem[] = done.problems;
    return show(context, incoming, { act: name, problems: wrong, typed });
  };

const about = (method: 'GET' | 'POST', path: string, handle: Handle<Petition>): Route<Petition> => ({
  method,
  url: `/desk/petitions/:petition${path}`,
  signIn: 'officer',
  allow: officerReads,
  subject: async ({ db, actor }, params) => {
    const petition = await petitionByCode(db, params['petition'] ?? '');
    return petition && officerReads(actor, petition) ? petition : undefined;
  },
  handle: asOfficer(handle),
});

const acts: readonly DeskAct[] = Object.keys(perform) as DeskAct[];

/** What officers do with petitions. */
export const deskRoutes: readonly Route[] = [
  { method: 'GET', url: '/desk/petitions', signIn: 'officer', allow: signedInOfficer, handle: asOfficer(list) },
  about('GET', '', (context, incoming) => show(context, incoming)),
  ...acts.flatMap((name) => [
    about('POST', `/${name}`, act(name)),
    about('GET', `/${name}`, async (_context, { subject }) => redirect(`/desk/petitions/${subject.code}`)),
  ]),
];
