import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sql from 'sql-template-tag';
import type { App } from '../app.ts';
import type { PeriodicJob } from '../jobs/periodic.ts';
import { leafLine, makeSeal, noHash, sealingKey, type Leaf, type Seal } from './seal.ts';

type Sealer = Pick<App, 'db' | 'keys' | 'settings' | 'now'>;

const mostLeaves = 50_000;
const sealLock = 762_401_917;

/** Purpose of the installation's key with which seals are signed. */
export const sealPurpose = 'ledger seal';

/** Every minute. */
export const sealLedgerJob: PeriodicJob = { name: 'seal-ledger', everySeconds: 60, run: sealNow };

/** Seals all that was written since the last seal and can no longer be preceded by a transaction still under way. */
export async function sealNow(app: Sealer): Promise<void> {
  let seal: Seal | undefined;
  do {
    seal = await sealBatch(app);
    if (seal) rememberSeal(app.settings.dataDir, seal);
  } while (seal);
}

const sealBatch = ({ db, keys, now }: Sealer): Promise<Seal | undefined> =>
  db.transaction(async (transaction) => {
    const { held } = await transaction.one<{ held: boolean }>(
      sql`select pg_try_advisory_xact_lock(${sealLock}::bigint) as held`,
    );
    if (!held) return undefined;
    const last = await transaction.maybe<Pick<Seal, 'number' | 'lastXid' | 'lastPosition' | 'hash'>>(sql`
      select number, last_xid as "lastXid", last_position as "lastPosition", hash from ledger_seals order by number desc limit 1`);
    const entries = await transaction.many<Leaf & { readonly xid: string }>(sql`
      select xid, position, stream, number, encode(hash, 'hex') as hash from ledger
      where (xid, position) > (${last?.lastXid ?? '0'}::xid8, ${last?.lastPosition ?? 0}::bigint)
        and xid < pg_snapshot_xmin(pg_current_snapshot())
      order by xid, position limit ${mostLeaves}`);
    const end = entries.at(-1);
    if (!end) return undefined;
    const content = {
      number: (last?.number ?? 0) + 1,
      sealedAt: now(),
      lastXid: end.xid,
      lastPosition: end.position,
      leaves: entries.map(leafLine).join('\n'),
      previousHash: last?.hash ?? noHash,
    };
    const seal = makeSeal(content, sealingKey(keys(sealPurpose)));
    await transaction.run(sql`
      insert into ledger_seals (number, sealed_at, last_xid, last_position, leaves, root, previous_hash, hash, public_key, signature)
      values (${seal.number}, ${new Date(seal.sealedAt).toISOString()}, ${seal.lastXid}::xid8, ${seal.lastPosition}, ${seal.leaves},
        ${seal.root}, ${seal.previousHash}, ${seal.hash}, ${seal.publicKey}, ${seal.signature})`);
    return seal;
  });

/** The last seal is also kept outside the database, so that cutting off the newest seals with their entries shows. */
function rememberSeal(dataDir: string, { number, hash }: Seal): void {
  const folder = join(dataDir, 'keys');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, 'last-seal');
  writeFileSync(`${file}.new`, `${number} ${hash.toString('hex')}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

/** The last seal that this installation made, as it remembers it; undefined when it made none. */
export function rememberedSeal(dataDir: string): { readonly number: number; readonly hash: string } | undefined {
  try {
    const [number = '', hash = ''] = readFileSync(join(dataDir, 'keys/last-seal'), 'utf8').trim().split(' ');
    return { number: Number(number), hash };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
