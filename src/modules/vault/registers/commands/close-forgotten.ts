import sql from 'sql-template-tag';
import type { Context } from '../../../../kernel/app.ts';
import { timestamp } from '../../../../kernel/database/timestamp.ts';
import { instant } from '../../../../kernel/time.ts';

/** Long after a register would have answered. */
const forgottenMs = 60_000;

/** Ends the questions about somebody's papers that nobody will answer, as the program ended meanwhile; they may be asked again. */
export const closeForgotten = ({ db, now }: Context, owner: string): Promise<unknown> =>
  db.run(sql`
    with closed as (
      update vault_register_looks set outcome = 'unavailable', fault = 'interrupted'
      where owner_id = (select id from vault_owners where key = ${owner}) and outcome is null
        and at < ${timestamp(instant(now() - forgottenMs))}::timestamptz
      returning id, owner_id, register
    )
    select ledger_append('vault/' || owner_id, 'vault.register-answered',
      jsonb_build_object('kind', 'system', 'name', register),
      jsonb_build_object('look', id, 'register', register, 'outcome', 'unavailable', 'fault', 'interrupted'),
      ${timestamp(now())}::timestamptz) from closed`);
