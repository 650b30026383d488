import sql from 'sql-template-tag';
import type { Context } from '../../../kernel/app.ts';
import { timestamp } from '../../../kernel/database/timestamp.ts';
import { problem, type Problem } from '../../../kernel/errors/problem.ts';
import { trustedBy } from '../../../kernel/signatures/trusted-by.ts';
import { unitOf } from '../../units/index.ts';
import type { Certificate } from '../certificate.ts';
import { errors } from '../errors.ts';
import { trustOf } from '../queries/trust.ts';
import { namesHolder } from '../rules/certificate-facts.ts';

/** Whose certificate it is to be, and the chain that it came with. */
export type Claim = Pick<Certificate, 'holder' | 'subject' | 'issuer'> & Pick<Certificate['key'], 'certificates'>;

/**
 * Why a certificate cannot sign for an agency or an officer: as a seal it names another agency, or nobody whom the place trusts
 * vouches for it (Law on E-Transactions 2023, art. 22; Decree 30/2020, art. 33). That its key signs proves neither.
 */
export async function untrustedBecause(context: Context, claim: Claim): Promise<Problem | undefined> {
  const { holder, subject } = claim;
  const unit = holder.kind === 'unit' ? await unitOf(context.db, holder.unitId) : undefined;
  if (unit && !namesHolder({ subject }, unit.name.vi))
    return problem(errors.nameDiffersAgency, '/file', { name: subject });
  return onNoList(context, claim);
}

/** By a list of today: one that was taken away, such as that of a demo, vouches for nothing any more. */
async function onNoList(
  context: Context,
  { holder, issuer, certificates }: Pick<Claim, 'holder' | 'issuer' | 'certificates'>,
): Promise<Problem | undefined> {
  const list = await trustedBy(certificates, await trustOf(context), context.now());
  if (list !== undefined) return undefined;
  return problem(holder.kind === 'unit' ? errors.sealUntrusted : errors.issuerUntrusted, '/file', { issuer });
}

/**
 * Looks at a certificate before it is used: each time whether the place trusts who gave it, and the first time whether it names its
 * holder, who may be called otherwise by now.
 */
export async function vouchFor(context: Context, certificate: Certificate): Promise<Problem | undefined> {
  const { isVouched, key } = certificate;
  const look = isVouched ? onNoList : untrustedBecause;
  const against = await look(context, { ...certificate, certificates: key.certificates });
  if (against) return { ...against, field: undefined };
  if (isVouched) return undefined;
  await context.db.run(sql`
    update signing_certificates set vouched_at = ${timestamp(context.now())} where id = ${certificate.id} and vouched_at is null`);
  return undefined;
}
