/** Signing: certificates of officers and agencies, what they sign, and whether a document is genuine. */
import type { Module } from '../../kernel/module.ts';
import { errors as keyErrors } from '../../outside/signing/errors.ts';
import { batchWords } from './batch-words.ts';
import { checkWords, faultWords } from './check-words.ts';
import { warnOfEnds } from './commands/warn-of-ends.ts';
import { errors } from './errors.ts';
import { batchRoutes } from './routes/batch-routes.tsx';
import { checkRoutes } from './routes/check-routes.tsx';
import { ownRoutes } from './routes/own-routes.ts';
import { sealRoutes } from './routes/seal-routes.ts';
import { scanRoutes } from './routes/scan-routes.tsx';
import { watchRoutes } from './routes/watch-routes.tsx';
import { scanWords } from './scan-words.ts';
import { signingWords } from './words.ts';

export { openSigning, signDocument, type OpenSigning, type SigningRequest } from './commands/sign-document.ts';
export { sealByProgram } from './commands/seal-by-program.ts';
export type { DocumentToSign, Shown, SignedDocument } from './commands/make-signature.ts';
export { toldOfEnd, type ToldOfEnd } from './queries/told-of-end.ts';
export { sealedByAgency } from './queries/agencies.ts';
export { signingAsks } from './queries/signing-asks.ts';

export const signing: Module = {
  name: 'signing',
  migrations: new URL('./migrations/', import.meta.url),
  routes: [...checkRoutes, ...ownRoutes, ...sealRoutes, ...batchRoutes, ...scanRoutes, ...watchRoutes],
  jobs: [{ name: 'warn of certificates that end', everySeconds: 3600, run: warnOfEnds }],
  words: {
    ...signingWords,
    ...Object.fromEntries(Object.entries(checkWords).map(([key, text]) => [`check.${key}`, text])),
    ...Object.fromEntries(Object.entries(batchWords).map(([key, text]) => [`batch.${key}`, text])),
    ...Object.fromEntries(Object.entries(scanWords).map(([key, text]) => [`scan.${key}`, text])),
    ...Object.fromEntries(Object.entries(faultWords).map(([key, text]) => [`fault.${key}`, text])),
  },
  errors: [errors, keyErrors],
};
