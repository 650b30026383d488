const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * Lets only keys through that we made ourselves (UUIDs), so that none can name another place.
 * @throws Error on any other: a defect of the program
 */
export function checkKey(key: string): string {
  if (!shape.test(key)) throw new Error(`"${key}" is no key of a stored file`);
  return key;
}
