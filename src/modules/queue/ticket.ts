import type { Text } from '../../kernel/text/text.ts';
import type { Instant } from '../../kernel/time.ts';

/** The waiting room of a one-stop, known to its kiosk and wall by an address that nobody guesses. */
export type Room = {
  readonly unitId: number;
  readonly name: Text;
  /** Last part of the address. */
  readonly key: string;
};

export type Service = {
  readonly id: number;
  readonly letter: string;
  readonly name: Text;
  readonly closed: boolean;
};

export type Window = {
  readonly id: number;
  readonly unitId: number;
  readonly name: string;
  /** Services taken here; all of them when empty. */
  readonly services: readonly number[];
  readonly closed: boolean;
};

export type TicketState = 'waiting' | 'called' | 'serving' | 'served' | 'absent';

export type Ticket = {
  readonly id: number;
  readonly key: string;
  readonly unitId: number;
  readonly serviceId: number;
  readonly letter: string;
  readonly number: number;
  readonly priority: boolean;
  readonly state: TicketState;
  readonly takenAt: Instant;
  readonly calledAt: Instant | undefined;
  readonly calls: number;
  readonly windowName: string | undefined;
};

/** The number as it is called, such as `A012`. */
export const labelOf = ({ letter, number }: Pick<Ticket, 'letter' | 'number'>): string =>
  `${letter}${String(number).padStart(3, '0')}`;
