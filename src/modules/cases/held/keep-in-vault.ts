import sql from 'sql-template-tag';
import type { App } from '../../../kernel/app.ts';
import { localDateOf } from '../../../kernel/clock/zone.ts';
import type { Database } from '../../../kernel/database/database.ts';
import type { LedgerEntry } from '../../../kernel/ledger/entry.ts';
import type { Subscriber } from '../../../kernel/ledger/subscriber.ts';
import { personsById } from '../../people/index.ts';
import { procedureFor, procedureVersion } from '../../procedures/index.ts';
import { unitNames } from '../../units/index.ts';
import { keepPapers, learnFacts, revokePapers, type FactsLearned, type PaperToKeep } from '../../vault/index.ts';
import { statusOf } from '../case.ts';
import { factsOf, ownerOfCase, papersToKeep, type AcceptedCase } from './rules/papers-to-keep.ts';

const resultKinds = ['case.result-recorded', 'case.result-replaced', 'case.result-revoked'];
// From when a result that waited for its fee is open to its applicant.
const openingKinds = ['case.paid', 'case.fee-reduced', 'case.returned'];

/**
 * Puts into the vaults of applicants what their accepted applications brought (Decree 107/2021: papers taken in are digitised and
 * kept): the papers once the office took the case in, the result once no fee is owed and for as long as its agency lets it stand,
 * and what they answered about themselves.
 */
export const keepInVault: Subscriber = {
  name: 'vault of applicants',
  kinds: ['case.received', ...resultKinds, ...openingKinds],
  mayWait: true,
  async handle(app, transaction, entries) {
    const told = await acceptedCases(transaction, [...new Set(entries.map(({ stream }) => caseIdOf(stream)))]);
    const taken = new Set(
      entries.filter(({ kind }) => !openingKinds.includes(kind)).map(({ stream }) => caseIdOf(stream)),
    );
    const accepted = told.filter(({ id, result }) => taken.has(id) || result !== null);
    const persons = await personsById(
      transaction,
      accepted.flatMap(({ personId }) => personId ?? []),
    );
    const byId = new Map(persons.map((person) => [person.id, person]));
    const agencies = await unitNames(transaction, [...new Set(accepted.map(({ competentUnitId }) => competentUnitId))]);
    const papers: PaperToKeep[] = [];
    const facts: FactsLearned[] = [];
    for (const each of accepted) {
      const procedure = await procedureOf(app, each);
      const owner = ownerOfCase(each, each.personId === null ? undefined : byId.get(each.personId));
      if (!procedure || owner === undefined) continue;
      const issuer = agencies.get(each.competentUnitId)?.vi;
      const today = localDateOf(each.filedAt, app.place.zone);
      const isRevoked = lastOfResult(entries, each.id)?.kind === 'case.result-revoked';
      papers.push(
        ...papersToKeep(isRevoked ? { ...each, result: null } : each, procedure.definition, { owner, issuer, today }),
      );
      facts.push(factsOf(each, procedure.form, owner));
    }
    await keepPapers({ db: transaction, place: app.place }, papers, system, app.now());
    await learnFacts(transaction, facts, app.now());
    for (const { id, code } of accepted) {
      const last = lastOfResult(entries, id);
      if (!last || last.kind === 'case.result-recorded') continue;
      const now = papers.find(({ caseCode, source }) => caseCode === code && source === 'case-result');
      const why = typeof last.body['reason'] === 'string' ? last.body['reason'] : '';
      await revokePapers(transaction, { resultsOf: code, except: now?.origin, why }, last.actor, last.at);
    }
  },
};

const system = { kind: 'system', name: 'vault' } as const;

/** What happened last to the document that answered a case, as far as these entries tell. */
const lastOfResult = (entries: readonly LedgerEntry[], caseId: number): LedgerEntry | undefined =>
  entries.findLast(({ kind, stream }) => resultKinds.includes(kind) && caseIdOf(stream) === caseId);

const caseIdOf = (stream: string): number => Number(stream.split('/')[1]);

async function procedureOf(
  app: App,
  { procedureCode, procedureVersion: version, answers, variant, filedAt }: AcceptedCase,
) {
  const announced = await procedureVersion(app, procedureCode, version);
  const today = localDateOf(filedAt, app.place.zone);
  return announced && procedureFor(announced, { answers, today, chosen: variant ?? undefined });
}

/** The cases with the files handed in with them, and the document that answered them. */
async function acceptedCases(db: Database, ids: readonly number[]): Promise<readonly AcceptedCase[]> {
  const rows = await db.many<Omit<AcceptedCase, 'status'> & { readonly status: number }>(sql`
    select id, code, applicant_id as "personId", applicant, answers, procedure_code as "procedureCode",
      procedure_version as "procedureVersion", variant, status, finance, filed_at as "filedAt", competent_unit_id as "competentUnitId",
      (select coalesce(jsonb_agg(jsonb_build_object('paper', paper, 'fileId', file_id, 'fileName', name)), '[]')
        from case_papers where case_id = cases.id and file_id is not null) as papers,
      (select jsonb_build_object('outcome', outcome, 'number', number, 'issuedOn', issued_on, 'fileId', file_id,
          'fileName', (select name from files where files.id = file_id))
        from case_results where case_id = cases.id and revoked_at is null) as result
    from cases where id = any(${[...ids]}::bigint[])`);
  return rows.map((row) => ({ ...row, status: statusOf(row.status) }));
}
