import { Type } from '../../kernel/schema/type.ts';
import type { Officer } from '../../kernel/access/actor.ts';
import { signedInOfficer } from '../../kernel/access/policy.ts';
import type { Problem } from '../../kernel/errors/problem.ts';
import type { Text } from '../../kernel/text/text.ts';
import { page, redirect, type Answer } from '../../kernel/web/answer.ts';
import type { Incoming, Route, WebContext } from '../../kernel/web/route.ts';
import { viewOf } from '../../ui/view.ts';
import { changePassword } from './commands/change-password.ts';
import { forOfficer } from './for-officer.ts';
import { AccountPage } from './pages/account-page.tsx';
import { passkeysOf } from './passkeys/queries/passkeys.ts';
import { passkeyWords } from './passkeys/words.ts';
import { mustChangePassword } from './queries/must-change-password.ts';
import { words } from './words.ts';

type In = Incoming<undefined>;

/** What the account's page confirms, by the word in its address. */
const done: Readonly<Record<string, Text>> = {
  yes: words.passwordChanged,
  added: passkeyWords.savedAdded,
  renamed: passkeyWords.savedRenamed,
  removed: passkeyWords.savedRemoved,
};

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
  const saved = done[incoming.query['saved'] ?? '']?.[context.language];
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

const typedPasswords = Type.Object({
  current: Type.String({ maxLength: 1000 }),
  next: Type.String({ maxLength: 1000 }),
});

/** The officer's own account: positions and password; what it shows of passkeys leads to their own pages. */
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
];
