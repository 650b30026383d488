import type { TestProvince } from '../../../../../test/province.ts';
import { modules } from '../../../../modules.ts';

/** For tests: lets the job of mergers do what waits, as it does every two seconds. */
export async function workOnMergers({ app }: Pick<TestProvince, 'app'>): Promise<void> {
  const job = modules.flatMap((module) => module.jobs ?? []).find(({ name }) => name === 'mergers of units');
  if (!job) throw new Error('No job works on mergers');
  await job.run(app);
}
