import sql from 'sql-template-tag';
import type { Subscriber } from '../../kernel/ledger/subscriber.ts';
import { factKinds, stepKinds } from './rules/status-after.ts';

/** Target of the outbox. */
export const portalTarget = 'national-portal';

/**
 * Has the national portal told of whatever is done with a case: one message for the last of several entries read together. It names
 * the case alone; what it says is put together when it is sent.
 */
export const tellPortal: Subscriber = {
  name: 'national portal',
  kinds: [...stepKinds, ...factKinds],
  async handle({ settings }, transaction, entries) {
    const wanted = new Map<number, number>();
    for (const { stream, number } of entries) wanted.set(Number(stream.split('/')[1]), number);
    const rows = [...wanted].map(([id, number]) => ({ id, number }));
    const isConnected = settings.exchange?.nationalPortal !== undefined;
    await transaction.run(sql`
      with told as (
        select id, number from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as told (id bigint, number int)
      ), kept as (
        insert into exchange_dossiers (case_id, wanted) select id, number from told
        on conflict (case_id) do update set wanted = greatest(exchange_dossiers.wanted, excluded.wanted)
      )
      insert into outbox (target, key, body)
      select ${portalTarget}, ${portalTarget} || '/' || id || '/' || number, jsonb_build_object('case', id, 'number', number)
      from told where ${isConnected} on conflict (key) do nothing`);
  },
};
