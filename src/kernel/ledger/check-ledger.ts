import { createHash } from 'node:crypto';
import sql from 'sql-template-tag';
import type { Database } from '../database/database.ts';
import { isGenuine, noHash, parseLeaf, type Leaf, type Seal } from './seal.ts';

/** An entry or a seal that is not as it was written. */
export type Finding = {
  readonly what: 'changed' | 'removed' | 'inserted' | 'seal broken' | 'seal of another key' | 'seal removed';
  readonly stream?: string;
  /** Number in the stream, or of the seal. */
  readonly number: number;
  readonly position?: number;
};

export type LedgerReport = {
  readonly entries: number;
  readonly streams: number;
  readonly seals: number;
  readonly findings: readonly Finding[];
};

type Trust = {
  /** Public key with which the seals must be signed. */
  readonly publicKey: Buffer;
  /** Last seal that the installation remembers having made. */
  readonly remembered?: { readonly number: number; readonly hash: string };
};

/** Recomputes every hash, every chain and every seal from what is in the tables; changes nothing. */
export async function checkLedger(db: Database, trust: Trust, batchSize = 2_000): Promise<LedgerReport> {
  // Seals first: they know the position of what is gone, the chains only its number.
  const sealed = await checkSeals(db, trust);
  const chained = await checkChains(db, batchSize);
  const known = new Set<string>();
  const findings = [...sealed.findings, ...chained.findings].filter((finding) => {
    const key = `${finding.stream ?? ''} ${finding.number}`;
    return !known.has(key) && known.add(key);
  });
  return { entries: chained.entries, streams: chained.streams, seals: sealed.seals, findings };
}

async function checkSeals(db: Database, trust: Trust): Promise<{ seals: number; findings: Finding[] }> {
  const findings: Finding[] = [];
  let before: Pick<Seal, 'number' | 'hash' | 'lastXid' | 'lastPosition'> = {
    number: 0,
    hash: noHash,
    lastXid: '0',
    lastPosition: 0,
  };
  let rememberedFound = !trust.remembered;
  for (;;) {
    const seal = await db.maybe<Seal>(sql`
      select number, sealed_at as "sealedAt", last_xid as "lastXid", last_position as "lastPosition", leaves, root,
        previous_hash as "previousHash", hash, public_key as "publicKey", signature
      from ledger_seals where number > ${before.number} order by number limit 1`);
    if (!seal) break;
    for (let number = before.number + 1; number < seal.number; number += 1)
      findings.push({ what: 'seal removed', number });
    const follows = seal.number !== before.number + 1 || seal.previousHash.equals(before.hash);
    if (!seal.publicKey.equals(trust.publicKey)) findings.push({ what: 'seal of another key', number: seal.number });
    else if (!follows || !isGenuine(seal, trust.publicKey)) findings.push({ what: 'seal broken', number: seal.number });
    findings.push(...compare(seal.leaves.split('\n').map(parseLeaf), await entriesBetween(db, before, seal)));
    if (seal.number === trust.remembered?.number) {
      rememberedFound = true;
      if (seal.hash.toString('hex') !== trust.remembered.hash)
        findings.push({ what: 'seal broken', number: seal.number });
    }
    before = seal;
  }
  if (!rememberedFound && trust.remembered) findings.push({ what: 'seal removed', number: trust.remembered.number });
  return { seals: before.number, findings };
}

type Cursor = Pick<Seal, 'lastXid' | 'lastPosition'>;

const entriesBetween = (db: Database, from: Cursor, to: Cursor): Promise<Leaf[]> =>
  db.many(sql`
    select position, stream, number, encode(hash, 'hex') as hash from ledger
    where (xid, position) > (${from.lastXid}::xid8, ${from.lastPosition}::bigint)
      and (xid, position) <= (${to.lastXid}::xid8, ${to.lastPosition}::bigint)`);

function compare(leaves: readonly Leaf[], entries: readonly Leaf[]): Finding[] {
  const nameOf = ({ stream, number }: Leaf): string => `${stream} ${number}`;
  const found = new Map(entries.map((entry) => [nameOf(entry), entry]));
  const findings: Finding[] = [];
  for (const leaf of leaves) {
    const { stream, number, position } = leaf;
    const entry = found.get(nameOf(leaf));
    found.delete(nameOf(leaf));
    if (!entry) findings.push({ what: 'removed', stream, number, position });
    else if (entry.hash !== leaf.hash || entry.position !== position)
      findings.push({ what: 'changed', stream, number, position });
  }
  for (const { stream, number, position } of found.values())
    findings.push({ what: 'inserted', stream, number, position });
  return findings;
}

type Row = {
  readonly stream: string;
  readonly number: number;
  readonly position: number;
  readonly kind: string;
  readonly actor: string;
  readonly microseconds: string;
  readonly body: string;
  readonly previousHash: Buffer;
  readonly hash: Buffer;
};

async function checkChains(
  db: Database,
  batchSize: number,
): Promise<{ entries: number; streams: number; findings: Finding[] }> {
  const findings: Finding[] = [];
  let entries = 0;
  let streams = 0;
  let before: Pick<Row, 'stream' | 'number' | 'hash'> = { stream: '', number: 0, hash: noHash };
  for (;;) {
    const rows = await db.many<Row>(sql`
      select stream, number, position, kind, actor::text, (extract(epoch from at) * 1000000)::bigint::text as microseconds,
        body::text, previous_hash as "previousHash", hash
      from ledger where (stream, number) > (${before.stream}, ${before.number}::int) order by stream, number limit ${batchSize}`);
    for (const row of rows) {
      const { stream, number, position } = row;
      if (stream !== before.stream) {
        before = { stream, number: 0, hash: noHash };
        streams += 1;
      }
      for (let missing = before.number + 1; missing < number; missing += 1)
        findings.push({ what: 'removed', stream, number: missing });
      const chained = number !== before.number + 1 || row.previousHash.equals(before.hash);
      if (!hashOf(row).equals(row.hash)) findings.push({ what: 'changed', stream, number, position });
      else if (!chained) findings.push({ what: 'inserted', stream, number, position });
      before = { stream, number, hash: row.hash };
    }
    entries += rows.length;
    if (rows.length < batchSize) return { entries, streams, findings };
  }
}

/** The same lines as SQL function ledger_hash. */
function hashOf({ previousHash, number, microseconds, stream, kind, actor, body }: Row): Buffer {
  return createHash('sha256')
    .update(previousHash)
    .update([number, microseconds, stream, kind, actor, body].join('\n'))
    .digest();
}
