import { formatIso } from '../../../kernel/clock/zone.ts';
import type { Instant } from '../../../kernel/time.ts';

/**
 * A moment as the national portal writes it, on the clocks of the place; empty when there is none.
 * @example
 * portalTime(at, 'Asia/Ho_Chi_Minh'); // '20260314153000'
 */
export const portalTime = (at: Instant | undefined, zone: string): string =>
  at === undefined ? '' : formatIso(at, zone).slice(0, 19).replaceAll(/[-:T]/g, '');
