import sql from 'sql-template-tag';
import type { App } from '../../../kernel/app.ts';
import { errors as requestErrors } from '../../../kernel/errors/errors.ts';
import { problem, refuse, type Outcome } from '../../../kernel/errors/problem.ts';
import { localDateOf } from '../../../kernel/clock/zone.ts';
import { officerActor } from '../queries/officers.ts';
import { importDirectory } from './import-directory.ts';
import { issuePassword } from './issue-password.ts';

export type FirstOperator = {
  readonly username: string;
  readonly fullName: string;
  /** Key of the unit in which the operator works, such as `ubnd-tinh`. */
  readonly unitKey: string;
};

/**
 * Makes an operator for an installation in which nobody can sign in yet, or lets the operator in again who lost everything.
 * @returns the password, to be shown this once and changed at the first sign-in
 */
export async function firstOperator(app: App, wanted: FirstOperator): Promise<Outcome<string>> {
  const { db, now, place } = app;
  const today = localDateOf(now(), place.zone);
  const { refusals } = await importDirectory(db, {
    kind: 'officers',
    bytes: Buffer.from(rowOf(wanted, today)),
    origin: 'operator',
    dryRun: false,
    at: now(),
    actor: { kind: 'system', name: 'first-operator' },
  });
  if (refusals.length > 0) return refuse(...refusals.map((refusal) => refusal.problem));
  const { id } = await db.one<{ id: number }>(sql`select id from officers where username = ${wanted.username}`);
  const actor = await officerActor(db, id, today);
  return actor ? issuePassword({ ...app, actor, language: 'vi' }, id) : refuse(problem(requestErrors.notFound));
}

function rowOf({ username, fullName, unitKey }: FirstOperator, today: string): string {
  const columns = {
    username,
    full_name: fullName,
    unit_key: unitKey,
    title_vi: 'Quản trị viên hệ thống',
    title_en: 'System operator',
    roles: 'operator',
    covers_below: 'yes',
    valid_from: today,
  };
  const quoted = Object.values(columns).map((value) => `"${value.replaceAll('"', '""')}"`);
  return `${Object.keys(columns).join(',')}\n${quoted.join(',')}\n`;
}
