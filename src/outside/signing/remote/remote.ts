import { createHash } from 'node:crypto';
import { problem, refuse, Refusal, succeed, type Outcome } from '../../../kernel/errors/problem.ts';
import { errors } from '../errors.ts';
import type { Asks, Authorisation, KeptKey, OpenKey, ProviderState, SigningProvider } from '../signing-provider.ts';
import {
  cscClient,
  jsonsOf,
  listAt,
  objectAt,
  textAt,
  textsOf,
  type CscClient,
  type Json,
  type RemoteSettings,
} from './csc-client.ts';

const sha256 = '2.16.840.1.101.3.4.2.1';
const sha256WithRsa = '1.2.840.113549.1.1.11';

/**
 * Keys that a remote signing service keeps for their owners, who authorise each use with PIN and one-time code (Cloud Signature
 * Consortium API 2.0). Only the digest of a document leaves the house.
 */
export function remoteProvider(settings: RemoteSettings | undefined): SigningProvider {
  const client = settings && cscClient(settings);
  const off = (): Outcome<never> => refuse(problem(errors.providerOff));
  return {
    name: 'remote',
    state: async () => (client ? stateOf(client) : { kind: 'off' }),
    find: async (owner) => (client ? findKeys(client, owner) : off()),
    open: async (key, authorisation, signatures) => (client ? openKey(client, key, authorisation, signatures) : off()),
    sendCode: async ({ reference }) => {
      if (!client) return off();
      const sent = await client('credentials/getChallenge', { credentialID: reference });
      return sent.ok ? succeed(undefined) : sent;
    },
  };
}

async function stateOf(client: CscClient): Promise<ProviderState> {
  const told = await client('info', {});
  if (!told.ok) return { kind: 'down', why: 'The service does not answer as the CSC API says' };
  return { kind: 'ready', about: textAt(told.value, 'name') ?? '' };
}

async function findKeys(client: CscClient, owner: string): Promise<Outcome<readonly KeptKey[]>> {
  const told = await client('credentials/list', {
    ...(owner ? { userID: owner } : {}),
    onlyValid: true,
    credentialInfo: true,
    certificates: 'chain',
    authInfo: true,
  });
  return told.ok ? succeed(jsonsOf(listAt(told.value, 'credentialInfos')).flatMap(keyOf)) : told;
}

function keyOf(info: Json): KeptKey[] {
  const reference = textAt(info, 'credentialID');
  const certificates = textsOf(listAt(objectAt(info, 'cert'), 'certificates')).map((text) =>
    Buffer.from(text, 'base64'),
  );
  const canSign = textsOf(listAt(objectAt(info, 'key'), 'algo')).includes(sha256WithRsa);
  if (reference === undefined || certificates.length === 0 || !canSign) return [];
  return [{ reference, certificates, asks: asksOf(objectAt(info, 'auth')) }];
}

function asksOf(auth: Json): Asks {
  const types = jsonsOf(listAt(auth, 'objects')).map((each) => textAt(each, 'type'));
  if (types.includes('OTP')) return 'pin-and-otp';
  return types.includes('PIN') ? 'pin' : 'nothing';
}

async function openKey(
  client: CscClient,
  key: KeptKey,
  { pin = '', otp = '' }: Authorisation,
  signatures: number,
): Promise<Outcome<OpenKey>> {
  const missing = [
    ...(key.asks !== 'nothing' && !pin ? [problem(errors.pinMissing, '/pin')] : []),
    ...(key.asks === 'pin-and-otp' && !otp ? [problem(errors.otpMissing, '/otp')] : []),
  ];
  if (missing.length > 0) return refuse(...missing);
  const authorised = await client('credentials/authorize', {
    credentialID: key.reference,
    numSignatures: signatures,
    authData: [
      ...(key.asks === 'nothing' ? [] : [{ id: 'PIN', value: pin }]),
      ...(key.asks === 'pin-and-otp' ? [{ id: 'OTP', value: otp }] : []),
    ],
  });
  if (!authorised.ok) return authorised;
  const sad = textAt(authorised.value, 'SAD');
  if (sad === undefined) return refuse(problem(errors.providerDown));
  const signer = { certificates: key.certificates, sign: (bytes: Uint8Array) => signHash(client, key, sad, bytes) };
  return succeed({ signer, close: async () => {} });
}

async function signHash(client: CscClient, key: KeptKey, sad: string, bytes: Uint8Array): Promise<Uint8Array> {
  const signed = await client('signatures/signHash', {
    credentialID: key.reference,
    SAD: sad,
    hashes: [createHash('sha256').update(bytes).digest('base64')],
    hashAlgorithmOID: sha256,
    signAlgo: sha256WithRsa,
  });
  if (!signed.ok) throw new Refusal(...signed.problems);
  const [signature] = textsOf(listAt(signed.value, 'signatures'));
  if (signature === undefined) throw new Refusal(problem(errors.providerDown));
  return Buffer.from(signature, 'base64');
}
