import sql from 'sql-template-tag';
import type { LedgerEntry } from '../../kernel/ledger/entry.ts';
import type { Subscriber } from '../../kernel/ledger/subscriber.ts';
import { nameResults, type Concern } from '../vault/index.ts';

/** Tells the vault whom a document concerns that was kept there as the result of its case. */
export const nameInVault: Subscriber = {
  name: 'names of results in vaults',
  kinds: ['vault.paper-kept'],
  mayWait: true,
  async handle(app, transaction, entries) {
    const codes = [...new Set(entries.flatMap(caseOfResult))];
    if (codes.length === 0) return;
    const concerns = await transaction.many<Concern>(sql`
      select case_code as "caseCode", symbol as number, holder as name from results
      where case_code = any(${codes}) and issued_at is not null and symbol is not null and holder <> '' order by id`);
    await nameResults(transaction, concerns, system, app.now());
  },
};

const system = { kind: 'system', name: 'results' } as const;

const caseOfResult = ({ body }: LedgerEntry): readonly string[] =>
  body['source'] === 'case-result' && typeof body['case'] === 'string' ? [body['case']] : [];
