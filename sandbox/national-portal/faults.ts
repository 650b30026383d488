/** What goes wrong on the way, set while it runs: shares from 0 to 1 of the calls, by `random`. */
export type Faults = {
  /** Calls that never reach the service. */
  lostBefore: number;
  /** Calls that the service took, but whose answer is lost. */
  lostAfter: number;
  /** Calls that reach the service twice. */
  twice: number;
  /** Every call is answered so late. */
  delayMs: number;
  /** What the security server, or the service behind it, says to every call. */
  answer: 'normal' | 'security-server-fails' | 'not-allowed' | 'service-fails' | 'nonsense' | 'refuses';
  /** From 0 to below 1, as `Math.random`. */
  random: () => number;
};

export const noFaults = (): Faults => ({
  lostBefore: 0,
  lostAfter: 0,
  twice: 0,
  delayMs: 0,
  answer: 'normal',
  random: Math.random,
});

const answers: readonly Faults['answer'][] = [
  'normal',
  'security-server-fails',
  'not-allowed',
  'service-fails',
  'nonsense',
  'refuses',
];

/** Takes what a tester posted; what is not named or makes no sense stays. */
export function setFaults(faults: Faults, given: Readonly<Record<string, unknown>>): void {
  const share = (name: 'lostBefore' | 'lostAfter' | 'twice'): void => {
    const value = given[name];
    if (typeof value === 'number' && value >= 0 && value <= 1) faults[name] = value;
  };
  share('lostBefore');
  share('lostAfter');
  share('twice');
  if (typeof given['delayMs'] === 'number' && given['delayMs'] >= 0) faults.delayMs = given['delayMs'];
  faults.answer = answers.find((each) => each === given['answer']) ?? faults.answer;
}
