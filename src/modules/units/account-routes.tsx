import { Type } from '../../kernel/schema/type.ts';
import type { Officer } from '../../kernel/access/actor.ts';
import { signedInOfficer } from '../../kernel/access/policy.ts';
import { errors as requestErrors } from '../../kernel/errors/errors.ts';
import { problem, type Problem } from '../../kernel/errors/problem.ts';
import { localDateOf } from '../../kernel/clock/zone.ts';
import { formatDate } from '../../kernel/text/formats.ts';
import { speaker } from '../../kernel/text/text.ts';
import { json, page, problems as answerProblems, redirect, type Answer } from '../../kernel/web/answer.ts';
import type { Incoming, Route, WebContext } from '../../kernel/web/route.ts';
import { viewOf } from '../../ui/view.ts';
import { changePassword } from './commands/change-password.ts';
import { addPasskey, passkeyRegistration, removePasskey } from './commands/passkeys.ts';
import { errors } from './errors.ts';
import { AccountPage } from './pages/account-page.tsx';
import { mustChangePassword, passkeysOf } from './queries/passkeys.ts';
import { passkeyAnswer, putChallenge, takeChallenge } from './sign-in-routes.tsx';
import { words } from './words.ts';

type In = Incoming<undefined>;

/** Runs `work` for a signed-in officer; the policy lets nobody else come here. */
const forOfficer =
  (work: (context: WebContext, incoming: In, officer: Officer) => Promise<Answer>) =>
  (context: WebContext, incoming: In): Promise<Answer> =>
    context.actor.kind === 'officer'
      ? work(context, incoming, context.actor)
      : Promise.resolve(answerProblems(problem(requestErrors.notAllowed)));

async function show(
  context: WebContext,
  incoming: In,
  officer: Officer,
  wrong: readonly Problem[] = [],
): Promise<Answer> {
  const [passkeys, mustChange] = await Promise.all([
    passkeysOf(context.db, officer.officerId),
    mustChangePassword(context.db, officer.officerId),
  ]);
  const saved = incoming.query['saved'] !== undefined;
  const props = { officer, passkeys, mustChange, saved, problems: wrong };
  return page(<AccountPage view={viewOf(context, incoming)} {...props} />, wrong[0]?.kind.status ?? 200);
}

async function newPassword(context: WebContext, incoming: In, officer: Officer): Promise<Answer> {
  const typed = incoming.body as { current: string; next: string };
  const outcome = await changePassword(context, officer, typed, context.session?.tokenHash);
  if (!outcome.ok) return show(context, incoming, officer, outcome.problems);
  // Positions count from now, where the password was one that an operator chose.
  context.lookAnew();
  return redirect('/officer/account?saved=yes');
}

async function askRegistration(context: WebContext, incoming: In, officer: Officer): Promise<Answer> {
  const options = await passkeyRegistration(context, officer);
  putChallenge(context, incoming, officer.officerId, options.challenge);
  return json(options);
}

async function register(context: WebContext, incoming: In, officer: Officer): Promise<Answer> {
  const asked = takeChallenge(context, incoming, officer.officerId);
  if (!asked) return answerProblems(problem(errors.wrongPasskey));
  const today = localDateOf(context.now(), context.place.zone);
  const name = speaker(words, context.language)('passkeyOf', { date: formatDate(today, context.language) });
  const outcome = await addPasskey(context, officer, asked.challenge, incoming.body, name);
  return outcome.ok ? json({ to: '/officer/account' }) : answerProblems(...outcome.problems);
}

async function remove(context: WebContext, incoming: In, officer: Officer): Promise<Answer> {
  await removePasskey(context, officer, (incoming.body as { credential: string }).credential);
  return redirect('/officer/account');
}

const typedPasswords = Type.Object({
  current: Type.String({ maxLength: 1000 }),
  next: Type.String({ maxLength: 1000 }),
});

/** The officer's own account: positions, password, passkeys. */
export const accountRoutes: readonly Route<undefined>[] = [
  {
    method: 'GET',
    url: '/officer/account',
    allow: signedInOfficer,
    signIn: 'officer',
    handle: forOfficer((context, incoming, officer) => show(context, incoming, officer)),
  },
  {
    method: 'POST',
    url: '/officer/account/password',
    allow: signedInOfficer,
    signIn: 'officer',
    perMinute: 20,
    schema: { body: typedPasswords },
    handle: forOfficer(newPassword),
  },
  {
    method: 'POST',
    url: '/officer/account/passkeys/remove',
    allow: signedInOfficer,
    signIn: 'officer',
    schema: { body: Type.Object({ credential: Type.String({ maxLength: 1400 }) }) },
    handle: forOfficer(remove),
  },
  {
    method: 'POST',
    url: '/api/officer/passkeys/options',
    allow: signedInOfficer,
    summary: 'Challenge for adding a passkey to the signed-in officer',
    handle: forOfficer(askRegistration),
  },
  {
    method: 'POST',
    url: '/api/officer/passkeys',
    allow: signedInOfficer,
    schema: { body: passkeyAnswer },
    summary: 'Adds a passkey to the signed-in officer',
    handle: forOfficer(register),
  },
];
