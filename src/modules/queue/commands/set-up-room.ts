import sql, { type Sql } from 'sql-template-tag';
import type { Officer } from '../../../kernel/access/actor.ts';
import type { Context } from '../../../kernel/app.ts';
import { isUniqueViolation } from '../../../kernel/database/statement-error.ts';
import { problem, refuse, succeed, type Outcome, type Problem } from '../../../kernel/errors/problem.ts';
import { ledgerAppend } from '../../../kernel/ledger/append.ts';
import { ledgerActor } from '../../../kernel/ledger/ledger-actor.ts';
import { errors } from '../errors.ts';
import { defaultServices } from '../words.ts';

type OfficerContext = Context & { readonly actor: Officer };

const mostOfName = 80;

const nameProblems = (name: string, field: string): readonly Problem[] => {
  if (name === '') return [problem(errors.nameMissing, field)];
  return name.length > mostOfName ? [problem(errors.nameTooLong, field, { most: mostOfName })] : [];
};

/** Adds something that people come for, under a letter of its own. */
export async function addService(
  context: OfficerContext,
  unitId: number,
  { letter, nameVi, nameEn }: { readonly letter: string; readonly nameVi: string; readonly nameEn: string },
): Promise<Outcome<undefined>> {
  const sign = letter.toUpperCase();
  const wrong = [
    ...(/^[A-Z]$/.test(sign) ? [] : [problem(errors.letterWrong, '/letter')]),
    ...nameProblems(nameVi, '/nameVi'),
    ...(nameEn.length > mostOfName ? [problem(errors.nameTooLong, '/nameEn', { most: mostOfName })] : []),
  ];
  if (wrong.length > 0) return refuse(...wrong);
  const row = sql`insert into queue_services (unit_id, letter, name_vi, name_en) values (${unitId}, ${sign}, ${nameVi},
    ${nameEn || nameVi}) returning id`;
  return write(context, unitId, row, 'queue.service-added', { letter: sign }, problem(errors.letterTaken, '/letter'));
}

/** Adds a window; without services it takes all. */
export async function addWindow(
  context: OfficerContext,
  unitId: number,
  { name, services }: { readonly name: string; readonly services: readonly number[] },
): Promise<Outcome<undefined>> {
  const wrong = nameProblems(name, '/name');
  if (wrong.length > 0) return refuse(...wrong);
  const row = sql`insert into queue_windows (unit_id, name, services) select ${unitId}, ${name}, coalesce(array_agg(id), '{}')
    from queue_services where unit_id = ${unitId} and id = any(${[...services]}::bigint[]) returning id`;
  return write(context, unitId, row, 'queue.window-added', { name }, problem(errors.nameTaken, '/name'));
}

/** Closes a service or a window, or opens it again; numbers already taken stay. */
export function setClosed(
  context: OfficerContext,
  unitId: number,
  what: 'service' | 'window',
  { id, closed }: { readonly id: number; readonly closed: boolean },
): Promise<Outcome<undefined>> {
  const table = what === 'service' ? sql`queue_services` : sql`queue_windows`;
  const row = sql`update ${table} set closed = ${closed} where id = ${id} and unit_id = ${unitId} returning id`;
  return write(
    context,
    unitId,
    row,
    closed ? `queue.${what}-closed` : `queue.${what}-opened`,
    {},
    problem(errors.notNow),
  );
}

/** Makes the addresses of kiosk and wall void and gives the room new ones. */
export function renewKey(context: OfficerContext, unitId: number): Promise<Outcome<undefined>> {
  const row = sql`insert into queue_rooms as room (unit_id, key_number) values (${unitId}, 2)
    on conflict (unit_id) do update set key_number = room.key_number + 1 returning unit_id as id`;
  return write(context, unitId, row, 'queue.address-changed', {}, problem(errors.notNow));
}

/** Two services and a window for a room that has nothing; done again, it changes nothing. */
export async function setUpDefaults(context: OfficerContext, unitId: number): Promise<Outcome<undefined>> {
  for (const [letter, name] of Object.entries(defaultServices))
    await addService(context, unitId, { letter, nameVi: name.vi, nameEn: name.en });
  await addWindow(context, unitId, { name: '1', services: [] });
  return succeed(undefined);
}

/** Writes one row with its entry in the room's stream; `taken` is told where the row's name is another's. */
async function write(
  context: OfficerContext,
  unitId: number,
  row: Sql,
  kind: string,
  body: Readonly<Record<string, unknown>>,
  taken: Problem,
): Promise<Outcome<undefined>> {
  const actor = ledgerActor(context.actor, unitId);
  const append = ledgerAppend(`queue/${unitId}`, kind, actor, body, context.now());
  try {
    const written = await context.db.maybe<{ id: number }>(
      sql`with written as (${row}) select id, ${append} as number from written`,
    );
    return written ? succeed(undefined) : refuse(problem(errors.notNow));
  } catch (error) {
    if (isUniqueViolation(error)) return refuse(taken);
    throw error;
  }
}
