/** What the service answers to each path of the CSC API 2.0 that it knows. */
import { constants, privateEncrypt, randomBytes, randomInt } from 'node:crypto';
import type { Credential, ServiceState } from './credential.ts';

export type Json = Readonly<Record<string, unknown>>;
export type Answer = { readonly status: number; readonly json: Json };

const ok = (json: Json): Answer => ({ status: 200, json });
const wrong = (error: string, about: string): Answer => ({ status: 400, json: { error, error_description: about } });

const sha256 = '2.16.840.1.101.3.4.2.1';
const sha256WithRsa = '1.2.840.113549.1.1.11';
const mostSignatures = 1_000;
const sadSeconds = 300;
const mostWrongPins = 3;

type Answerer = (state: ServiceState, body: Json) => Answer;

export const answers: Readonly<Record<string, Answerer>> = {
  info: () =>
    ok({
      specs: '2.0.0.2',
      name: 'Sandbox remote signing',
      region: 'VN',
      lang: 'vi',
      authType: ['oauth2client'],
      methods: Object.keys(answers),
      signAlgorithms: { algos: [sha256WithRsa] },
    }),
  'credentials/list': ({ credentials }, { userID, credentialInfo }) => {
    const found = credentials.filter(({ userId }) => userID === undefined || userId === userID);
    return ok({
      credentialIDs: found.map(({ credentialId }) => credentialId),
      ...(credentialInfo === true ? { credentialInfos: found.map(infoOf) } : {}),
    });
  },
  'credentials/info': (state, body) => about(state, body, (credential) => ok(infoOf(credential))),
  'credentials/getChallenge': (state, body) =>
    about(state, body, ({ credentialId }) => {
      const code = String(randomInt(1_000_000)).padStart(6, '0');
      state.codes.set(credentialId, code);
      state.sent(credentialId, code);
      return ok({});
    }),
  'credentials/authorize': (state, body) => about(state, body, (credential) => authorise(state, credential, body)),
  'signatures/signHash': (state, body) => about(state, body, (credential) => signHash(state, credential, body)),
};

function about(state: ServiceState, body: Json, answer: (credential: Credential) => Answer): Answer {
  const credential = state.credentials.find(({ credentialId }) => credentialId === body['credentialID']);
  return credential ? answer(credential) : wrong('invalid_credential', 'No such credential');
}

const infoOf = ({ credentialId, certificates }: Credential): Json => ({
  credentialID: credentialId,
  key: { status: 'enabled', algo: [sha256WithRsa], len: 2048 },
  cert: { status: 'valid', certificates: certificates.map((each) => Buffer.from(each).toString('base64')) },
  auth: {
    mode: 'explicit',
    expression: 'PIN AND OTP',
    objects: [
      { type: 'PIN', id: 'PIN', format: 'N' },
      { type: 'OTP', id: 'OTP', format: 'N', generator: 'totp' },
    ],
  },
  SCAL: '1',
  multisign: mostSignatures,
});

function authorise(state: ServiceState, { credentialId, pin }: Credential, body: Json): Answer {
  const given = (id: string): unknown =>
    Array.isArray(body['authData']) ? body['authData'].find((each) => each?.id === id)?.value : undefined;
  const count = Number(body['numSignatures']);
  if (!(count >= 1 && count <= mostSignatures)) return wrong('invalid_request', 'numSignatures is out of range');
  const tries = state.wrongPins.get(credentialId) ?? 0;
  if (tries >= mostWrongPins) return wrong('pin_locked', 'Locked after several wrong PINs');
  if (given('PIN') !== pin) {
    state.wrongPins.set(credentialId, tries + 1);
    return wrong('invalid_pin', 'Wrong PIN');
  }
  state.wrongPins.delete(credentialId);
  const code = state.codes.get(credentialId);
  if (code === undefined || given('OTP') !== code) return wrong('invalid_otp', 'Wrong or spent one-time code');
  state.codes.delete(credentialId);
  const sad = randomBytes(24).toString('base64url');
  state.authorised.set(sad, { credentialId, left: count, until: state.now() + sadSeconds * 1000 });
  return ok({ SAD: sad, expiresIn: sadSeconds });
}

/** The DigestInfo of SHA-256 (RFC 8017, 9.2). */
const digestInfo = Buffer.from('3031300d060960864801650304020105000420', 'hex');

function signHash(state: ServiceState, { credentialId, privateKey }: Credential, body: Json): Answer {
  const allowed = state.authorised.get(String(body['SAD']));
  if (allowed?.credentialId !== credentialId) return wrong('invalid_sad', 'No such authorisation');
  if (allowed.until < state.now()) return wrong('expired_sad', 'The authorisation has run out');
  const hashes = (Array.isArray(body['hashes']) ? body['hashes'] : []).map((each) =>
    Buffer.from(String(each), 'base64'),
  );
  if (hashes.length === 0 || hashes.some(({ length }) => length !== 32) || body['hashAlgorithmOID'] !== sha256)
    return wrong('invalid_request', 'hashes must be of SHA-256');
  if (body['signAlgo'] !== sha256WithRsa) return wrong('invalid_request', 'signAlgo is not known');
  if (hashes.length > allowed.left) return wrong('invalid_sad', 'More signatures than were authorised');
  allowed.left -= hashes.length;
  const key = { key: privateKey, padding: constants.RSA_PKCS1_PADDING };
  return ok({
    signatures: hashes.map((hash) => privateEncrypt(key, Buffer.concat([digestInfo, hash])).toString('base64')),
  });
}
