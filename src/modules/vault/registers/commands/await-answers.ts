import { setTimeout as pause } from 'node:timers/promises';
import sql from 'sql-template-tag';
import type { Context } from '../../../../kernel/app.ts';
import type { Asking } from './ask-registers.ts';

const stepMs = 100;

/** As long as a register is waited for, and its answer written. */
const mostSteps = 30;

/** Waits while somebody else asks the same for the application at this moment: another window, or a button pressed twice. */
export async function awaitAnswers({ db }: Context, { owner, filing, questions }: Asking): Promise<void> {
  const registers = questions.map(({ register }) => register.code);
  for (let step = 0; step < mostSteps; step += 1) {
    const { open } = await db.one<{ open: boolean }>(sql`
      select exists (
        select from vault_register_looks
        where owner_id = (select id from vault_owners where key = ${owner}) and filing_key = ${filing.key}::uuid
          and register = any(${registers}::text[]) and outcome is null
      ) as open`);
    if (!open) return;
    await pause(stepMs);
  }
}
