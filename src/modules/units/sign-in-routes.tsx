import { Type } from '../../kernel/schema/type.ts';
import { anyone } from '../../kernel/access/policy.ts';
import { problem, type Problem } from '../../kernel/errors/problem.ts';
import { json, page, problems as answerProblems, redirect, type Answer } from '../../kernel/web/answer.ts';
import { clearCookie, setCookie } from '../../kernel/web/cookies.ts';
import type { Incoming, Route, WebContext } from '../../kernel/web/route.ts';
import { viewOf } from '../../ui/view.ts';
import { checkCode } from './commands/check-code.ts';
import { checkPassword } from './commands/check-password.ts';
import { enrolAuthenticator } from './commands/enrol-authenticator.ts';
import { checkPasskey, passkeyQuestion } from './commands/passkeys.ts';
import { errors } from './errors.ts';
import { CodePage } from './pages/code-page.tsx';
import { SignInPage } from './pages/sign-in-page.tsx';
import { mustChangePassword, passkeysOf } from './queries/passkeys.ts';
import { openChallenge, sealChallenge, challengeSeconds, type Asked } from './rules/challenge.ts';
import { knownBrowser, openBrowser, sealBrowser } from './rules/known-browser.ts';
import { deskPath, openPending, pendingSeconds, sealPending, type PendingSignIn } from './rules/pending-sign-in.ts';

type In = Incoming<undefined>;
type Typed = { readonly username: string; readonly password: string; readonly return?: string };

const pendingCookie = 'officer-sign-in';
const challengeCookie = 'passkey-challenge';
const isSecure = ({ settings }: WebContext): boolean => settings.publicUrl.startsWith('https:');
const keyOf = ({ keys }: WebContext): Buffer => keys("officers' sign-in");

const pendingOf = (context: WebContext, { raw }: In): PendingSignIn | undefined =>
  openPending(keyOf(context), raw.cookies[pendingCookie], context.now());

function showFirst(context: WebContext, incoming: In, typed: Partial<Typed>, wrong: readonly Problem[] = []): Answer {
  const props = { username: typed.username ?? '', returnTo: deskPath(typed.return), problems: wrong };
  return page(
    <SignInPage view={viewOf(context, incoming)} {...props} demo={context.settings.demo} />,
    wrong[0]?.kind.status ?? 200,
  );
}

async function first(context: WebContext, incoming: In): Promise<Answer> {
  const typed = incoming.body as Typed;
  const knownTo = openBrowser(keyOf(context), incoming.raw.cookies[knownBrowser.cookie]);
  const outcome = await checkPassword(context, { ...typed, knownTo });
  if (!outcome.ok) return showFirst(context, incoming, typed, outcome.problems);
  const pending = { officerId: outcome.value.officerId, returnTo: deskPath(typed.return) };
  setCookie(incoming.reply, pendingCookie, sealPending(keyOf(context), pending, context.now()), {
    secure: isSecure(context),
    maxAgeSeconds: pendingSeconds,
  });
  return redirect('/officer/sign-in/code');
}

async function showSecond(context: WebContext, incoming: In, wrong: readonly Problem[] = []): Promise<Answer> {
  const pending = pendingOf(context, incoming);
  if (!pending) return showFirst(context, incoming, {}, wrong.length > 0 ? [problem(errors.signInExpired)] : []);
  const [enrolment, passkeys] = await Promise.all([
    enrolAuthenticator(context, pending.officerId),
    passkeysOf(context.db, pending.officerId),
  ]);
  const props = { enrolment, hasPasskey: passkeys.length > 0, problems: wrong };
  return page(<CodePage view={viewOf(context, incoming)} {...props} />, wrong[0]?.kind.status ?? 200);
}

async function second(context: WebContext, incoming: In): Promise<Answer> {
  const pending = pendingOf(context, incoming);
  if (!pending) return showFirst(context, incoming, {}, [problem(errors.signInExpired)]);
  const { code } = incoming.body as { code: string };
  const outcome = await checkCode(context, pending.officerId, code);
  if (!outcome.ok) return showSecond(context, incoming, outcome.problems);
  return redirect(await finish(context, incoming, pending));
}

