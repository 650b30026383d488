import type { App } from '../../../kernel/app.ts';
import { catalogueOn, type CatalogueEntry } from '../../procedures/index.ts';
import { unitsEver, type UnitEver } from '../../units/index.ts';
import { sumCounts, type Counts } from '../rules/counts.ts';
import type { Facts, Services } from '../rules/indicators.ts';
import { agenciesOf, type Agency } from '../rules/levels.ts';
import { boundsOf, lastDay, type Bounds, type Period } from '../rules/period.ts';
import { scoreOf, type Score } from '../rules/score.ts';
import { isOnline, servicesOf } from '../rules/services-of.ts';
import { yardstickOf } from '../rules/yardstick.ts';
import { countCases, type CountRow } from './count-cases.ts';
import { countParts } from './count-parts.ts';
import { factsOf } from './facts.ts';

/** All there is to say of an agency, or of the whole province, in a period. */
export type FiguresOf = {
  readonly counts: Counts;
  readonly rows: readonly CountRow[];
  readonly parts: { readonly points: number; readonly times: number };
  readonly services: Services;
  readonly facts: Facts;
  readonly score: Score;
};

export type AgencyFigures = FiguresOf & { readonly agency: Agency };

export type Figures = {
  readonly period: Period;
  readonly bounds: Bounds;
  /** Agencies that exist at the period's end or had cases in it, by code. */
  readonly agencies: readonly AgencyFigures[];
  readonly province: FiguresOf;
  readonly catalogue: ReadonlyMap<string, CatalogueEntry>;
  /** Units that are an agency or a part of it, by the agency's id. */
  readonly partsOf: ReadonlyMap<number, readonly UnitEver[]>;
};

/** Every figure of a whole province in a period, from one statement over its cases and what stands beside them. */
export async function figuresOf(app: App, period: Period): Promise<Figures> {
  const { db, place } = app;
  const bounds = boundsOf(period, place.zone, app.now());
  const day = lastDay(period);
  const [units, catalogue, rows, parts, facts] = await Promise.all([
    unitsEver(db),
    catalogueOn(db, day),
    countCases(db, bounds),
    countParts(db, bounds),
    factsOf(db, period),
  ]);
  const { points } = yardstickOf(place);
  const agencyOf = agenciesOf(units);
  const partsOf = Map.groupBy(units, ({ id }) => agencyOf.get(id)?.unit.id ?? 0);
  const rowsOf = Map.groupBy(rows, ({ unit }) => agencyOf.get(unit)?.unit.id ?? 0);
  const partOf = Map.groupBy(parts, ({ unit }) => agencyOf.get(unit)?.unit.id ?? 0);
  const government = units.find(({ kind, validTo }) => kind === 'government' && validTo === null);
  const common = facts.get(government?.id ?? 0) ?? new Map();
  const figures = (own: readonly CountRow[], offered: readonly CatalogueEntry[], ids: readonly number[]): FiguresOf => {
    const counts = sumCounts(own.map((row) => row.counts));
    const services = usedOf(offered, own);
    // What is done for the whole province at once, such as publication, is entered for its government.
    const entered: Facts = new Map([...common, ...ids.flatMap((id) => [...(facts.get(id) ?? [])])]);
    const done = ids.flatMap((id) => partOf.get(id) ?? []);
    return {
      counts,
      rows: own,
      parts: {
        points: done.reduce((sum, part) => sum + part.points, 0),
        times: done.reduce((sum, part) => sum + part.times, 0),
      },
      services,
      facts: entered,
      score: scoreOf({ counts, services, facts: entered }, points),
    };
  };
  const agencies = [...new Set(agencyOf.values())].map(({ unit }) => unit);
  const judged = [...new Map(agencies.map((unit) => [unit.id, unit])).values()].flatMap((unit): AgencyFigures[] => {
    const agency = agencyOf.get(unit.id);
    const own = rowsOf.get(unit.id) ?? [];
    const lives = unit.validFrom <= day && (unit.validTo === null || unit.validTo >= day);
    if (!agency || (!lives && own.length === 0)) return [];
    const keys = new Set((partsOf.get(unit.id) ?? []).map(({ key }) => key));
    return [{ agency, ...figures(own, servicesOf(catalogue, agency, keys, day), [unit.id]) }];
  });
  const all = catalogue.filter(({ inForce }) => inForce);
  return {
    period,
    bounds,
    agencies: judged,
    province: figures(rows, all, []),
    catalogue: new Map(catalogue.map((entry) => [entry.code, entry])),
    partsOf,
  };
}

function usedOf(offered: readonly CatalogueEntry[], rows: readonly CountRow[]): Services {
  const online = new Set(offered.filter(isOnline).map(({ code }) => code));
  const used = new Set(
    rows
      .filter(({ procedure, counts }) => online.has(procedure) && counts.receivedOnline > 0)
      .map((row) => row.procedure),
  );
  return { all: offered.length, online: online.size, used: used.size };
}

/** Counts of the rows by a key, such as the field of their procedure. */
export function countsBy<K>(rows: readonly CountRow[], keyOf: (row: CountRow) => K): ReadonlyMap<K, Counts> {
  const grouped = Map.groupBy(rows, keyOf);
  return new Map([...grouped].map(([key, own]) => [key, sumCounts(own.map((row) => row.counts))]));
}
