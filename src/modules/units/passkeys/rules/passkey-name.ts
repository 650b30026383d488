import { problem, refuse, succeed, type Outcome } from '../../../../kernel/errors/problem.ts';
import { passkeyErrors } from '../errors.ts';

/** Characters in the name of a passkey. */
export const longestPasskeyName = 60;

/** The name that an officer gives a passkey, such as the device that holds it. */
export function passkeyName(typed: string): Outcome<string> {
  const name = typed.trim().replaceAll(/\s+/g, ' ').normalize('NFC');
  if (name === '') return refuse(problem(passkeyErrors.nameMissing, '/name'));
  if (Array.from(name).length > longestPasskeyName)
    return refuse(problem(passkeyErrors.nameTooLong, '/name', { limit: longestPasskeyName }));
  return succeed(name);
}
