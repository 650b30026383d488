/** How much of a whole: what was counted, out of what. */
export type Ratio = { readonly numerator: number; readonly denominator: number };

/** Components of the service index of Decision 766/QD-TTg, in its order; the decision's own numbers (3.4 is not in use here). */
export const componentCodes = [
  '1.1',
  '1.2',
  '1.3',
  '1.4',
  '2.1',
  '2.2',
  '3.1',
  '3.2',
  '3.3',
  '3.5',
  '3.6',
  '4.1',
  '4.2',
  '4.3',
  '4.4',
  '4.5',
  '5.1',
  '5.2',
  '5.3',
  '5.4',
] as const;
export type ComponentCode = (typeof componentCodes)[number];

/** Groups of Decision 766/QD-TTg and the most points that each gives; together they make 100. */
export const groupPoints = { '1': 18, '2': 20, '3': 22, '4': 22, '5': 18 } as const;
export type GroupCode = keyof typeof groupPoints;
export const groupCodes = ['1', '2', '3', '4', '5'] as const satisfies readonly GroupCode[];

export const groupOf = (code: ComponentCode): GroupCode =>
  groupCodes.find((group) => code.startsWith(group)) ?? groupCodes[0];

/** From which share on a component gives all its points; below it, in proportion. All of it unless said. */
export const fullShare: Readonly<Partial<Record<ComponentCode, number>>> = {
  '3.1': 0.8,
  '3.3': 0.5,
  '3.5': 0.8,
  '4.2': 0.8,
  '4.3': 0.8,
  '5.4': 0.9,
};

/** Of the nine indices, those that no case tells (Circular 01/2018, art. 14). */
export const indexFacts = ['index5', 'index6', 'index8'] as const;

/** What no case tells: an operator enters it, with its day and its source. */
export const factCodes = [
  '1.1',
  '1.2',
  '1.3',
  '1.4',
  '3.5',
  '4.3',
  '4.4',
  '4.5',
  '5.1',
  '5.2',
  '5.3',
  ...indexFacts,
] as const;
export type FactCode = (typeof factCodes)[number];

export const isFactCode = (text: string): text is FactCode => (factCodes as readonly string[]).includes(text);

/** What became of petitions: how many were owed an answer, answered in time, and how their authors found it. */
export type Petitions = {
  readonly owed: number;
  readonly onTime: number;
  readonly satisfied: number;
  readonly rated: number;
};

/** One whole out of several parts; undefined when there is no part. */
export const addRatios = (...parts: readonly (Ratio | undefined)[]): Ratio | undefined => {
  const known = parts.filter((part) => part !== undefined);
  return known.length === 0
    ? undefined
    : {
        numerator: known.reduce((sum, { numerator }) => sum + numerator, 0),
        denominator: known.reduce((sum, { denominator }) => sum + denominator, 0),
      };
};

/** What was entered for a unit and a period, added up. */
export type Facts = ReadonlyMap<string, Ratio>;

/** What a unit offers online: procedures that it decides on, those among them online, and those of these that were used so. */
export type Services = { readonly all: number; readonly online: number; readonly used: number };
