import sql from 'sql-template-tag';
import type { Database } from '../../../kernel/database/database.ts';
import type { LedgerEntry } from '../../../kernel/ledger/entry.ts';
import type { Subscriber } from '../../../kernel/ledger/subscriber.ts';
import { sealedByAgency } from '../../signing/index.ts';
import { sealTarget } from './seal-receipt.ts';

/**
 * Has the receipts sealed that were issued before their agency registered a key, once it does. Each key has a message of its own: the
 * one that was sent when the receipt was issued found none.
 */
export const sealOlderReceipts: Subscriber = {
  name: 'older receipts sealed',
  kinds: ['certificate.registered'],
  async handle(_app, transaction, entries) {
    for (const entry of entries) {
      const agencyId = agencyIn(entry);
      if (agencyId !== undefined) await askFor(transaction, agencyId, entry.stream);
    }
  },
};

function agencyIn({ body }: LedgerEntry): number | undefined {
  const holder = body['holder'];
  if (typeof holder !== 'object' || holder === null || !('unitId' in holder)) return undefined;
  return typeof holder.unitId === 'number' ? holder.unitId : undefined;
}

/** Issued by this platform, and without a seal. */
const isUnsealed = sql`state = 'issued' and sealed_file is null and method <> 'book'`;

async function askFor(transaction: Database, agencyId: number, certificate: string): Promise<void> {
  const units = await transaction.many<{ id: number }>(sql`
    select distinct unit_id as id from payment_receipts where ${isUnsealed}`);
  const ids = units.map(({ id }) => id);
  const own = await sealedByAgency(transaction, agencyId, ids);
  await transaction.run(sql`
    insert into outbox (target, key, body)
    select ${sealTarget}, ${sealTarget} || '/' || id || '/' || ${certificate}, jsonb_build_object('receipt', id)
    from payment_receipts
    where ${isUnsealed} and unit_id = any(${[...own]}::bigint[])
    on conflict (key) do nothing`);
}
