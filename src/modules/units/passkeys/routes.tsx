import type { Officer } from '../../../kernel/access/actor.ts';
import { signedInOfficer } from '../../../kernel/access/policy.ts';
import { errors as requestErrors } from '../../../kernel/errors/errors.ts';
import { problem, type Problem } from '../../../kernel/errors/problem.ts';
import { Type } from '../../../kernel/schema/type.ts';
import { json, page, problems, redirect, type Answer } from '../../../kernel/web/answer.ts';
import type { Incoming, Route, WebContext } from '../../../kernel/web/route.ts';
import { viewOf } from '../../../ui/view.ts';
import { forOfficer } from '../for-officer.ts';
import { typedFields } from '../rules/typed-fields.ts';
import { putChallenge, takeChallenge } from '../sign-in-cookies.ts';
import { passkeysAddress } from './addresses.ts';
import { addPasskey, passkeyRegistration } from './commands/add-passkey.ts';
import { removePasskey, renamePasskey } from './commands/keep-passkey.ts';
import { passkeyErrors } from './errors.ts';
import { AddPasskeyPage, MakePasskeyPage } from './pages/add-passkey-page.tsx';
import { PasskeyPage } from './pages/passkey-page.tsx';
import { passkeyId } from './passkey-answer.ts';
import { passkeysOf } from './queries/passkeys.ts';

type In = Incoming<undefined>;

const statusOf = ([first]: readonly Problem[]): number => first?.kind.status ?? 200;
const idOf = (text: string | undefined): number => (/^[1-9]\d{0,14}$/.test(text ?? '') ? Number(text) : 0);
const backToAccount = (saved: string): string => `/officer/account?saved=${saved}`;

function showAdd(context: WebContext, incoming: In, name: string, wrong: readonly Problem[]): Answer {
  return page(<AddPasskeyPage view={viewOf(context, incoming)} name={name} problems={wrong} />, statusOf(wrong));
}

async function ask(context: WebContext, incoming: In, officer: Officer): Promise<Answer> {
  const { name = '', password = '' } = typedFields(incoming.body);
  const outcome = await passkeyRegistration(context, officer, { name, password });
  if (!outcome.ok) return showAdd(context, incoming, name, outcome.problems);
  putChallenge(context, incoming, officer.officerId, outcome.value.options.challenge);
  return page(<MakePasskeyPage view={viewOf(context, incoming)} {...outcome.value} />);
}

async function add(context: WebContext, incoming: In, officer: Officer): Promise<Answer> {
  const asked = takeChallenge(context, incoming, officer.officerId);
  if (!asked) return problems(problem(passkeyErrors.tookTooLong));
  const { name, answer } = incoming.body as { name: string; answer: unknown };
  const outcome = await addPasskey(context, officer, asked.challenge, answer, name);
  return outcome.ok ? json({ to: backToAccount('added') }) : problems(...outcome.problems);
}

async function showOne(
  context: WebContext,
  incoming: In,
  officer: Officer,
  shown: { readonly name?: string; readonly problems: readonly Problem[] } = { problems: [] },
): Promise<Answer> {
  const id = idOf(incoming.params['passkey']);
  const passkey = (await passkeysOf(context.db, officer.officerId)).find((each) => each.id === id);
  if (!passkey) return problems(problem(requestErrors.notFound));
  const props = { passkey, name: shown.name ?? passkey.name, problems: shown.problems };
  return page(<PasskeyPage view={viewOf(context, incoming)} {...props} />, statusOf(shown.problems));
}

async function rename(context: WebContext, incoming: In, officer: Officer): Promise<Answer> {
  const { name = '' } = typedFields(incoming.body);
  const outcome = await renamePasskey(context, officer, idOf(incoming.params['passkey']), name);
  return outcome.ok
    ? redirect(backToAccount('renamed'))
    : showOne(context, incoming, officer, { name, problems: outcome.problems });
}

async function remove(context: WebContext, incoming: In, officer: Officer): Promise<Answer> {
  const id = idOf(incoming.params['passkey']);
  const sure = typedFields(incoming.body)['confirm'] === 'true';
  const outcome = await removePasskey(context, officer, id, sure, context.session?.tokenHash);
  return outcome.ok
    ? redirect(backToAccount('removed'))
    : showOne(context, incoming, officer, { problems: outcome.problems });
}

const officers = { allow: signedInOfficer, signIn: 'officer' } as const;
const one = `${passkeysAddress}/:passkey`;

/** An officer's passkeys: adding, naming, removing. */
export const passkeyRoutes: readonly Route<undefined>[] = [
  {
    method: 'GET',
    url: `${passkeysAddress}/new`,
    ...officers,
    handle: forOfficer(async (context, incoming: In) => showAdd(context, incoming, '', [])),
  },
  { method: 'POST', url: `${passkeysAddress}/new`, ...officers, perMinute: 20, handle: forOfficer(ask) },
  {
    method: 'POST',
    url: '/api/officer/passkeys',
    allow: signedInOfficer,
    perMinute: 20,
    schema: { body: Type.Object({ name: Type.String({ maxLength: 1000 }), answer: Type.Object({ id: passkeyId }) }) },
    summary: 'Adds a passkey to the signed-in officer',
    handle: forOfficer(add),
  },
  {
    method: 'GET',
    url: one,
    ...officers,
    handle: forOfficer((context, incoming: In, officer) => showOne(context, incoming, officer)),
  },
  { method: 'POST', url: `${one}/name`, ...officers, perMinute: 20, handle: forOfficer(rename) },
  { method: 'POST', url: `${one}/remove`, ...officers, perMinute: 20, handle: forOfficer(remove) },
];
