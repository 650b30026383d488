import type { Officer } from '../../kernel/access/actor.ts';
import type { Context } from '../../kernel/app.ts';
import type { Outcome } from '../../kernel/errors/problem.ts';
import type { DocumentToSign, SignedDocument, SigningRequest } from '../signing/index.ts';

/** Signs a document, or says why it cannot be signed now: `signDocument`, or a program that gives out many in a row. */
export type Sign = (
  context: Context & { readonly actor: Officer },
  request: SigningRequest & DocumentToSign,
) => Promise<Outcome<SignedDocument>>;

/** What the officer gives for the key: PIN and one-time code, where it asks for them. */
export type Authorised = Pick<SigningRequest, 'authorisation'>;
