import { readFileSync } from 'node:fs';
import type { Client } from 'pg';

/** Milliseconds for the index of a whole province over 100,000 cases, medians of both sides. */
export type ScoreMs = { readonly floor: number; readonly product: number };

const year = '2025';

/** The least that must be asked: one aggregate over the same rows, by unit. */
const floorStatement = `
  select competent_unit_id, count(*), count(*) filter (where closed_at < '2026-01-01' and speed < 1),
    count(*) filter (where channel = 2), sum(used_minutes), sum(allowed_minutes)
  from assessment_cases where received_at < '2026-01-01' and closed_at >= '2025-01-01' group by competent_unit_id`;

/**
 * Reads the index of every agency and of the province in a year, as a leader would, beside one plain aggregate over the same rows.
 * @param cookie of somebody who leads the province
 */
export async function measureScore(owner: Client, port: number, cookie: string, rounds: number): Promise<ScoreMs> {
  const statements = readFileSync(new URL('score.sql', import.meta.url), 'utf8').split(/;\n/);
  for (const statement of statements) if (statement.trim()) await owner.query(statement);
  const product = async (): Promise<void> => {
    const answer = await fetch(`http://localhost:${port}/api/v1/scores?period=${year}`, { headers: { cookie } });
    const { agencies } = (await answer.json()) as { agencies: readonly unknown[] };
    if (agencies.length === 0) throw new Error('The product gave no scores');
  };
  const times: { floor: number[]; product: number[] } = { floor: [], product: [] };
  for (let round = 0; round <= rounds; round += 1) {
    const floor = await taken(async () => void (await owner.query(floorStatement)));
    const own = await taken(product);
    if (round > 0) times.floor.push(floor);
    if (round > 0) times.product.push(own);
  }
  return { floor: median(times.floor), product: median(times.product) };
}

async function taken(work: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

const median = (times: readonly number[]): number =>
  times.toSorted((one, other) => one - other)[times.length >> 1] ?? 0;
