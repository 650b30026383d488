import sql from 'sql-template-tag';
import type { Database } from '../../../kernel/database/database.ts';
import type { VaultPaper } from '../vault-paper.ts';
import { vaultPapers } from './held-papers.ts';

/** Papers that an officer scanned and compared with their originals, and has not signed yet; at most 200. */
export const papersToSign = (db: Database, officerId: number): Promise<readonly VaultPaper[]> =>
  vaultPapers(
    db,
    sql`source = 'digitised' and signed_at is null and revoked_at is null and file_id in (
      select files.id from files where files.id = file_id and uploaded_by_kind = 'officer' and uploaded_by_id = ${officerId})`,
  );
