import type { Citizen } from '../../kernel/access/actor.ts';
import { errors as requestErrors } from '../../kernel/errors/errors.ts';
import { problem, type Problem } from '../../kernel/errors/problem.ts';
import type { Place } from '../../kernel/place.ts';
import type { Formats } from '../../kernel/schema/format.ts';
import { loadFormats } from '../../kernel/schema/load-formats.ts';
import { localDateOf } from '../../kernel/clock/zone.ts';
import { page, problems as answerProblems, redirect, type Answer } from '../../kernel/web/answer.ts';
import type { Incoming, Route, WebContext } from '../../kernel/web/route.ts';
import { viewOf } from '../../ui/view.ts';
import { changeContact } from './commands/change-contact.ts';
import { AccountPage } from './pages/account-page.tsx';
import { mayUseOwnAccount } from './policy.ts';
import { personById } from './queries/person.ts';
import { readingsOf } from './queries/readings.ts';
import { readContact, typedContact, type TypedContact } from './rules/read-contact.ts';

type In = Incoming<undefined>;

const formatsByPlace = new WeakMap<Place, Formats>();

function formatsOf(place: Place): Formats {
  let formats = formatsByPlace.get(place);
  if (!formats) formatsByPlace.set(place, (formats = loadFormats(place)));
  return formats;
}

/** Runs `work` for a signed-in citizen; the policy lets nobody else come here. */
const forCitizen =
  (work: (context: WebContext, incoming: In, citizen: Citizen) => Promise<Answer>) =>
  (context: WebContext, incoming: In): Promise<Answer> =>
    context.actor.kind === 'citizen'
      ? work(context, incoming, context.actor)
      : Promise.resolve(answerProblems(problem(requestErrors.notAllowed)));

async function show(
  context: WebContext,
  incoming: In,
  citizen: Citizen,
  typed?: TypedContact,
  problems: readonly Problem[] = [],
): Promise<Answer> {
  const [person, readings] = await Promise.all([
    personById(context.db, citizen.personId),
    readingsOf(context.db, citizen.personId),
  ]);
  if (!person) return answerProblems(problem(requestErrors.notFound));
  const contact = typed ?? { email: person.email ?? '', phone: person.phone ?? '', language: person.language };
  const saved = incoming.query['saved'] !== undefined && !typed;
  const view = viewOf(context, incoming);
  return page(
    <AccountPage
      view={view}
      person={person}
      assurance={citizen.assurance}
      readings={readings}
      contact={contact}
      problems={problems}
      saved={saved}
    />,
    problems.length > 0 ? 422 : 200,
  );
}

async function change(context: WebContext, incoming: In, citizen: Citizen): Promise<Answer> {
  const typed = typedContact((incoming.body ?? {}) as Record<string, unknown>);
  const today = localDateOf(context.now(), context.place.zone);
  const read = readContact(typed, formatsOf(context.place), today, context.language);
  if (!read.ok) return show(context, incoming, citizen, typed, read.problems);
  await changeContact(context, citizen, read.value);
  return redirect('/my/account?saved');
}

/** The account of the person who is signed in. */
export const accountRoutes: readonly Route<undefined>[] = [
  { method: 'GET', url: '/my/account', allow: mayUseOwnAccount, handle: forCitizen(show) },
  { method: 'POST', url: '/my/account', allow: mayUseOwnAccount, perMinute: 30, handle: forCitizen(change) },
];
