/**
 * Why another system did not take a message:
 * - `unreachable`, `timed-out`: nobody answered;
 * - `security-server`: the exchange itself failed on the way (header X-Road-Error);
 * - `not-allowed`: the other system does not know us or does not let us;
 * - `refused`: it found the message wrong, and will every time until what it says is mended;
 * - `failed`: it failed by itself;
 * - `not-understood`: what came back is no answer to what was asked.
 */
export type FaultKind =
  | 'unreachable'
  | 'timed-out'
  | 'security-server'
  | 'not-allowed'
  | 'refused'
  | 'failed'
  | 'not-understood';

/** A message that was not taken. Its text names kind and status, and nothing of what was sent. */
export class ExchangeFault extends Error {
  readonly kind: FaultKind;
  readonly status: number | undefined;
  /** What the other side said, as it said it: may hold what was sent. */
  readonly answer: string;
  constructor(kind: FaultKind, status?: number, answer = '') {
    super(status === undefined ? kind : `${kind} (${status})`);
    this.kind = kind;
    this.status = status;
    this.answer = answer;
  }
}
