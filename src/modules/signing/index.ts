/** Signing: certificates of officers and agencies, what they sign, and whether a document is genuine. */
import type { Module } from '../../kernel/module.ts';
import { errors as keyErrors } from '../../outside/signing/errors.ts';
import { errors } from './errors.ts';
import { signingWords } from './words.ts';

export {
  openSigning,
  signDocument,
  type DocumentToSign,
  type OpenSigning,
  type Shown,
  type SignedDocument,
  type SigningRequest,
} from './commands/sign-document.ts';

export { signingAsks } from './queries/signing-asks.ts';

export const signing: Module = {
  name: 'signing',
  migrations: new URL('./migrations/', import.meta.url),
  words: signingWords,
  errors: [errors, keyErrors],
};
