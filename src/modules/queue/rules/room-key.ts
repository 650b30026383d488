import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Keys } from '../../../kernel/keys.ts';

/**
 * Last part of the address of a room's kiosk and wall: the unit and what only this installation can reckon from it and the number of
 * the key. Nothing secret is stored; the next number makes the address void.
 * @example
 * roomKey(keys, 12, 1); // '12-3qk…'
 */
export function roomKey(keys: Keys, unitId: number, keyNumber: number): string {
  const mac = createHmac('sha256', keys('queue')).update(`${unitId} ${keyNumber}`).digest('base64url');
  return `${unitId}-${mac.slice(0, 22)}`;
}

/** The unit that a key names, not yet believed. */
export function unitOfKey(key: string): number | undefined {
  const [, unitId] = /^(\d{1,15})-[\w-]{22}$/.exec(key) ?? [];
  return unitId === undefined ? undefined : Number(unitId);
}

/** Whether a key is the room's own, compared without telling how much of it is right. */
export const isKey = (given: string, own: string): boolean =>
  given.length === own.length && timingSafeEqual(Buffer.from(given), Buffer.from(own));
