import sql from 'sql-template-tag';
import type { App } from '../../../kernel/app.ts';
import { localDateOf } from '../../../kernel/clock/zone.ts';
import type { Text } from '../../../kernel/text/text.ts';
import { demoPassword, demoSecret } from '../commands/seed-demo-officers.ts';
import { codeAt } from '../rules/one-time-code.ts';

/** Somebody who can sign in to the demo. */
export type DemoOfficer = {
  readonly username: string;
  readonly fullName: string;
  readonly title: Text;
  readonly unit: Text;
  readonly password: string;
  /** The code of this half minute. */
  readonly code: string;
};

/** The officers of the demo with the positions they hold today; nobody when this is no demo. */
export async function demoOfficers({
  db,
  now,
  place,
  settings,
}: Pick<App, 'db' | 'now' | 'place' | 'settings'>): Promise<DemoOfficer[]> {
  if (!settings.demo) return [];
  const today = localDateOf(now(), place.zone);
  const rows = await db.many<{ username: string; fullName: string; title: Text; unit: Text }>(sql`
    select o.username, o.full_name as "fullName", jsonb_build_object('vi', p.title_vi, 'en', p.title_en) as title,
      jsonb_build_object('vi', u.name_vi, 'en', u.name_en) as unit
    from officers o join appointments a on a.officer_id = o.id join positions p on p.id = a.position_id
      join units u on u.id = p.unit_id
    where o.is_demo and o.active and ${today}::date between a.valid_from and coalesce(a.valid_to, 'infinity')
    order by u.kind <> 'commune', u.code, o.id`);
  return rows.map((row) => ({ ...row, password: demoPassword, code: codeAt(demoSecret(row.username), now()) }));
}
