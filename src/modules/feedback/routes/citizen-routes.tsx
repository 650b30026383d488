import { randomUUID } from 'node:crypto';
import { localDateOf } from '../../../kernel/clock/zone.ts';
import type { Outcome, Problem } from '../../../kernel/errors/problem.ts';
import { page, redirect, type Answer } from '../../../kernel/web/answer.ts';
import { asCitizen, type CitizenContext } from '../../../kernel/web/as-citizen.ts';
import type { Incoming, Route } from '../../../kernel/web/route.ts';
import { isUuid } from '../../../kernel/text/uuid.ts';
import { viewOf } from '../../../ui/view.ts';
import { caseOfApplicant } from '../../cases/index.ts';
import { allUnits, unitNames } from '../../units/index.ts';
import { filePetition, type TypedPetition } from '../commands/file-petition.ts';
import { inform } from '../commands/inform.ts';
import { rateAnswer } from '../commands/rate-answer.ts';
import { MyPetitionPage } from '../pages/my-petition-page.tsx';
import { MyPetitionsPage } from '../pages/my-petitions-page.tsx';
import { NewPetitionPage } from '../pages/new-petition-page.tsx';
import type { Petition } from '../petition.ts';
import { isAuthor, mayPetition } from '../policy.ts';
import { petitionByCode } from '../queries/load-petition.ts';
import { myPetitions } from '../queries/petition-lists.ts';
import { posted } from './posted.ts';

type Handle<S> = (context: CitizenContext, incoming: Incoming<S>) => Promise<Answer>;

const list: Handle<undefined> = async (context, incoming) => {
  const petitions = await myPetitions(context.db, context.actor.personId);
  return page(<MyPetitionsPage view={viewOf(context, incoming)} petitions={petitions} />);
};

async function form(
  context: CitizenContext,
  incoming: Incoming<undefined>,
  typed: TypedPetition,
  wrong: readonly Problem[] = [],
): Promise<Answer> {
  const today = localDateOf(context.now(), context.place.zone);
  const [about, units] = await Promise.all([
    typed.caseCode ? caseOfApplicant(context.db, context.actor.personId, typed.caseCode) : undefined,
    allUnits(context.db, today),
  ]);
  const fitting = about ? units.filter(({ id }) => about.unitIds.includes(id)) : [];
  const offered = fitting.length > 0 ? fitting : units;
  return page(
    <NewPetitionPage
      view={viewOf(context, incoming)}
      typed={typed}
      units={offered.map(({ id, name }) => ({ value: String(id), label: name[context.language] }))}
      officers={(about?.officers ?? []).map(({ id, name }) => ({ value: String(id), label: name }))}
      problems={wrong}
    />,
    wrong[0]?.kind.status ?? 200,
  );
}

const startNew: Handle<undefined> = (context, incoming) => {
  const caseCode = incoming.query['case'] ?? '';
  const { phone = '' } = context.actor;
  const kind = caseCode ? 'conduct' : '';
  return form(context, incoming, { key: randomUUID(), kind, caseCode, unit: '', officer: '', text: '', phone });
};

const fileNew: Handle<undefined> = async (context, incoming) => {
  const text = posted(incoming.body);
  const key = isUuid(text('key')) ? text('key') : randomUUID();
  const typed: TypedPetition = {
    key,
    kind: text('kind'),
    caseCode: text('case').toUpperCase(),
    unit: text('unit'),
    officer: text('officer'),
    text: text('text'),
    phone: text('phone'),
  };
  const filed = await filePetition(context, typed);
  return filed.ok
    ? redirect(`/my/petitions/${filed.value}?sent=1`)
    : form(context, incoming, { ...typed, key: randomUUID() }, filed.problems);
};

async function show(
  context: CitizenContext,
  incoming: Incoming<Petition>,
  wrong: readonly Problem[] = [],
  typed?: string,
): Promise<Answer> {
  const petition = (await petitionByCode(context.db, incoming.subject.code)) ?? incoming.subject;
  const names = await unitNames(context.db, [petition.unitId]);
  return page(
    <MyPetitionPage
      view={viewOf(context, incoming)}
      petition={petition}
      unitName={names.get(petition.unitId)}
      isNew={incoming.query['sent'] !== undefined}
      problems={wrong}
      typed={typed}
    />,
    wrong[0]?.kind.status ?? 200,
  );
}

type Act = (context: CitizenContext, petition: Petition, typed: string) => Promise<Outcome<undefined>>;

const act =
  (perform: Act, name: string): Handle<Petition> =>
  async (context, incoming) => {
    const typed = posted(incoming.body)(name);
    const done = await perform(context, incoming.subject, typed);
    return done.ok ? redirect(`/my/petitions/${incoming.subject.code}`) : show(context, incoming, done.problems, typed);
  };

const own = (method: 'GET' | 'POST', path: string, handle: Handle<Petition>): Route<Petition> => ({
  method,
  url: `/my/petitions/:petition${path}`,
  allow: isAuthor,
  subject: async ({ db, actor }, params) => {
    const petition = await petitionByCode(db, params['petition'] ?? '');
    return petition && isAuthor(actor, petition) ? petition : undefined;
  },
  handle: asCitizen(handle),
});

const back: Handle<Petition> = async (_context, { subject }) => redirect(`/my/petitions/${subject.code}`);

/** What a person does with their own petitions. */
export const citizenRoutes: readonly Route[] = [
  { method: 'GET', url: '/my/petitions', allow: mayPetition, handle: asCitizen(list) },
  { method: 'GET', url: '/my/petitions/new', allow: mayPetition, handle: asCitizen(startNew) },
  { method: 'POST', url: '/my/petitions/new', allow: mayPetition, perMinute: 10, handle: asCitizen(fileNew) },
  own('GET', '', (context, incoming) => show(context, incoming)),
  own('POST', '/inform', act(inform, 'information')),
  own('POST', '/rate', act(rateAnswer, 'satisfaction')),
  // The addresses of these buttons, opened as pages: after signing in anew, or in another language.
  own('GET', '/inform', back),
  own('GET', '/rate', back),
];
