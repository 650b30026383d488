import sql from 'sql-template-tag';
import type { Database } from '../../../kernel/database/database.ts';
import type { Instant } from '../../../kernel/time.ts';
import { streamOf, type VaultPaper } from '../vault-paper.ts';
import { registerLooks } from '../registers/queries/register-looks.ts';
import type { RegisterLook } from '../registers/register-look.ts';
import type { VaultUse } from '../vault-use.ts';
import { vaultPapers } from './held-papers.ts';
import { knownFacts, type KnownFact } from './known-facts.ts';
import { vaultUses } from './vault-uses.ts';

/** One look of an officer at a paper. */
export type PaperLook = {
  readonly at: Instant;
  readonly officer: string;
  readonly purpose: string;
  readonly paperId: string;
};

/** Everything that an owner's page shows. */
export type OwnVault = {
  readonly papers: readonly VaultPaper[];
  readonly uses: readonly VaultUse[];
  readonly facts: readonly KnownFact[];
  readonly looks: readonly PaperLook[];
  /** Questions to connected registers about the owner's papers. */
  readonly registerLooks: readonly RegisterLook[];
};

const empty: OwnVault = { papers: [], uses: [], facts: [], looks: [], registerLooks: [] };

/** The store of an owner, whole; empty for who has none. */
export async function ownVault(db: Database, owner: string): Promise<OwnVault> {
  const found = await db.maybe<{ id: number }>(sql`select id from vault_owners where key = ${owner}`);
  if (!found) return empty;
  const { id } = found;
  const [papers, uses, facts, looks, asked] = await Promise.all([
    vaultPapers(db, sql`owner_id = ${id}`),
    vaultUses(db, sql`owner_id = ${id}`),
    knownFacts(db, owner),
    looksAt(db, id),
    registerLooks(db, sql`owner_id = ${id}`),
  ]);
  return { papers, uses, facts, looks, registerLooks: asked };
}

const mostShown = 50;

const looksAt = (db: Database, ownerId: number): Promise<readonly PaperLook[]> =>
  db.many<PaperLook>(sql`
    select at, actor ->> 'name' as officer, body ->> 'purpose' as purpose, body ->> 'paper' as "paperId"
    from ledger where stream = ${streamOf(ownerId)} and kind = 'vault.looked' order by number desc limit ${mostShown}`);
