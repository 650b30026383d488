import { createHash, generateKeyPairSync, randomBytes } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';
import sql from 'sql-template-tag';
import { addPasskey } from '../../../src/modules/units/passkeys/commands/add-passkey.ts';
import { siteOf } from '../../../src/modules/units/passkeys/site-of.ts';
import { must, subjectOf, type Make } from '../subject.ts';

/** A passkey of Mai's, from an authenticator of software. */
export const makePasskey: Make = async ({ app, ...province }, { receiver }) => {
  const { origin, rpID } = siteOf(app);
  const challenge = randomBytes(16).toString('base64url');
  const id = randomBytes(16);
  const client = Buffer.from(JSON.stringify({ type: 'webauthn.create', challenge, origin }));
  const answer = {
    id: id.toString('base64url'),
    rawId: id.toString('base64url'),
    type: 'public-key',
    clientExtensionResults: {},
    response: {
      clientDataJSON: client.toString('base64url'),
      attestationObject: Buffer.from(attestation(rpID, id)).toString('base64url'),
    },
  };
  must(await addPasskey(app, receiver.actor, challenge, answer, 'Máy ở quầy'));
  const { passkey } = await app.db.one<{ passkey: number }>(sql`
    select max(id) as passkey from passkeys where officer_id = ${receiver.actor.officerId}`);
  return subjectOf({ app, ...province }, { passkey }, sql`select id, name from passkeys where id = ${passkey}`);
};

const seenAndVerified = 0b0100_0101;

/** What an authenticator says of a new key (WebAuthn, 6.5): of itself it says nothing. */
function attestation(rpID: string, id: Buffer): Uint8Array {
  const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const key = new Map<number, number | Uint8Array<ArrayBuffer>>([
    [1, 2],
    [3, -7],
    [-1, 1],
    [-2, new Uint8Array(Buffer.from(x, 'base64url'))],
    [-3, new Uint8Array(Buffer.from(y, 'base64url'))],
  ]);
  const authData = Buffer.concat([
    createHash('sha256').update(rpID).digest(),
    Buffer.from([seenAndVerified, 0, 0, 0, 0]),
    Buffer.alloc(16),
    Buffer.from([0, id.length]),
    id,
    isoCBOR.encode(key),
  ]);
  return isoCBOR.encode(
    new Map<string, string | Map<string, string> | Uint8Array<ArrayBuffer>>([
      ['fmt', 'none'],
      ['attStmt', new Map<string, string>()],
      ['authData', new Uint8Array(authData)],
    ]),
  );
}
