import { X509Certificate } from 'node:crypto';
import { problem, refuse, Refusal, succeed, type Outcome } from '../../../kernel/errors/problem.ts';
import { errors } from '../errors.ts';
import type { Authorisation, KeptKey, OpenKey, ProviderState, SigningProvider } from '../signing-provider.ts';
import { findObjects, openTokenLibrary, reasonOf, tokensOf, type Token, type TokenLibrary } from './token-library.ts';

export type TokenSettings = {
  /** Path of the PKCS#11 library. */
  readonly library: string;
  /** PIN of an HSM that signs by itself, such as with agencies' seals; keys ask for a PIN when it is absent. */
  readonly pin: string | undefined;
};

/** Keys on tokens and HSMs at this machine, reached through their own library (PKCS#11); RSA only. */
export const tokenProvider = (settings: TokenSettings | undefined): SigningProvider => {
  // A token has one user: who opens it while another signs would need no PIN.
  const busy = new Set<string>();
  return {
    name: 'token',
    state: async () => (settings ? stateOf(settings) : { kind: 'off' }),
    find: async () => (settings ? withLibrary(settings, async (library) => succeed(keysOf(library, settings))) : off()),
    open: async (key, authorisation) =>
      settings ? withLibrary(settings, (library) => openKey(library, settings, busy, key, authorisation)) : off(),
  };
};

const off = (): Outcome<never> => refuse(problem(errors.providerOff));

async function stateOf({ library: path }: TokenSettings): Promise<ProviderState> {
  try {
    const tokens = tokensOf(await openTokenLibrary(path));
    if (tokens.length === 0) return { kind: 'down', why: 'No token is plugged in' };
    return { kind: 'ready', about: tokens.map(({ label, serial }) => `${label} (${serial})`).join(', ') };
  } catch (error) {
    return { kind: 'down', why: reasonOf(error) };
  }
}

async function withLibrary<T>(
  { library: path }: TokenSettings,
  work: (library: TokenLibrary) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  try {
    return await work(await openTokenLibrary(path));
  } catch {
    return refuse(problem(errors.providerDown));
  }
}

/** Every certificate for RSA keys on any token; its key has the same id. */
const keysOf = (library: TokenLibrary, settings: TokenSettings): KeptKey[] =>
  tokensOf(library).flatMap((token) => {
    const { calls, constants } = library;
    const session = openSession(library, token);
    try {
      const objects = findObjects(library, session, [{ type: constants.CKA_CLASS, value: constants.CKO_CERTIFICATE }]);
      return objects.flatMap((object): KeptKey[] => {
        const wanted = [{ type: constants.CKA_ID }, { type: constants.CKA_VALUE }];
        const [id, value] = calls.C_GetAttributeValue(session, object, wanted).map((attribute) => attribute.value);
        if (!Buffer.isBuffer(id) || !Buffer.isBuffer(value) || !isRsa(value)) return [];
        const reference = `${token.serial}/${id.toString('hex')}`;
        return [{ reference, certificates: [value], asks: settings.pin === undefined ? 'pin' : 'nothing' }];
      });
    } finally {
      calls.C_CloseSession(session);
    }
  });

function isRsa(certificate: Uint8Array): boolean {
  try {
    return new X509Certificate(certificate).publicKey.asymmetricKeyType === 'rsa';
  } catch {
    return false;
  }
}

const openSession = ({ calls, constants }: TokenLibrary, { slot }: Token): Buffer =>
  calls.C_OpenSession(slot, constants.CKF_SERIAL_SESSION);

async function openKey(
  library: TokenLibrary,
  settings: TokenSettings,
  busy: Set<string>,
  key: KeptKey,
  { pin = settings.pin }: Authorisation,
): Promise<Outcome<OpenKey>> {
  if (!pin) return refuse(problem(errors.pinMissing, '/pin'));
  const [serial = '', id = ''] = key.reference.split('/');
  const token = tokensOf(library).find((each) => each.serial === serial);
  if (!token) return refuse(problem(errors.keyGone));
  if (busy.has(serial)) return refuse(problem(errors.busy));
  busy.add(serial);
  const { calls, constants } = library;
  const session = openSession(library, token);
  const close = async (): Promise<void> => {
    busy.delete(serial);
    // Closing the last session of a token signs its user out.
    calls.C_CloseSession(session);
  };
  try {
    calls.C_Login(session, constants.CKU_USER, pin);
  } catch (error) {
    await close();
    return refuse(problem(pinFault(library, error), '/pin'));
  }
  const wanted = [
    { type: constants.CKA_CLASS, value: constants.CKO_PRIVATE_KEY },
    { type: constants.CKA_ID, value: Buffer.from(id, 'hex') },
  ];
  const [handle] = findObjects(library, session, wanted);
  if (handle) return succeed({ signer: signerOf(library, session, handle, key), close });
  await close();
  return refuse(problem(errors.keyGone));
}

function pinFault({ constants }: TokenLibrary, error: unknown) {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === constants.CKR_PIN_LOCKED) return errors.locked;
  if (code === constants.CKR_PIN_INCORRECT || code === constants.CKR_PIN_LEN_RANGE) return errors.pinWrong;
  return code === constants.CKR_USER_ALREADY_LOGGED_IN ? errors.busy : errors.providerDown;
}

/** An RSA signature of 8,192 bits is the longest. */
const longestSignatureBytes = 1024;

const signerOf = ({ calls, constants }: TokenLibrary, session: Buffer, handle: Buffer, key: KeptKey) => ({
  certificates: key.certificates,
  async sign(bytes: Uint8Array): Promise<Uint8Array> {
    try {
      calls.C_SignInit(session, { mechanism: constants.CKM_SHA256_RSA_PKCS }, handle);
      return await calls.C_SignAsync(session, Buffer.from(bytes), Buffer.alloc(longestSignatureBytes));
    } catch {
      throw new Refusal(problem(errors.providerDown));
    }
  },
});
