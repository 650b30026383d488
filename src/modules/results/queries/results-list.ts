import { localDateOf } from '../../../kernel/clock/zone.ts';
import { caseByCode, workUnits } from '../../cases/index.ts';
import { signingAsks } from '../../signing/index.ts';
import type { ResultsPageProps, ResultTab } from '../pages/results-page.tsx';
import type { OfficerContext } from '../routes/document-route.tsx';
import type { Result } from '../result.ts';
import { offeredActs } from '../rules/document-acts.ts';
import { registerOf, resultsInWork } from './load-result.ts';

const most = 200;
const stateOf = { sign: 'draft', seal: 'signed', issue: 'sealed' } as const;

/**
 * Documents of the officer's units that wait for one thing, with those that this officer can do it to; or a year's register.
 * @param asked the year, as in the address; this one unless said
 */
export async function resultsList(
  context: OfficerContext,
  tab: ResultTab,
  asked?: string,
): Promise<Pick<ResultsPageProps, 'year' | 'results' | 'choosable' | 'asks'>> {
  const today = localDateOf(context.now(), context.place.zone);
  const year = Number(asked && /^20\d\d$/.test(asked) ? asked : today.slice(0, 4));
  const units = workUnits(context.actor);
  if (tab === 'register')
    return { year, results: await registerOf(context.db, units, year, most), choosable: new Set(), asks: 'nothing' };
  const results = await resultsInWork(context.db, units, stateOf[tab], most);
  if (tab === 'sign') return { year, results, ...(await signable(context, results)) };
  return { year, results, ...(tab === 'seal' ? await sealable(context, results) : nothing) };
}

const nothing: Pick<ResultsPageProps, 'choosable' | 'asks'> = { choosable: new Set(), asks: 'nothing' };

async function signable(context: OfficerContext, results: readonly Result[]): Promise<typeof nothing> {
  const cases = await Promise.all(results.map(({ caseCode }) => caseByCode(context, caseCode)));
  const mine = results.filter((result, index) => {
    const about = cases[index];
    return about && offeredActs(context.actor, about, result, false).includes('sign');
  });
  const [first] = mine;
  const asks = first && (await signingAsks(context, 'signer', first.unitId));
  return { choosable: new Set(mine.map(({ id }) => id)), asks: asks ?? 'nothing' };
}

async function sealable(context: OfficerContext, results: readonly Result[]): Promise<typeof nothing> {
  const units = [...new Set(results.map(({ unitId }) => unitId))];
  const asked = new Map(
    await Promise.all(units.map(async (id) => [id, await signingAsks(context, 'agency', id)] as const)),
  );
  const mine = results.filter(({ unitId }) => asked.get(unitId) !== undefined);
  const asks = [...asked.values()].find((each) => each !== undefined && each !== 'nothing');
  return { choosable: new Set(mine.map(({ id }) => id)), asks: asks ?? 'nothing' };
}
