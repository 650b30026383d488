import { randomUUID } from 'node:crypto';
import { problem, refuse, type Outcome, type Problem } from '../../../kernel/errors/problem.ts';
import { errors as fileErrors } from '../../../kernel/files/errors.ts';
import { readPkcs12 } from '../../../outside/signing/pkcs12/read-pkcs12.ts';
import { sealKey } from '../../../outside/signing/software-store.ts';
import type { Holder } from '../certificate.ts';
import { errors } from '../errors.ts';
import { registerCertificate, type OfficerContext } from './register-certificate.ts';

export type KeyStoreFile = {
  readonly file: Uint8Array | undefined;
  readonly password: string;
  /** Asked for at each signing from now on. */
  readonly pin: string;
  readonly pinAgain: string;
};

const pinProblems = ({ pin, pinAgain }: KeyStoreFile): readonly Problem[] => {
  if (!/^\d{6,12}$/.test(pin)) return [problem(errors.pinFormat, '/newPin')];
  return pin === pinAgain ? [] : [problem(errors.pinsDiffer, '/newPinAgain')];
};

/** Takes a key and its certificate out of a PKCS#12 file and keeps them encrypted; the file and its password are not kept. */
export async function importKeyStore(
  context: OfficerContext,
  holder: Holder,
  given: KeyStoreFile,
): Promise<Outcome<undefined>> {
  const store = given.file ? readPkcs12(given.file, given.password) : refuse(problem(fileErrors.missing, '/file'));
  const wrong = [...(store.ok ? [] : store.problems), ...pinProblems(given)];
  if (!store.ok || wrong.length > 0) return refuse(...wrong);
  const { privateKey, certificates } = store.value;
  const reference = randomUUID();
  const sealed = sealKey(context.keys, privateKey, given.pin, reference);
  const key = { reference, certificates, asks: 'pin', sealed } as const;
  return registerCertificate(context, holder, { provider: 'software', key });
}
