import { generateKeyPair, randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import { instant } from '../../../kernel/time.ts';
import type { CertificateSubject } from '../../../kernel/signatures/certificate-authority.ts';
import { sealKey } from '../../../outside/signing/software-store.ts';
import { unitOf } from '../../units/index.ts';
import type { Certificate, Holder } from '../certificate.ts';
import { certificateOf } from '../queries/certificates.ts';
import { certificateFacts } from '../rules/certificate-facts.ts';
import { insertCertificate, type OfficerContext } from './register-certificate.ts';

const makeKeys = promisify(generateKeyPair);
const dayMs = 86_400_000;

/** The certificate in use. In a demo, who has none is given one the first time it is needed; its key asks for nothing. */
export async function certificateInUse(context: OfficerContext, holder: Holder): Promise<Certificate | undefined> {
  const known = await certificateOf(context.db, holder);
  if (known || !context.demoAuthority) return known;
  const subject = await subjectOf(context, holder);
  if (!subject) return undefined;
  const authority = await context.demoAuthority();
  const { privateKey, publicKey } = await makeKeys('rsa', { modulusLength: 2048 });
  const now = context.now();
  const [from, to] = [instant(now - dayMs), instant(now + 3 * 365 * dayMs)];
  const certificates = await authority.certify(subject, publicKey, from, to);
  const facts = certificateFacts(certificates[0] ?? new Uint8Array());
  if (!facts) throw new Error('The authority of the demo gave no certificate');
  const reference = randomUUID();
  const sealed = sealKey(context.keys, privateKey, undefined, reference);
  const key = { reference, certificates, asks: 'nothing', sealed } as const;
  await context.db.run(insertCertificate(context, holder, { provider: 'software', key }, facts));
  return certificateOf(context.db, holder);
}

async function subjectOf({ actor, db }: OfficerContext, holder: Holder): Promise<CertificateSubject | undefined> {
  if (holder.kind === 'unit') {
    const unit = await unitOf(db, holder.unitId);
    return unit && { commonName: unit.name.vi, organisation: unit.name.vi };
  }
  const post = actor.positions.find(({ onBehalfOf }) => onBehalfOf === undefined);
  return { commonName: actor.fullName, organisation: post?.unitName.vi, title: post?.title.vi };
}
