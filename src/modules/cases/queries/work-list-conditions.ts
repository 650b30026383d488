import sql, { type Sql } from 'sql-template-tag';
import type { App } from '../../../kernel/app.ts';
import { plainText } from '../../../kernel/text/plain-text.ts';
import { parseInstant } from '../../../kernel/time.ts';
import { statusCodes } from '../case.ts';
import { readCaseCode } from '../rules/case-code.ts';
import { endOfToday } from '../rules/due-dates.ts';
import { warnedUntil } from '../rules/near-due.ts';
import type { WorkListFilter } from './work-list.ts';

/** What a filter asks of a row of `cases`, whoever reads it; its text apart. */
export function conditionsOf(app: App, filter: WorkListFilter): Sql[] {
  const after = readKey(filter.after ?? '');
  return [
    filter.ended ? sql`ended_at is not null` : sql`ended_at is null`,
    ...statusConditions(filter),
    ...(filter.standing ? [standingCondition(app, filter.standing)] : []),
    ...(after ? [keysetCondition(filter, after)] : []),
  ];
}

/** A status, with what it implies of the deadline, so that an index in its order begins where the status does. */
function statusConditions({ status, scope, ended }: WorkListFilter): Sql[] {
  if (!status) return [];
  const waits = status === 'supplement-requested' || status === 'payment-requested';
  const implied = waits && !ended && scope !== 'consulted' ? [sql`attention_at >= 'infinity'`] : [];
  return [sql`status = ${statusCodes[status]}`, ...implied];
}

export function standingCondition(app: App, standing: NonNullable<WorkListFilter['standing']>): Sql {
  const now = new Date(app.now());
  const tonight = new Date(endOfToday(app));
  switch (standing) {
    case 'overdue':
      return sql`attention_at < ${now} and status <> ${statusCodes.finished}`;
    case 'today':
      return sql`attention_at >= ${now} and attention_at <= ${tonight} and status <> ${statusCodes.finished}`;
    case 'soon':
      return sql`attention_at >= ${now} and attention_at <= ${new Date(warnedUntil(app))} and status <> ${statusCodes.finished}`;
    case 'early':
      return sql`attention_at > ${tonight} and attention_at < 'infinity'`;
    default:
      return sql`attention_at = 'infinity'`;
  }
}

type Key = { readonly at: string; readonly id: string };

/** Reads where a page ended, as PostgreSQL wrote it; what is none is passed over, and the list begins anew. */
function readKey(typed: string): Key | undefined {
  const [, at = '', id = ''] = /^(infinity|[-\d]{10} [\d:.]{8,15}\+00)~(\d{1,15})$/.exec(typed) ?? [];
  if (at !== 'infinity' && parseInstant(`${at.replace(' ', 'T')}:00`) === undefined) return undefined;
  return { at, id };
}

const keysetCondition = ({ ended }: WorkListFilter, { at, id }: Key): Sql =>
  ended
    ? sql`(ended_at, id) < (${at}::timestamptz, ${id}::bigint)`
    : sql`(attention_at, id) > (${at}::timestamptz, ${id}::bigint)`;

/** A whole code or number is looked up; anything else is searched for within code, name and number. */
export function textCondition(typed: string): Sql {
  const code = readCaseCode(typed);
  if (code) return sql`code = ${code}`;
  const digits = typed.replaceAll(/\s/g, '');
  if (/^\d{9}$|^\d{12}$/.test(digits)) return sql`applicant_number = ${digits}`;
  return sql`search like ${`%${plainText(typed.trim()).replaceAll(/[\\%_]/g, String.raw`\$&`)}%`}`;
}
