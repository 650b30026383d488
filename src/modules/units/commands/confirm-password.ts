import sql from 'sql-template-tag';
import type { App } from '../../../kernel/app.ts';
import { problem, refuse, succeed, type Outcome } from '../../../kernel/errors/problem.ts';
import { errors } from '../errors.ts';
import { isPassword } from '../rules/password.ts';
import { clearTries, takeTry } from './take-try.ts';

/**
 * Asks a signed-in officer for the password once more, before something by which the account could be taken over.
 * @param field where the password was typed, such as `/current`
 */
export async function confirmPassword(
  { db, now }: Pick<App, 'db' | 'now'>,
  officerId: number,
  typed: string,
  field: string,
): Promise<Outcome<undefined>> {
  const subject = `change-password:${officerId}`;
  const locked = await takeTry(db, subject, now());
  if (locked) return refuse(locked);
  const row = await db.one<{ password_hash: string | null }>(
    sql`select password_hash from officers where id = ${officerId}`,
  );
  if (!(await isPassword(typed, row.password_hash ?? undefined)))
    return refuse(problem(errors.wrongCurrentPassword, field));
  await clearTries(db, subject);
  return succeed(undefined);
}