/** Both steps are done: the session begins. Gives the page to go to. */
async function finish(context: WebContext, { reply }: In, { officerId, returnTo }: PendingSignIn): Promise<string> {
  clearCookie(reply, pendingCookie, { secure: isSecure(context) });
  setCookie(reply, knownBrowser.cookie, sealBrowser(keyOf(context), officerId), {
    secure: isSecure(context),
    maxAgeSeconds: knownBrowser.maxAgeSeconds,
  });
  await context.signIn({ kind: 'officer', id: officerId });
  return (await mustChangePassword(context.db, officerId)) ? '/officer/account' : returnTo;
}

async function askPasskey(context: WebContext, incoming: In): Promise<Answer> {
  const pending = pendingOf(context, incoming);
  if (!pending) return answerProblems(problem(errors.signInExpired));
  const options = await passkeyQuestion(context, pending.officerId);
  putChallenge(context, incoming, pending.officerId, options.challenge);
  return json(options);
}

async function answerPasskey(context: WebContext, incoming: In): Promise<Answer> {
  const pending = pendingOf(context, incoming);
  const challenge = pending && takeChallenge(context, incoming, pending.officerId);
  if (!pending || !challenge) return answerProblems(problem(errors.signInExpired));
  const outcome = await checkPasskey(context, pending.officerId, challenge, incoming.body);
  return outcome.ok ? json({ to: await finish(context, incoming, pending) }) : answerProblems(...outcome.problems);
}

/** Gives the browser a challenge to bring back with its answer. */
export function putChallenge(context: WebContext, { reply }: In, officerId: number, challenge: string): void {
  setCookie(reply, challengeCookie, sealChallenge(keyOf(context), officerId, challenge, context.now()), {
    secure: isSecure(context),
    maxAgeSeconds: challengeSeconds,
  });
}

/** The challenge that the browser brought back; it serves once. */
export function takeChallenge(context: WebContext, { raw, reply }: In, officerId: number): Asked | undefined {
  clearCookie(reply, challengeCookie, { secure: isSecure(context) });
  return openChallenge(keyOf(context), officerId, raw.cookies[challengeCookie], context.now());
}

/** What authenticators answer; the library judges the rest. */
export const passkeyAnswer = Type.Object({ id: Type.String({ maxLength: 1400 }) });

const typedFirst = Type.Object({
  username: Type.String({ maxLength: 200 }),
  password: Type.String({ maxLength: 1000 }),
  return: Type.Optional(Type.String({ maxLength: 1000 })),
});
const typedSecond = Type.Object({ code: Type.String({ maxLength: 100 }) });

/** Signing in of officers: password, then a code or a passkey. */
export const signInRoutes: readonly Route<undefined>[] = [
  {
    method: 'GET',
    url: '/officer/sign-in',
    allow: anyone,
    handle: async (context, incoming) =>
      context.actor.kind === 'officer'
        ? redirect(deskPath(incoming.query['return']))
        : showFirst(context, incoming, { return: incoming.query['return'] }),
  },
  {
    method: 'POST',
    url: '/officer/sign-in',
    allow: anyone,
    perMinute: 30,
    schema: { body: typedFirst },
    handle: first,
  },
  {
    method: 'GET',
    url: '/officer/sign-in/code',
    allow: anyone,
    handle: (context, incoming) => showSecond(context, incoming),
  },
  {
    method: 'POST',
    url: '/officer/sign-in/code',
    allow: anyone,
    perMinute: 30,
    schema: { body: typedSecond },
    handle: second,
  },
  {
    method: 'POST',
    url: '/api/officer/sign-in/passkey/options',
    allow: anyone,
    perMinute: 30,
    summary: 'Challenge for the second step of signing in with a passkey',
    handle: askPasskey,
  },
  {
    method: 'POST',
    url: '/api/officer/sign-in/passkey',
    allow: anyone,
    perMinute: 30,
    schema: { body: passkeyAnswer },
    summary: 'Second step of signing in with a passkey',
    handle: answerPasskey,
  },
];
