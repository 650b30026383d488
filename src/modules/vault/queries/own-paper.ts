import sql from 'sql-template-tag';
import type { Database } from '../../../kernel/database/database.ts';
import { isUuid } from '../../../kernel/text/uuid.ts';
import type { VaultPaper } from '../vault-paper.ts';
import type { VaultUse } from '../vault-use.ts';
import { vaultPapers } from './held-papers.ts';
import { vaultUses } from './vault-uses.ts';

const isOf = (owner: string) => sql`owner_id = (select id from vault_owners where key = ${owner})`;

/** The owner's paper with this id; undefined where there is none, or it is somebody else's. */
export const ownPaper = async (db: Database, owner: string, id: string): Promise<VaultPaper | undefined> =>
  isUuid(id) ? (await vaultPapers(db, sql`id = ${id}::uuid and ${isOf(owner)}`))[0] : undefined;

/** What the owner said of a paper, by its id. */
export type OwnUse = { readonly use: VaultUse; readonly paper: VaultPaper };

export async function ownUse(db: Database, owner: string, id: string): Promise<OwnUse | undefined> {
  if (!isUuid(id)) return undefined;
  const [use] = await vaultUses(db, sql`id = ${id}::uuid and ${isOf(owner)}`);
  const paper = use && (await ownPaper(db, owner, use.paperId));
  return use && paper && { use, paper };
}
