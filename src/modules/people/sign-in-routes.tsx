import type { FastifyRequest } from 'fastify';
import { problem, type Problem } from '../../kernel/errors/problem.ts';
import { page, redirect, type Answer } from '../../kernel/web/answer.ts';
import type { Incoming, Route, WebContext } from '../../kernel/web/route.ts';
import { viewOf } from '../../ui/view.ts';
import { recordSignIn } from './commands/record-sign-in.ts';
import { errors } from './errors.ts';
import { identityOf } from './identity-of.ts';
import { SignInFailedPage } from './pages/sign-in-failed-page.tsx';
import { SignedOutPage } from './pages/signed-out-page.tsx';
import { SignInPage, startUrl } from './pages/sign-in-page.tsx';
import { StepUpPage } from './pages/step-up-page.tsx';
import { maySignIn } from './policy.ts';
import { isAccountOf } from './queries/person.ts';
import { askedLevel, type Assurance } from './rules/assurance.ts';
import { localPath } from './rules/local-path.ts';
import {
  mostPending,
  openPending,
  pendingCookieName,
  pendingCookieNames,
  pendingSeconds,
  sealPending,
} from './rules/pending-cookie.ts';

type In = Incoming<undefined>;

const keyOf = (context: WebContext): Uint8Array => context.keys('sign-in');

type Wanted = { readonly returnTo: string; readonly level?: Assurance | undefined };

const failed = (context: WebContext, incoming: In, problems: readonly Problem[], { returnTo, level }: Wanted): Answer =>
  page(
    <SignInFailedPage view={viewOf(context, incoming)} problems={problems} returnTo={returnTo} level={level} />,
    problems[0]?.kind.status ?? 500,
  );

/** The official address, when the reader came by another: the provider sends everybody back to the official one. */
function otherAddress({ settings }: WebContext, request: FastifyRequest): string | undefined {
  return new URL(settings.publicUrl).host === request.host ? undefined : settings.publicUrl;
}

const cookieOptions = ({ settings }: WebContext) =>
  ({ path: '/sign-in', httpOnly: true, sameSite: 'lax', secure: settings.publicUrl.startsWith('https:') }) as const;

async function explain(context: WebContext, incoming: In): Promise<Answer> {
  const returnTo = localPath(incoming.query['return']);
  const level = askedLevel(incoming.query['level']);
  const { actor } = context;
  if (actor.kind === 'citizen') {
    if (level === undefined || actor.assurance >= level) return redirect(returnTo);
    const props = { returnTo, level, now: actor.assurance };
    return page(<StepUpPage view={viewOf(context, incoming)} {...props} />);
  }
  return page(
    <SignInPage
      view={viewOf(context, incoming)}
      returnTo={returnTo}
      level={level}
      otherAddress={otherAddress(context, incoming.raw)}
      hasEnded={incoming.query['ended'] !== undefined}
    />,
  );
}

async function start(context: WebContext, incoming: In): Promise<Answer> {
  const returnTo = localPath(incoming.query['return']);
  const level = askedLevel(incoming.query['level']);
  const wanted = { returnTo, level };
  const official = otherAddress(context, incoming.raw);
  // Cookies set at one address are not sent to the other. Once moved is enough: a proxy may hide the address asked for.
  if (official && incoming.query['moved'] === undefined)
    return redirect(`${official}${startUrl(returnTo, level)}&moved=yes`);
  const provider = identityOf(context);
  if (!provider) return failed(context, incoming, [problem(errors.signInNotSet)], wanted);
  const started = await provider.start(context.language, level);
  if (!started.ok) return failed(context, incoming, started.problems, wanted);
  const { url, pending } = started.value;
  const others = pendingCookieNames(incoming.raw.cookies);
  if (others.length >= mostPending) forget(context, incoming, others);
  const sealed = await sealPending(
    keyOf(context),
    { ...pending, returnTo, person: personWhoAsks(context) },
    context.now(),
  );
  void incoming.reply.setCookie(pendingCookieName(pending.state), sealed, {
    ...cookieOptions(context),
    maxAge: pendingSeconds,
  });
  return redirect(url);
}

function forget(context: WebContext, { reply }: In, names: readonly string[]): void {
  for (const name of names) void reply.clearCookie(name, cookieOptions(context));
}

async function comeBack(context: WebContext, incoming: In): Promise<Answer> {
  const name = pendingCookieName(incoming.query['state'] ?? '');
  const sealed = incoming.raw.cookies[name];
  const pending = sealed ? await openPending(keyOf(context), sealed, context.now()) : undefined;
  const provider = identityOf(context);
  if (!pending || !provider) return failed(context, incoming, [problem(errors.signInSpent)], { returnTo: '/' });
  const finished = await provider.finish(new URL(incoming.url, context.settings.publicUrl), pending);
  if (!finished.ok) return failed(context, incoming, finished.problems, pending);
  const { assurance, idToken } = finished.value;
  // Who proves themselves again for what they are doing must be who is doing it.
  if (pending.level !== undefined && pending.person !== undefined) {
    const same = await isAccountOf(context.db, pending.person, finished.value);
    if (!same) return failed(context, incoming, [problem(errors.someoneElse)], pending);
  }
  const id = await recordSignIn(context, finished.value, context.language);
  await context.signIn({ kind: 'citizen', id, facts: { idToken, assurance } });
  forget(context, incoming, [name]);
  return redirect(localPath(pending.returnTo));
}

const personWhoAsks = ({ actor }: WebContext): number | undefined =>
  actor.kind === 'citizen' ? actor.personId : undefined;

async function signOut(context: WebContext): Promise<Answer> {
  const idToken = context.session?.facts?.['idToken'];
  await context.signOut();
  const back = `${context.settings.publicUrl}/signed-out`;
  const elsewhere =
    typeof idToken === 'string' ? await identityOf(context)?.signOutUrl(idToken, back, context.language) : undefined;
  return redirect(elsewhere ?? '/signed-out');
}

// Many phones of one mobile network, and all of a service centre, come from one address.
const signInsPerMinute = 120;

/** Signing in and out. */
export const signInRoutes: readonly Route<undefined>[] = [
  { method: 'GET', url: '/sign-in', allow: maySignIn, handle: explain },
  { method: 'GET', url: '/sign-in/start', allow: maySignIn, perMinute: signInsPerMinute, handle: start },
  { method: 'GET', url: '/sign-in/callback', allow: maySignIn, perMinute: signInsPerMinute, handle: comeBack },
  { method: 'POST', url: '/sign-out', allow: maySignIn, handle: signOut },
  {
    method: 'GET',
    url: '/signed-out',
    allow: maySignIn,
    handle: async (context, incoming) => page(<SignedOutPage view={viewOf(context, incoming)} />),
  },
];
