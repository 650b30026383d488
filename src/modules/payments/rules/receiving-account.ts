import { readFileSync } from 'node:fs';
import { placeFile, type Place } from '../../../kernel/place.ts';
import type { Account } from '../../../outside/payment/payment-gateway.ts';

/** `payment.json` of a place: the account of each unit by its key, and that of all others. */
type Accounts = { readonly account?: Account; readonly accounts?: Readonly<Record<string, Account>> };

const known = new WeakMap<Place, Accounts>();

/** The account at which a unit receives money; undefined where the place names none. */
export function receivingAccount(place: Place, unitKey: string): Account | undefined {
  const accounts = known.get(place) ?? read(place);
  known.set(place, accounts);
  return accounts.accounts?.[unitKey] ?? accounts.account;
}

function read(place: Place): Accounts {
  const file = placeFile(place, 'payment.json');
  return file ? (JSON.parse(readFileSync(file, 'utf8')) as Accounts) : {};
}
