import sql from 'sql-template-tag';
import type { App } from '../../../kernel/app.ts';
import { timestamp } from '../../../kernel/database/timestamp.ts';
import { ledgerAppend } from '../../../kernel/ledger/append.ts';
import { ledgerActor } from '../../../kernel/ledger/ledger-actor.ts';
import { instant, type Instant } from '../../../kernel/time.ts';
import type { Certificate } from '../certificate.ts';
import { certificatesEndingBefore } from '../queries/certificates.ts';
import { warningFor, warningDays } from '../rules/warning-for.ts';

const watch = ledgerActor({ kind: 'system', name: 'certificates' });

const dayMs = 86_400_000;

/**
 * Writes down that a certificate in use ends, a month and a week before: a new one takes days to be had. Whom it is told is for those
 * who read the ledger.
 */
export async function warnOfEnds(app: App): Promise<void> {
  const now = app.now();
  const ahead = instant(now + Math.max(...warningDays) * dayMs);
  for (const certificate of await certificatesEndingBefore(app.db, ahead)) await warn(app, certificate, now);
}

async function warn({ db }: App, { id, validTo, subject }: Certificate, now: Instant): Promise<void> {
  const days = warningFor(validTo, now);
  if (days === undefined) return;
  const append = ledgerAppend(`certificate/${id}`, 'certificate.ends-soon', watch, { days, validTo, subject }, now);
  await db.run(sql`
    with warned as (
      insert into signing_end_warnings (certificate_id, days_before, warned_at)
      values (${id}, ${days}, ${timestamp(now)}) on conflict do nothing returning certificate_id
    )
    select ${append} from warned`);
}
