import { randomBytes } from 'node:crypto';
import sql from 'sql-template-tag';
import type { Officer } from '../../../kernel/access/actor.ts';
import type { Context } from '../../../kernel/app.ts';
import { localDateOf } from '../../../kernel/clock/zone.ts';
import type { Database } from '../../../kernel/database/database.ts';
import { ledgerAppend } from '../../../kernel/ledger/append.ts';
import { ledgerActor } from '../../../kernel/ledger/ledger-actor.ts';
import type { ResultKind } from '../kind.ts';
import type { Result, ResultSigner } from '../result.ts';
import { symbolOf } from '../rules/symbol.ts';

type Numbering = {
  readonly kind: ResultKind;
  /** The agency that decides the case by now: after a merger it is another than the draft was begun for. */
  readonly unitId: number;
  /** Abbreviation of the agency. */
  readonly agency: string;
  readonly signer: ResultSigner;
};

/**
 * Gives a draft the next number of its register, the day and the signer, in one transaction: the register's row is locked until the
 * document has the number, so that there is no gap and no number twice (Decree 30/2020, art. 15). What has a number of this
 * agency and year keeps it, however often its signing failed; any other is cancelled with its number, and a copy takes a new one.
 * @returns the id of the document that is to be signed; undefined when somebody changed it meanwhile
 */
export const takeNumber = (
  context: Context & { readonly actor: Officer },
  result: Result,
  numbering: Numbering,
): Promise<number | undefined> =>
  context.db.transaction(async (db) => {
    const issuedOn = localDateOf(context.now(), context.place.zone);
    const year = Number(issuedOn.slice(0, 4));
    const locked = await db.maybe(sql`
      update results set version = version + 1 where id = ${result.id} and version = ${result.version} and state = 'draft' returning id`);
    if (!locked) return undefined;
    const isKept = result.numbered?.year === year && result.unitId === numbering.unitId;
    const id = result.numbered && !isKept ? await copyOf(db, result.id) : result.id;
    await db.run(sql`
      update results set unit_id = ${numbering.unitId}, issued_on = ${issuedOn}, signer = ${JSON.stringify(numbering.signer)}::jsonb where id = ${id}`);
    if (!isKept) await numberIt(db, context, result, { ...numbering, id, year });
    return id;
  });

/** Cancels a document that was never issued, with its number, and goes on with a copy. */
async function copyOf(db: Database, id: number): Promise<number> {
  await db.run(sql`update results set state = 'cancelled' where id = ${id}`);
  const copy = await db.one<{ id: number }>(sql`
    insert into results (case_id, case_code, procedure_code, procedure_name, unit_id, owner_id, kind, data, holder, valid_to, state,
      composed_by, composed_by_name, composed_at, replaces, reissue_reason)
    select case_id, case_code, procedure_code, procedure_name, unit_id, owner_id, kind, data, holder, valid_to, 'draft',
      composed_by, composed_by_name, composed_at, replaces, reissue_reason from results where id = ${id}
    returning id`);
  return copy.id;
}

async function numberIt(
  db: Database,
  context: Context & { readonly actor: Officer },
  { caseId }: Result,
  { id, year, kind, agency, unitId }: Numbering & { readonly id: number; readonly year: number },
): Promise<void> {
  const { last } = await db.one<{ last: number }>(sql`
    insert into result_registers (unit_id, register, year, last) values (${unitId}, ${kind.register}, ${year}, 1)
    on conflict (unit_id, register, year) do update set last = result_registers.last + 1 returning last`);
  const symbol = symbolOf(kind.symbol, { number: last, year, agency });
  const body = { case: caseId, unit: unitId, register: kind.register, year, number: last, symbol };
  await db.one(sql`
    with numbered as (
      update results set register = ${kind.register}, year = ${year}, number = ${last}, symbol = ${symbol},
        token = ${randomBytes(18).toString('base64url')} where id = ${id} returning id
    )
    select ${ledgerAppend(sql`'result/' || id`, 'result.numbered', ledgerActor(context.actor, unitId, 'approver'), body, context.now())}
      as number from numbered`);
}
