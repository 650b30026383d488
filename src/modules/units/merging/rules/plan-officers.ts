import type { Role } from '../../../../kernel/access/actor.ts';
import { problem } from '../../../../kernel/errors/problem.ts';
import type { Text } from '../../../../kernel/text/text.ts';
import type { LocalDate } from '../../../../kernel/time.ts';
import { daysAfter } from '../../rules/typed-day.ts';
import { mergerErrors } from '../errors.ts';
import type { HeadChoice, MergerPlan, PlanProblem } from '../merger.ts';
import { mainWay } from './plan-units.ts';

/** Somebody who holds a position on the day of the merger or later, in a unit that ends or succeeds. */
export type Held = {
  readonly appointmentId: number;
  readonly officerId: number;
  readonly fullName: string;
  readonly unitKey: string;
  readonly unitName: Text;
  readonly title: Text;
  readonly roles: readonly Role[];
  readonly coversBelow: boolean;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
};

export type NewAppointment = {
  readonly officerId: number;
  readonly unitKey: string;
  readonly title: Text;
  readonly roles: readonly Role[];
  readonly coversBelow: boolean;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
  readonly from: string;
};

export type PlannedOfficers = {
  readonly ends: readonly { readonly appointmentId: number; readonly validTo: LocalDate }[];
  readonly appointments: readonly NewAppointment[];
  readonly problems: readonly PlanProblem[];
  /** Heads who come to a unit that has another, to choose among. */
  readonly heads: readonly { readonly to: string; readonly candidates: readonly Held[] }[];
};

/** The general title of who stands in for a head, as laws on cadres say it. */
const deputyTitle: Text = { vi: 'Cấp phó của người đứng đầu', en: 'Deputy head' };

const isHead = ({ roles }: Held): boolean => roles.includes('leader');

/**
 * Who holds what in the successors: everybody comes along in the position they had; of several heads one is chosen, another
 * becomes a deputy or leaves the position.
 * @param held positions of the units that end and, for their heads, of those that succeed and are there already
 */
export function planOfficers(plan: MergerPlan, effectiveOn: LocalDate, held: readonly Held[]): PlannedOfficers {
  const ends = new Set(plan.ways.map(({ from }) => from));
  const targetOf = (each: Held): string => mainWay(plan.ways, each.unitKey)?.to ?? each.unitKey;
  const heads = [...Map.groupBy(held.filter(isHead), targetOf)].flatMap(([to, candidates]) =>
    new Set(candidates.map(({ officerId }) => officerId)).size > 1 ? [{ to, candidates }] : [],
  );
  const contested = new Set(heads.flatMap(({ candidates }) => candidates.map(({ appointmentId }) => appointmentId)));
  const choiceOf = (each: Held): HeadChoice | undefined => {
    if (!isHead(each) || !contested.has(each.appointmentId)) return 'head';
    return plan.heads[String(each.appointmentId)] ?? (ends.has(each.unitKey) ? undefined : 'head');
  };
  const moving = held.filter((each) => ends.has(each.unitKey) || choiceOf(each) !== 'head');
  const leaving = moving.filter((each) => targetOf(each) !== each.unitKey || choiceOf(each) !== 'head');
  return {
    ends: leaving.map((each) => ({
      appointmentId: each.appointmentId,
      validTo: daysAfter(each.validFrom > effectiveOn ? each.validFrom : effectiveOn, -1),
    })),
    appointments: withDistinctTitles(
      leaving.flatMap((each) => {
        const choice = choiceOf(each);
        return choice === 'none' || choice === undefined ? [] : [appointed(each, targetOf(each), choice, effectiveOn)];
      }),
      new Map(held.map((each) => [each.unitKey, each.unitName])),
    ),
    problems: [...tooManyHeads(heads, choiceOf), ...headsTwice(held, targetOf, choiceOf)],
    heads,
  };
}

function appointed(each: Held, to: string, choice: HeadChoice, effectiveOn: LocalDate): NewAppointment {
  const { officerId, coversBelow, validTo, unitKey } = each;
  const validFrom = each.validFrom > effectiveOn ? each.validFrom : effectiveOn;
  const common = { officerId, unitKey: to, coversBelow, validFrom, validTo, from: unitKey };
  return choice === 'deputy'
    ? { ...common, title: deputyTitle, roles: each.roles.filter((role) => role !== 'leader') }
    : { ...common, title: each.title, roles: each.roles };
}

/** Two positions of one title in one unit must empower alike: the second kind is told apart by the unit it came from. */
function withDistinctTitles(
  appointments: readonly NewAppointment[],
  names: ReadonlyMap<string, Text>,
): readonly NewAppointment[] {
  const powers = new Map<string, string>();
  return appointments.map((each) => {
    const post = `${each.unitKey}\n${each.title.vi}`;
    const power = `${each.roles.join()} ${each.coversBelow}`;
    const first = powers.get(post) ?? power;
    powers.set(post, first);
    const name = names.get(each.from);
    return first === power || !name
      ? each
      : { ...each, title: { vi: `${each.title.vi} (${name.vi})`, en: `${each.title.en} (${name.en})` } };
  });
}

type ChoiceOf = (each: Held) => HeadChoice | undefined;

const tooManyHeads = (heads: PlannedOfficers['heads'], choiceOf: ChoiceOf): PlanProblem[] =>
  heads.flatMap(({ to, candidates }) => {
    const chosen = candidates.filter((each) => choiceOf(each) === 'head');
    const open = candidates.some((each) => choiceOf(each) === undefined);
    if (chosen.length === 1 && !open) return [];
    const values = { n: candidates.length, names: candidates.map(({ fullName }) => fullName).join(', ') };
    return [{ unit: to, problem: problem(mergerErrors.manyHeads, undefined, values) }];
  });

function headsTwice(held: readonly Held[], targetOf: (each: Held) => string, choiceOf: ChoiceOf): PlanProblem[] {
  const staying = held.filter((each) => isHead(each) && choiceOf(each) === 'head');
  return [...Map.groupBy(staying, ({ officerId }) => officerId).values()].flatMap((same): PlanProblem[] => {
    const units = new Set(same.map(targetOf));
    const [first] = same;
    if (!first || units.size < 2) return [];
    const values = { name: first.fullName, n: units.size };
    return [{ unit: targetOf(first), problem: problem(mergerErrors.headTwice, undefined, values) }];
  });
}
