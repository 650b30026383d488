import { randomUUID } from 'node:crypto';
import sql from 'sql-template-tag';
import type { Actor } from '../../../../kernel/access/actor.ts';
import type { Context } from '../../../../kernel/app.ts';
import { timestamp } from '../../../../kernel/database/timestamp.ts';
import { problem, refuse, succeed, type Outcome } from '../../../../kernel/errors/problem.ts';
import { ledgerAppend } from '../../../../kernel/ledger/append.ts';
import { ledgerActor } from '../../../../kernel/ledger/ledger-actor.ts';
import { instant } from '../../../../kernel/time.ts';
import type { AttestationHolder } from '../../../../outside/exchange/connected-register.ts';
import type { Filing } from '../../vault-use.ts';
import { registerErrors } from '../errors.ts';
import type { RegisterQuestion } from '../rules/questions-for.ts';
import { askRegister } from './ask-register.ts';
import { awaitAnswers } from './await-answers.ts';
import { closeForgotten } from './close-forgotten.ts';

/** Whose papers registers are asked for, for which application, and who says so. */
export type Asking = {
  /** UUID of the form: a button pressed twice asks once. */
  readonly key: string;
  /** `ownerKey` of whose papers they are. */
  readonly owner: string;
  readonly holder: AttestationHolder;
  /** As it stands on what is attested. */
  readonly holderName: string;
  readonly filing: Filing;
  /** Once it is filed. */
  readonly case?: { readonly id: number; readonly code: string } | undefined;
  readonly unitId?: number | undefined;
  readonly questions: readonly RegisterQuestion[];
  /** `refused`: the owner does not agree; nobody is asked, and it is remembered for this application. */
  readonly consent: 'given' | 'refused';
};

/** A question that was written down and is to be put. */
export type Claimed = { readonly id: string; readonly ownerId: number; readonly register: string };

/** Most questions about one owner's papers in a day, over all registers. */
const mostADay = 40;
const dayMs = 24 * 60 * 60_000;

/**
 * Asks connected registers which papers somebody has, all at once, and keeps what they attest in the owner's vault. Each question
 * is in the ledger before it is put, with who asked and what for; what came of it is written when the answer is there. A register
 * that does not answer stops nothing.
 * @returns ids of the papers that were attested
 */
export async function askRegisters(context: Context, asking: Asking): Promise<Outcome<readonly string[]>> {
  if (asking.questions.length === 0) return refuse(problem(registerErrors.registerNone));
  if (asking.consent === 'given' && (await isTooOften(context, asking)))
    return refuse(problem(registerErrors.registerTooOften, undefined, { most: mostADay }));
  await closeForgotten(context, asking.owner);
  const claimed = await claim(context, asking);
  if (asking.consent === 'refused') return succeed([]);
  const found = await Promise.all(claimed.map((each) => askRegister(context, asking, each)));
  if (claimed.length < asking.questions.length) await awaitAnswers(context, asking);
  return succeed(found.flat());
}

const isTooOften = async ({ db, now }: Context, { owner }: Asking): Promise<boolean> => {
  const since = timestamp(instant(now() - dayMs));
  const { count } = await db.one<{ count: number }>(sql`
    select count(*)::int as count from vault_register_looks
    where owner_id = (select id from vault_owners where key = ${owner}) and at > ${since}::timestamptz
      and outcome is distinct from 'refused'`);
  return count >= mostADay;
};

/** Writes the questions down, each once for a form and at a moment, with its entry in the ledger. */
function claim({ db, now, actor }: Context, asking: Asking): Promise<readonly Claimed[]> {
  const { key, owner, filing, case: filed, unitId, questions, consent } = asking;
  const at = sql`${timestamp(now())}::timestamptz`;
  const rows = questions.map(({ register, kinds }) => ({ id: randomUUID(), register: register.code, kinds }));
  const by = officerOf(actor);
  // Who reads the case's history sees that it was asked for the case.
  const inHistory = filed
    ? ledgerAppend(
        `case/${filed.id}`,
        'case.register-asked',
        ledgerActor(actor, unitId),
        { registers: rows.map(({ register }) => register) },
        now(),
      )
    : sql`null::int`;
  const kind = consent === 'given' ? 'vault.register-asked' : 'vault.register-refused';
  return db.many<Claimed>(sql`
    with made as (
      insert into vault_owners (key) values (${owner}) on conflict (key) do nothing returning id
    ), owner as (
      select id from made union all select id from vault_owners where key = ${owner}
    ), claimed as (
      insert into vault_register_looks (id, owner_id, key, register, kinds, filing_key, procedure_code, procedure_name, case_id,
        case_code, at, officer_id, officer_name, outcome)
      select asked.id, owner.id, ${key}::uuid, asked.register, array(select jsonb_array_elements_text(asked.kinds)),
        ${filing.key}::uuid, ${filing.procedure.code}, ${filing.procedure.name}, ${filed?.id ?? null}::bigint,
        ${filed?.code ?? null}, ${at}, ${by?.id ?? null}::bigint, ${by?.name ?? null},
        ${consent === 'refused' ? 'refused' : null}
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as asked (id uuid, register text, kinds jsonb), owner
      on conflict do nothing
      returning id, owner_id, register, kinds
    )
    select id, owner_id as "ownerId", register, ledger_append('vault/' || owner_id, ${kind},
      ${JSON.stringify(ledgerActor(actor, unitId))}::jsonb, jsonb_strip_nulls(jsonb_build_object('look', id, 'register', register,
        'kinds', to_jsonb(kinds), 'procedure', ${filing.procedure.code}::text, 'case', ${filed?.code ?? null}::text)), ${at}),
      ${inHistory}
    from claimed`);
}

const officerOf = (actor: Actor) =>
  actor.kind === 'officer' ? { id: actor.officerId, name: actor.fullName } : undefined;
