import type { App } from '../../../kernel/app.ts';
import { localDateOf } from '../../../kernel/clock/zone.ts';
import { instant } from '../../../kernel/time.ts';
import { toldSince } from '../../exchange/index.ts';
import { petitionFacts } from '../../feedback/index.ts';
import { catalogueOn, type CatalogueEntry } from '../../procedures/index.ts';
import { unitsEver, type UnitEver } from '../../units/index.ts';
import { sumCounts, type Counts } from '../rules/counts.ts';
import { figuresOfOwn, type FiguresOf } from '../rules/figures-of.ts';
import { addRatios, type Facts } from '../rules/indicators.ts';
import { agenciesOf, type Agency } from '../rules/levels.ts';
import { boundsOf, firstDay, lastDay, type Bounds, type Period } from '../rules/period.ts';
import { servicesOf } from '../rules/services-of.ts';
import { yardstickOf } from '../rules/yardstick.ts';
import { countCases, type CountRow } from './count-cases.ts';
import { countParts } from './count-parts.ts';
import { factsOf } from './facts.ts';

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
  const [units, catalogue, rows, parts, petitions, facts, since] = await Promise.all([
    unitsEver(db),
    catalogueOn(db, day),
    countCases(db, bounds),
    countParts(db, bounds),
    petitionFacts(db, {
      from: firstDay(period),
      to: localDateOf(instant(bounds.to - 1), place.zone),
      zone: place.zone,
    }),
    factsOf(db, period),
    toldSince(db),
  ]);
  const isTold = since !== undefined && since < bounds.to;
  const { points } = yardstickOf(place);
  const agencyOf = agenciesOf(units);
  const home = (unit: number): number => agencyOf.get(unit)?.unit.id ?? 0;
  const partsOf = Map.groupBy(units, ({ id }) => home(id));
  const rowsOf = Map.groupBy(rows, ({ unit }) => home(unit));
  const doneOf = Map.groupBy(parts, ({ unit }) => home(unit));
  const petitionsOf = Map.groupBy(petitions, ({ unitId }) => home(unitId));
  // What is done for the whole province at once, such as publication, is entered for its government.
  const government = units.find(({ kind, validTo }) => kind === 'government' && validTo === null);
  const common: Facts = facts.get(government?.id ?? 0) ?? new Map();

  const figures = (unit: UnitEver): readonly AgencyFigures[] => {
    const agency = agencyOf.get(unit.id);
    const own = rowsOf.get(unit.id) ?? [];
    const lives = unit.validFrom <= day && (unit.validTo === null || unit.validTo >= day);
    if (!agency || agency.unit !== unit || (!lives && own.length === 0)) return [];
    const keys = new Set((partsOf.get(unit.id) ?? []).map(({ key }) => key));
    const judged = {
      rows: own,
      parts: doneOf.get(unit.id) ?? [],
      petitions: petitionsOf.get(unit.id) ?? [],
      offered: servicesOf(catalogue, agency, keys, day),
      facts: new Map([...common, ...(facts.get(unit.id) ?? [])]),
      isTold,
    };
    return [{ agency, ...figuresOfOwn(judged, points) }];
  };
  const offered = catalogue.filter(({ inForce }) => inForce);
  return {
    period,
    bounds,
    agencies: units.flatMap(figures),
    province: figuresOfOwn({ rows, parts, petitions, offered, facts: allFacts([...facts.values()]), isTold }, points),
    catalogue: new Map(catalogue.map((entry) => [entry.code, entry])),
    partsOf,
  };
}

/** What was entered for all units together, by indicator. */
function allFacts(facts: readonly Facts[]): Facts {
  const codes = new Set(facts.flatMap((own) => [...own.keys()]));
  return new Map(
    [...codes].flatMap((code) => {
      const whole = addRatios(...facts.map((own) => own.get(code)));
      return whole ? [[code, whole] as const] : [];
    }),
  );
}

/** Counts of the rows by a key, such as the field of their procedure. */
export function countsBy<K>(rows: readonly CountRow[], keyOf: (row: CountRow) => K): ReadonlyMap<K, Counts> {
  const grouped = Map.groupBy(rows, keyOf);
  return new Map([...grouped].map(([key, own]) => [key, sumCounts(own.map((row) => row.counts))]));
}
