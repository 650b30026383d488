import sql from 'sql-template-tag';
import { timestamp } from '../../../kernel/database/timestamp.ts';
import { problem, refuse, succeed, type Outcome } from '../../../kernel/errors/problem.ts';
import { errors as fileErrors } from '../../../kernel/files/errors.ts';
import { isFreeFor } from '../../../kernel/files/free-file.ts';
import { recognise } from '../../../kernel/files/recognise.ts';
import { storeUpload } from '../../../kernel/files/store-upload.ts';
import { ledgerAppend } from '../../../kernel/ledger/append.ts';
import { ledgerActor } from '../../../kernel/ledger/ledger-actor.ts';
import type { Holder } from '../certificate.ts';
import { errors } from '../errors.ts';
import { idsOf } from '../queries/certificates.ts';
import type { OfficerContext } from './register-certificate.ts';

const mostKilobytes = 300;

/** Keeps the image of an officer's signature or an agency's seal in place of the one of before (PNG: Decree 30/2020, annex I, II.8). */
export async function setImage(
  context: OfficerContext,
  holder: Holder,
  bytes: Uint8Array | undefined,
): Promise<Outcome<undefined>> {
  if (!bytes) return refuse(problem(fileErrors.missing, '/image'));
  if (bytes.length > mostKilobytes * 1024)
    return refuse(problem(errors.imageTooLarge, '/image', { kilobytes: mostKilobytes }));
  const kind = recognise(bytes);
  if (!kind.ok || kind.value !== 'png') return refuse(problem(errors.imageNotPng, '/image'));
  const stored = await storeUpload(context, { name: 'signature.png', bytes });
  if (!stored.ok) return stored;
  const { id, sha256 } = stored.value;
  const now = context.now();
  const [officerId, unitId] = idsOf(holder);
  const owner = holder.kind === 'officer' ? `officer-${holder.officerId}` : `unit-${holder.unitId}`;
  const target = holder.kind === 'officer' ? sql`(officer_id)` : sql`(unit_id)`;
  const append = ledgerAppend(
    `signing-image/${owner}`,
    'signing-image.changed',
    ledgerActor(context.actor, unitId ?? undefined),
    { sha256 },
    now,
  );
  await context.db.one(sql`
    with bound as (
      update files set attached_to = ${`signing-image/${owner}`} where id = ${id}::uuid and ${isFreeFor(context.actor)}
      returning id
    ), kept as (
      insert into signing_images (officer_id, unit_id, file_id, changed_at)
      select ${officerId}::bigint, ${unitId}::bigint, id, ${timestamp(now)} from bound
      on conflict ${target} do update set file_id = excluded.file_id, changed_at = excluded.changed_at returning id
    )
    select ${append} as number from kept`);
  return succeed(undefined);
}
