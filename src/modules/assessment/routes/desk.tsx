import sql from 'sql-template-tag';
import { holdsIn } from '../../../kernel/access/policy.ts';
import { page, type Answer } from '../../../kernel/web/answer.ts';
import type { Route } from '../../../kernel/web/route.ts';
import { directory, unitNames } from '../../units/index.ts';
import { IndicesPage, type OfficerLine } from '../pages/indices-page.tsx';
import { LeaguePage } from '../pages/league-page.tsx';
import { MinePage } from '../pages/mine-page.tsx';
import { ReportPage } from '../pages/report-page.tsx';
import { ScorePage } from '../pages/score-page.tsx';
import { usedFacts } from '../queries/facts.ts';
import { countOfficers } from '../queries/count-cases.ts';
import { figuresOf, type Figures } from '../queries/figures.ts';
import { finishedOf, noCounts } from '../rules/counts.ts';
import { networkShares } from '../rules/network-share.ts';
import { agencyIndices, officerIndices } from '../rules/nine-indices.ts';
import { boundsOf, periodBefore } from '../rules/period.ts';
import { publishedOf } from '../rules/published.ts';
import { linesByAgency, linesByField } from '../rules/report.ts';
import type { Visible } from '../rules/visible.ts';
import { yardstickOf } from '../rules/yardstick.ts';
import { deskRoute, read, type Reading } from './reader.ts';

async function showMine({ context, view, asked }: Reading): Promise<Answer> {
  const { officerId } = context.actor;
  const bounds = boundsOf(asked.period, context.place.zone, context.now());
  const counted = await countOfficers(context.db, bounds, sql`and officer_ids @> array[${officerId}::bigint]`);
  const mine = counted.find(({ officer }) => officer === officerId)?.counts ?? noCounts;
  return page(<MinePage {...{ view, asked, bounds }} indices={officerIndices(mine)} />);
}

async function showScore(reading: Reading): Promise<Answer> {
  const { figures, visible } = await read(reading);
  const { context, view, asked } = reading;
  const { agency, shown } = visible;
  // An agency counts its own figures, and for what it has none of those entered for the government.
  const government = figures.agencies.find((each) => each.agency.unit.kind === 'government');
  const units = agency && [agency, government].flatMap((each) => each?.agency.unit.id ?? []);
  const used = shown ? await usedFacts(context.db, asked.period, units) : [];
  const isOwn = new Set(used.filter(({ unitId }) => unitId === agency?.agency.unit.id).map((fact) => fact.indicator));
  const facts = used.filter((fact) => fact.unitId === agency?.agency.unit.id || !agency || !isOwn.has(fact.indicator));
  const names = await unitNames(context.db, [...new Set(facts.map(({ unitId }) => unitId))]);
  return page(
    <ScorePage
      {...{ view, asked, visible, facts }}
      unitNames={names}
      bounds={figures.bounds}
      yardstick={yardstickOf(context.place)}
    />,
  );
}

async function showIndices(reading: Reading): Promise<Answer> {
  const { figures, visible } = await read(reading);
  const { view, asked } = reading;
  const { shown, agency } = visible;
  const indices = shown && agencyIndices({ ...shown, level: agency?.agency.level ?? 'province' });
  const officers = shown ? await officerLines(reading, figures, visible) : [];
  return page(<IndicesPage {...{ view, asked, visible, indices, officers }} bounds={figures.bounds} />);
}

/** How the officers of the agency did; those of the whole province are too many for a page. */
async function officerLines(
  { context }: Reading,
  { bounds, partsOf }: Figures,
  { agency }: Visible,
): Promise<readonly OfficerLine[]> {
  if (!agency) return [];
  const units = (partsOf.get(agency.agency.unit.id) ?? []).map(({ id }) => id);
  const [counted, people] = await Promise.all([
    countOfficers(context.db, bounds, sql`and competent_unit_id = any(${units}::bigint[])`),
    directory(context.db),
  ]);
  const names = new Map(people.map(({ officerId, fullName }) => [officerId, fullName]));
  return counted
    .map(({ officer, counts }) => ({
      id: officer,
      name: names.get(officer) ?? '',
      cases: finishedOf(counts),
      indices: officerIndices(counts),
    }))
    .filter(({ cases }) => cases > 0)
    .toSorted((one, other) => one.name.localeCompare(other.name, 'vi'));
}

async function showReport(reading: Reading): Promise<Answer> {
  const { figures, visible } = await read(reading);
  const { context, view, asked } = reading;
  const { shown, agency, agencies } = visible;
  return page(
    <ReportPage
      {...{ view, asked, visible }}
      bounds={figures.bounds}
      byField={shown ? linesByField(shown, figures) : []}
      byAgency={agency ? [] : linesByAgency(agencies)}
      network={networkShares(agency ? [agency] : agencies)}
      yardstick={yardstickOf(context.place)}
    />,
  );
}

async function showLeague(reading: Reading): Promise<Answer> {
  const { figures, visible } = await read(reading);
  const { context, view, asked } = reading;
  const before = await figuresOf(context, periodBefore(asked.period));
  const government = visible.agencies.find(({ agency }) => agency.unit.kind === 'government');
  const mayPublish = government !== undefined && holdsIn(context.actor, 'leader', government.agency.unit.id);
  const { leagues } = publishedOf(figures, before);
  return page(<LeaguePage {...{ view, asked, visible, leagues, mayPublish }} bounds={figures.bounds} />);
}

export const deskRoutes: readonly Route[] = [
  deskRoute('', showMine),
  deskRoute('/score', showScore),
  deskRoute('/indices', showIndices),
  deskRoute('/report', showReport),
  deskRoute('/league', showLeague),
];
