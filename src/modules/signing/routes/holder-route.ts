import type { Officer } from '../../../kernel/access/actor.ts';
import type { Allow } from '../../../kernel/access/policy.ts';
import type { Context } from '../../../kernel/app.ts';
import { asOfficer } from '../../../kernel/web/as-officer.ts';
import type { Answer } from '../../../kernel/web/answer.ts';
import type { Incoming, Route, WebContext } from '../../../kernel/web/route.ts';
import type { HolderPage as Subject } from '../holder.ts';
import { postedText } from './posted.ts';

export type At = {
  readonly context: WebContext & { readonly actor: Officer };
  readonly incoming: Incoming<Subject>;
  readonly subject: Subject;
};

/** Where the pages about a holder stand, who may open them, and whom they are about. */
export type HolderAddress = {
  readonly url: string;
  readonly allow: Allow<Subject>;
  readonly subject: (context: Context, params: Readonly<Record<string, string>>) => Promise<Subject | undefined>;
};

export const holderRoute = (
  address: HolderAddress,
  method: 'GET' | 'POST',
  path: string,
  handle: (at: At) => Promise<Answer>,
  more: Partial<Pick<Route, 'perMinute' | 'bodyLimitBytes'>> = {},
): Route<Subject> => ({
  method,
  url: `${address.url}${path}`,
  signIn: 'officer',
  allow: address.allow,
  subject: address.subject,
  ...more,
  handle: asOfficer((context, incoming) => handle({ context, incoming, subject: incoming.subject })),
});

/** What the owner of a key gave for it. */
export const authorisationOf = (body: unknown) => {
  const text = postedText(body);
  return { pin: text('pin'), otp: text('otp') };
};
