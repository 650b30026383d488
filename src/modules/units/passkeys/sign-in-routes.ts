import { anyone } from '../../../kernel/access/policy.ts';
import { problem } from '../../../kernel/errors/problem.ts';
import { Type } from '../../../kernel/schema/type.ts';
import { json, problems, type Answer } from '../../../kernel/web/answer.ts';
import type { Incoming, Route, WebContext } from '../../../kernel/web/route.ts';
import { errors } from '../errors.ts';
import { deskPath } from '../rules/pending-sign-in.ts';
import { finishSignIn, pendingOf, putChallenge, takeChallenge } from '../sign-in-cookies.ts';
import {
  checkPasskeyAlone,
  checkSecondPasskey,
  passkeyQuestion,
  type PasskeyAnswer,
} from './commands/check-passkey.ts';
import { passkeyErrors } from './errors.ts';
import { passkeyAnswer } from './passkey-answer.ts';

type In = Incoming<undefined>;

/** A challenge that whoever holds a passkey of the site may answer. */
const anybody = 0;

async function askSecond(context: WebContext, incoming: In): Promise<Answer> {
  const pending = pendingOf(context, incoming);
  if (!pending) return problems(problem(errors.signInExpired));
  const options = await passkeyQuestion(context, pending.officerId);
  putChallenge(context, incoming, pending.officerId, options.challenge);
  return json(options);
}

async function answerSecond(context: WebContext, incoming: In): Promise<Answer> {
  const pending = pendingOf(context, incoming);
  const asked = pending && takeChallenge(context, incoming, pending.officerId);
  if (!pending || !asked) return problems(problem(errors.signInExpired));
  const outcome = await checkSecondPasskey(context, pending.officerId, asked, incoming.body as PasskeyAnswer);
  return outcome.ok ? json({ to: await finishSignIn(context, incoming, pending) }) : problems(...outcome.problems);
}

async function askAlone(context: WebContext, incoming: In): Promise<Answer> {
  const options = await passkeyQuestion(context);
  putChallenge(context, incoming, anybody, options.challenge);
  return json(options);
}

async function answerAlone(context: WebContext, incoming: In): Promise<Answer> {
  const { answer, return: wanted } = incoming.body as { answer: PasskeyAnswer; return?: string };
  const asked = takeChallenge(context, incoming, anybody);
  if (!asked) return problems(problem(passkeyErrors.askedTooLongAgo));
  const outcome = await checkPasskeyAlone(context, asked, answer);
  if (!outcome.ok) return problems(...outcome.problems);
  return json({ to: await finishSignIn(context, incoming, { officerId: outcome.value, returnTo: deskPath(wanted) }) });
}

const asked = { method: 'POST', allow: anyone, perMinute: 30 } as const;

/** Signing in of officers by passkey: as the second step, or alone. */
export const passkeySignInRoutes: readonly Route<undefined>[] = [
  {
    ...asked,
    url: '/api/officer/sign-in/passkey/options',
    summary: 'Challenge for the second step of signing in with a passkey',
    handle: askSecond,
  },
  {
    ...asked,
    url: '/api/officer/sign-in/passkey',
    schema: { body: passkeyAnswer },
    summary: 'Second step of signing in with a passkey',
    handle: answerSecond,
  },
  {
    ...asked,
    url: '/api/officer/sign-in/passkey-alone/options',
    summary: 'Challenge for signing in with a passkey alone',
    handle: askAlone,
  },
  {
    ...asked,
    url: '/api/officer/sign-in/passkey-alone',
    schema: {
      body: Type.Object({ answer: passkeyAnswer, return: Type.Optional(Type.String({ maxLength: 1000 })) }),
    },
    summary: 'Signing in with a passkey alone',
    handle: answerAlone,
  },
];
