import { isUuid } from '../text/uuid.ts';

/**
 * Lets only keys through that we made ourselves (UUIDs), so that none can name another place.
 * @throws Error on any other: a defect of the program
 */
export function checkKey(key: string): string {
  if (!isUuid(key)) throw new Error(`"${key}" is no key of a stored file`);
  return key;
}
