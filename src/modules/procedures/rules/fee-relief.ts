import { compileFeel, type Feel } from '../../../kernel/schema/feel.ts';
import { feelNames } from '../../../kernel/schema/check-feel.ts';
import type { Text } from '../../../kernel/text/text.ts';
import type { LocalDate } from '../../../kernel/time.ts';
import type { ProcedureDefinition } from '../definition.ts';
import { feesFor, type Answers, type Fee } from './procedure-rules.ts';

/** Why some people pay less of a fee (Law on fees and charges 97/2015, art. 10; decisions of provincial councils). */
export type Relief = {
  readonly code: string;
  readonly name: Text;
  /** Fees it holds for, as `<procedure>/<fee>`. */
  readonly fees: readonly string[];
  /** Part of the fee that is not asked, in percent. */
  readonly percent: number;
  /** Where the law says so. */
  readonly basis: Text;
  /** First and last day of filing for which it holds. */
  readonly from: LocalDate;
  readonly until?: LocalDate;
  /** FEEL over the answers, `today` and `channel`: then it holds by itself. */
  readonly when?: string;
  /** What somebody shows to the officer who takes the fee: then it holds by the officer's word. */
  readonly proof?: Text;
};

export type Channel = 'online' | 'counter' | 'post';

export type ReliefFacts = {
  readonly answers: Answers;
  readonly today: LocalDate;
  readonly channel: Channel;
  /** Code of the relief that an officer granted for a proof. */
  readonly granted?: string | undefined;
};

/** Whether a relief is in force for a fee on a day. */
export const reliefHolds = (relief: Relief, procedure: string, fee: string, today: LocalDate): boolean =>
  relief.fees.includes(`${procedure}/${fee}`) &&
  relief.from <= today &&
  (relief.until === undefined || today <= relief.until);

/** What is left of an amount, in whole đồng. */
export const relieved = (amountDong: number, percent: number): number =>
  Math.round((amountDong * (100 - percent)) / 100);

/**
 * The fees of an application with what their payer need not pay. Of several reliefs the greatest counts; they do not add up.
 * @param definition as the application's variant has it
 */
export function relievedFees(
  definition: ProcedureDefinition,
  reliefs: readonly Relief[],
  { answers, today, channel, granted }: ReliefFacts,
): readonly Fee[] {
  const values = { ...answers, today, channel };
  const holds = ({ code, when }: Relief): boolean =>
    code === granted || (when !== undefined && conditionOf(definition, when)(values) === true);
  return feesFor(definition, answers, today).map((fee) => {
    if (fee.amountDong === 0) return fee;
    const [best] = reliefs
      .filter((each) => reliefHolds(each, definition.code, fee.code, today))
      .filter(holds)
      .toSorted((one, other) => other.percent - one.percent);
    if (!best) return fee;
    const { code, name, basis, percent } = best;
    const amountDong = relieved(fee.amountDong, percent);
    return { ...fee, amountDong, fullDong: fee.amountDong, relief: { code, name, basis, percent } };
  });
}

// Compiling takes a hundred times as long as asking, and definitions live as long as the program.
const compiled = new WeakMap<ProcedureDefinition, Map<string, Feel>>();

function conditionOf(definition: ProcedureDefinition, when: string): Feel {
  const conditions = compiled.get(definition) ?? new Map<string, Feel>();
  compiled.set(definition, conditions);
  const known = conditions.get(when) ?? compileFeel(when, [...feelNames(definition.form.schema), 'channel']);
  conditions.set(when, known);
  return known;
}
