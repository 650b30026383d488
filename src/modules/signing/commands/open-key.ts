import { verify, X509Certificate } from 'node:crypto';
import sql from 'sql-template-tag';
import type { Context } from '../../../kernel/app.ts';
import { localDateOf } from '../../../kernel/clock/zone.ts';
import { problem, refuse, Refusal, succeed, type Outcome } from '../../../kernel/errors/problem.ts';
import type { Signer } from '../../../kernel/signatures/signer.ts';
import { formatDate } from '../../../kernel/text/formats.ts';
import { errors as keyErrors } from '../../../outside/signing/errors.ts';
import type { Authorisation, OpenKey } from '../../../outside/signing/signing-provider.ts';
import type { Certificate } from '../certificate.ts';
import { errors } from '../errors.ts';
import { providersOf } from '../providers.ts';
import { certificateStanding } from '../rules/certificate-facts.ts';
import { vouchFor } from './vouch-for.ts';

const mostWrongPins = 5;

/** What a key is opened for. */
export type Opening = { readonly authorisation: Authorisation; readonly signatures: number };

/**
 * Opens the key of a certificate that is valid now and comes from whom the place trusts, and of a seal only where it is its
 * agency's. Each signature is checked against the certificate before it is used. After five wrong PINs a key of our own store stays
 * closed; tokens and services count by themselves.
 */
export async function openKey(
  context: Context,
  certificate: Certificate,
  { authorisation, signatures }: Opening,
  providers = providersOf(context),
): Promise<Outcome<OpenKey>> {
  const unfit = unfitNow(context, certificate);
  if (unfit) return unfit;
  const against = await vouchFor(context, certificate);
  if (against) return refuse(against);
  const { id, provider, key } = certificate;
  const counts = provider === 'software' && key.asks !== 'nothing' && Boolean(authorisation.pin);
  if (counts && !(await takeTry(context, id))) return refuse(problem(keyErrors.locked, '/pin'));
  const opened = await providers[provider].open(key, authorisation, signatures);
  if (!opened.ok) return opened;
  if (counts) await context.db.run(sql`update signing_certificates set wrong_pins = 0 where id = ${id}`);
  return succeed({ ...opened.value, signer: checked(opened.value.signer) });
}

function unfitNow({ now, place, language }: Context, certificate: Certificate): Outcome<never> | undefined {
  const standing = certificateStanding(certificate, now());
  const day = (at: Certificate['validTo']) => formatDate(localDateOf(at, place.zone), language);
  if (standing === 'over')
    return refuse(problem(errors.certificateOver, undefined, { date: day(certificate.validTo) }));
  if (standing === 'not-yet')
    return refuse(problem(errors.certificateNotYet, undefined, { date: day(certificate.validFrom) }));
  return undefined;
}

/** A try is counted before it is made, so that many at once are no more than as many. */
async function takeTry({ db }: Context, id: number): Promise<boolean> {
  const taken = await db.maybe<{ id: number }>(sql`
    update signing_certificates set wrong_pins = wrong_pins + 1 where id = ${id} and wrong_pins < ${mostWrongPins}
    returning id`);
  return taken !== undefined;
}

/** A signer whose signatures are those of its certificate, or none. */
function checked(signer: Signer): Signer {
  const [own = new Uint8Array()] = signer.certificates;
  const { publicKey } = new X509Certificate(own);
  return {
    certificates: signer.certificates,
    sign: async (bytes) => {
      const signature = await signer.sign(bytes);
      if (!verify('sha256', bytes, publicKey, signature)) throw new Refusal(problem(keyErrors.answerUntrusted));
      return signature;
    },
  };
}
