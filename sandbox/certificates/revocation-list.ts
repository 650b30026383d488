import { element, integer, sequence, tagged } from '../../src/kernel/signatures/cms/der.ts';
import { instant, type Instant } from '../../src/kernel/time.ts';
import { extension, keyIdentifier, nameBytes, signedBy, time } from './asn1.ts';
import type { Issuer } from './certificate.ts';

/** When each certificate was revoked, by its serial number in hexadecimal. */
export type Revoked = ReadonlyMap<string, Instant>;

export const dayMs = 86_400_000;

/** Which certificates a list speaks of. */
export type Scope = 'all' | 'authorities';

/** RFC 5280, 5.2.5: only certificates of authorities. */
const onlyAuthorities = extension('2.5.29.28', sequence(element(0x82, Buffer.from([0xff]))), true);

/** The list of revoked certificates (RFC 5280, 5) as DER, good for a day. */
export const makeRevocationList = (issuer: Issuer, revoked: Revoked, now: Instant, of: Scope = 'all'): Buffer =>
  signedBy(issuer.privateKey, (algorithm) =>
    sequence(
      integer(1),
      algorithm,
      nameBytes(issuer.name),
      time(now),
      time(instant(now + dayMs)),
      ...(revoked.size > 0 ? [sequence(...[...revoked].map(([serial, at]) => revokedEntry(serial, at)))] : []),
      tagged(
        0,
        sequence(
          extension('2.5.29.35', sequence(element(0x80, keyIdentifier(issuer.publicKey)))),
          extension('2.5.29.20', integer(Math.floor(now / 1000))),
          ...(of === 'authorities' ? [onlyAuthorities] : []),
        ),
      ),
    ),
  );

const revokedEntry = (serial: string, at: Instant): Buffer => sequence(integer(Buffer.from(serial, 'hex')), time(at));
