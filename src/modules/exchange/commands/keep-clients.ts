import sql from 'sql-template-tag';
import type { Officer } from '../../../kernel/access/actor.ts';
import type { Context } from '../../../kernel/app.ts';
import { isUniqueViolation } from '../../../kernel/database/statement-error.ts';
import { problem, refuse, succeed, type Outcome } from '../../../kernel/errors/problem.ts';
import { ledgerAppend } from '../../../kernel/ledger/append.ts';
import { ledgerActor } from '../../../kernel/ledger/ledger-actor.ts';
import { readClient, writeIdentifier } from '../../../outside/exchange/identifier.ts';
import { errors } from '../errors.ts';

type OfficerContext = Context & { readonly actor: Officer };

export type NewClient = { readonly client: string; readonly agency: string; readonly purpose: string };

const longestName = 200;
const purposeLength = { least: 10, most: 300 };

/** Lets a system of another agency ask for the state of cases, for a purpose that is named. */
export async function allowClient(context: OfficerContext, given: NewClient): Promise<Outcome<undefined>> {
  const parts = readClient(given.client.trim());
  const [agency, purpose] = [given.agency.trim(), given.purpose.trim()];
  const wrong = [
    ...(parts ? [] : [problem(errors.clientWrong, '/client')]),
    ...(agency === '' || agency.length > longestName ? [problem(errors.agencyMissing, '/agency')] : []),
    ...(purpose.length < purposeLength.least || purpose.length > purposeLength.most
      ? [problem(errors.purposeMissing, '/purpose')]
      : []),
  ];
  if (wrong.length > 0 || !parts) return refuse(...wrong);
  const client = writeIdentifier(parts);
  const body = { client, agency, purpose };
  try {
    await context.db.run(sql`
      with added as (
        insert into exchange_clients (client, agency, purpose, added_by_name, added_at)
        values (${client}, ${agency}, ${purpose}, ${context.actor.fullName}, ${new Date(context.now())}) returning id
      )
      select ${ledgerAppend('exchange-clients', 'exchange.client-allowed', ledgerActor(context.actor), body, context.now())}
      from added`);
  } catch (error) {
    if (isUniqueViolation(error, 'exchange_clients_allowed')) return refuse(problem(errors.clientTaken, '/client'));
    throw error;
  }
  return succeed(undefined);
}

/** Stops answering a system; it can be allowed again. */
export async function endClient(context: OfficerContext, id: number): Promise<Outcome<undefined>> {
  const actor = ledgerActor(context.actor);
  const done = await context.db.maybe(sql`
    with ended as (
      update exchange_clients set ended_at = ${new Date(context.now())} where id = ${id} and ended_at is null returning id
    )
    select ${ledgerAppend('exchange-clients', 'exchange.client-ended', actor, { id }, context.now())} from ended`);
  return done === undefined ? refuse(problem(errors.clientUnknown)) : succeed(undefined);
}
