import { Type } from '../../kernel/schema/type.ts';
import { anyone } from '../../kernel/access/policy.ts';
import { problem, type Problem } from '../../kernel/errors/problem.ts';
import { page, redirect, type Answer } from '../../kernel/web/answer.ts';
import type { Incoming, Route, WebContext } from '../../kernel/web/route.ts';
import { viewOf } from '../../ui/view.ts';
import { checkCode } from './commands/check-code.ts';
import { checkPassword } from './commands/check-password.ts';
import { enrolAuthenticator } from './commands/enrol-authenticator.ts';
import { errors } from './errors.ts';
import { CodePage } from './pages/code-page.tsx';
import { SignInPage } from './pages/sign-in-page.tsx';
import { passkeysOf } from './passkeys/queries/passkeys.ts';
import { deskPath } from './rules/pending-sign-in.ts';
import { finishSignIn, knownOfficer, pendingOf, putPending } from './sign-in-cookies.ts';

type In = Incoming<undefined>;
type Typed = { readonly username: string; readonly password: string; readonly return?: string };

function showFirst(context: WebContext, incoming: In, typed: Partial<Typed>, wrong: readonly Problem[] = []): Answer {
  const props = { username: typed.username ?? '', returnTo: deskPath(typed.return), problems: wrong };
  return page(
    <SignInPage view={viewOf(context, incoming)} {...props} demo={context.settings.demo} />,
    wrong[0]?.kind.status ?? 200,
  );
}

async function first(context: WebContext, incoming: In): Promise<Answer> {
  const typed = incoming.body as Typed;
  const outcome = await checkPassword(context, { ...typed, knownTo: knownOfficer(context, incoming) });
  if (!outcome.ok) return showFirst(context, incoming, typed, outcome.problems);
  putPending(context, incoming, { officerId: outcome.value.officerId, returnTo: deskPath(typed.return) });
  return redirect('/officer/sign-in/code');
}

async function showSecond(context: WebContext, incoming: In, wrong: readonly Problem[] = []): Promise<Answer> {
  const pending = pendingOf(context, incoming);
  if (!pending) return showFirst(context, incoming, {}, wrong.length > 0 ? [problem(errors.signInExpired)] : []);
  const [enrolment, passkeys] = await Promise.all([
    enrolAuthenticator(context, pending.officerId),
    passkeysOf(context.db, pending.officerId),
  ]);
  const hasPasskey = passkeys.some(({ suspectedAt }) => suspectedAt === null);
  const props = { enrolment, hasPasskey, problems: wrong };
  return page(<CodePage view={viewOf(context, incoming)} {...props} />, wrong[0]?.kind.status ?? 200);
}

async function second(context: WebContext, incoming: In): Promise<Answer> {
  const pending = pendingOf(context, incoming);
  if (!pending) return showFirst(context, incoming, {}, [problem(errors.signInExpired)]);
  const { code } = incoming.body as { code: string };
  const outcome = await checkCode(context, pending.officerId, code);
  if (!outcome.ok) return showSecond(context, incoming, outcome.problems);
  return redirect(await finishSignIn(context, incoming, pending));
}

const typedFirst = Type.Object({
  username: Type.String({ maxLength: 200 }),
  password: Type.String({ maxLength: 1000 }),
  return: Type.Optional(Type.String({ maxLength: 1000 })),
});
const typedSecond = Type.Object({ code: Type.String({ maxLength: 100 }) });

/** Signing in of officers: password, then a code. Passkeys have their own routes. */
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
];
