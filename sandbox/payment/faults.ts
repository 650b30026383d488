/** What the platform does wrong from now on; all off at first. */
export type Faults = {
  /** Of a hundred messages to the site and answers to it, so many are lost on the way. */
  lossPercent: number;
  /** Every message about a payment is sent twice. */
  twice: boolean;
  /** A message comes only so many seconds after the payment. */
  lateSeconds: number;
  /** A message carries a code that is none. */
  forged: boolean;
  /** A message names so many đồng more than were ordered, in its own name. */
  wrongAmountDong: number;
  /** A message names another currency. */
  wrongCurrency: boolean;
  /** No message is sent at all. */
  silent: boolean;
  /** The platform answers nothing but 503. */
  down: boolean;
};

export const noFaults = (): Faults => ({
  lossPercent: 0,
  twice: false,
  lateSeconds: 0,
  forged: false,
  wrongAmountDong: 0,
  wrongCurrency: false,
  silent: false,
  down: false,
});

/** Chances that come out the same in every run. */
export function repeatableChance(seed = 20_260_310): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
