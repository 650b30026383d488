import type { App } from '../../../kernel/app.ts';
import { localDateOf } from '../../../kernel/clock/zone.ts';
import type { Text } from '../../../kernel/text/text.ts';
import type { Instant, LocalDate } from '../../../kernel/time.ts';
import { issuerOf } from '../print-result.ts';
import { maskName } from '../rules/mask-name.ts';
import { validityOf, type Validity } from '../rules/validity.ts';
import { resultByToken, successorOf } from './load-result.ts';
import { kindOf } from './result-kinds.ts';

/** What anybody who has a document may learn of it, and never more. */
export type ResultStanding = {
  readonly validity: Validity;
  readonly kind: Text;
  readonly number: string;
  readonly issuer: Text;
  readonly issuedOn: LocalDate;
  readonly validTo: LocalDate | undefined;
  /** Shortened. */
  readonly holder: string;
  /** SHA-256, 64 hex digits. */
  readonly digest: string;
  readonly revokedAt: Instant | undefined;
  /** Number and symbol of the document that took its place. */
  readonly replacedBy: string | undefined;
};

/** How the document with this token stands; undefined when none was given out under it. */
export async function resultStanding(app: App, token: string): Promise<ResultStanding | undefined> {
  if (!/^[\w-]{20,40}$/.test(token)) return undefined;
  const result = await resultByToken(app.db, token);
  const validity = result && validityOf(result, localDateOf(app.now(), app.place.zone));
  if (!result?.numbered || validity === undefined || result.sha256 === undefined) return undefined;
  const [issuer, successor] = await Promise.all([issuerOf(app, result), successorOf(app.db, result.id)]);
  return {
    validity,
    kind: kindOf(app.place, result.kind).kind.name,
    number: result.numbered.symbol,
    issuer: issuer.name,
    issuedOn: result.numbered.issuedOn,
    validTo: result.validTo,
    holder: maskName(result.holder),
    digest: result.sha256,
    revokedAt: result.revokedAt,
    replacedBy: successor?.numbered?.symbol,
  };
}
