/** What there is to count of cases in a period; every figure of every index is made of these. */
export const countNames = [
  'received',
  'receivedOnline',
  'carried',
  'early',
  'onDay',
  'late',
  'openInTime',
  'openLate',
  'givenUp',
  'judgedLate',
  'usedMinutes',
  'allowedMinutes',
  'electronic',
  'onlineElectronic',
  'onlineLate',
  'digitised',
  'synchronised',
  'onNetwork',
  'withFee',
  'paidOnline',
  'disliked',
  'index1',
  'index3',
  'returned',
  'index4',
  'index7',
] as const;

export type CountName = (typeof countNames)[number];
export type Counts = Readonly<Record<CountName, number>>;

const record = (valueOf: (name: CountName) => number): Counts =>
  Object.fromEntries(countNames.map((name) => [name, valueOf(name)])) as Record<CountName, number>;

export const noCounts: Counts = record(() => 0);

export const addCounts = (one: Counts, other: Counts): Counts => record((name) => one[name] + other[name]);

export const sumCounts = (all: Iterable<Counts>): Counts => [...all].reduce(addCounts, noCounts);

/** Cases that were answered in the period. */
export const finishedOf = ({ early, onDay, late }: Counts): number => early + onDay + late;

/** Cases that were open when the period ended. */
export const openOf = ({ openInTime, openLate }: Counts): number => openInTime + openLate;

/** Cases whose time can be judged: answered in the period, or open at its end. */
export const judgedOf = (counts: Counts): number => finishedOf(counts) + openOf(counts);
