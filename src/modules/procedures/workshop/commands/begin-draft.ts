import sql from 'sql-template-tag';
import type { Context } from '../../../../kernel/app.ts';
import { problem, refuse, succeed, type Outcome } from '../../../../kernel/errors/problem.ts';
import { ledgerAppend } from '../../../../kernel/ledger/append.ts';
import { ledgerActor } from '../../../../kernel/ledger/ledger-actor.ts';
import { errors } from '../errors.ts';
import { withValue, type Json } from '../json.ts';

/** Begins the next version of a procedure from its latest; where a draft is already there, that is the one. */
export async function beginVersion(context: Context, code: string): Promise<Outcome<undefined>> {
  const latest = await context.db.maybe<{ definition: Json; version: number }>(sql`
    select definition, version from procedures where code = ${code} order by version desc limit 1`);
  if (!latest) return refuse(problem(errors.procedureUnknown, '/code', { code }));
  const next = withValue(latest.definition, '/version', latest.version + 1);
  const open = ['/decision', '/validFrom', '/validTo'].reduce((json, at) => withValue(json, at, undefined), next);
  await store(context, code, open, latest.version);
  return succeed(undefined);
}

const codeShape = /^[A-Z0-9]+(\.[A-Z0-9]+)+$/;
const longestCode = 40;

/** Begins a procedure that is not in the catalogue yet. */
export async function beginProcedure(context: Context, typed: { readonly code: string; readonly name: string }) {
  const { code, name } = typed;
  if (!codeShape.test(code) || code.length > longestCode) return refuse(problem(errors.codeWrong, '/code'));
  if (name === '') return refuse(problem(errors.nameMissing, '/name'));
  const taken = await context.db.maybe<{ code: string }>(sql`
    select code from procedures where code = ${code} union select code from procedure_drafts where code = ${code}`);
  if (taken) return refuse(problem(errors.codeTaken, '/code', { code }));
  await store(context, code, emptyDefinition(code, name), undefined);
  return succeed(undefined);
}

const emptyDefinition = (code: string, name: string): Json => ({
  code,
  version: 1,
  name: { vi: name },
  lifeEvents: [],
  keywords: [],
  serviceLevel: 'full',
  competence: [],
  papers: [],
  fees: [],
  term: { legal: { unit: 'working-days' }, onSupplement: 'restart', extendable: true },
  form: { schema: { type: 'object', additionalProperties: false, properties: {} }, pages: [], checks: [] },
  steps: [],
  legalBasis: [],
});

async function store(context: Context, code: string, definition: Json, basedOn: number | undefined): Promise<void> {
  const at = new Date(context.now());
  const actor = ledgerActor(context.actor);
  const entry = ledgerAppend(`procedure/${code}`, 'procedure.drafted', actor, { basedOn }, context.now());
  await context.db.maybe(sql`
    with begun as (
      insert into procedure_drafts (code, definition, based_on, begun_at, begun_by, saved_at, saved_by)
      values (${code}, ${JSON.stringify(definition)}::jsonb, ${basedOn ?? null}, ${at}, ${actor.name}, ${at}, ${actor.name})
      on conflict (code) do nothing returning code
    ) select ${entry} as number from begun`);
}
