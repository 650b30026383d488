import type { PopulationQuestion, RegisteredPerson } from '../../../outside/exchange/population-register.ts';

/** What of a person agrees with the register. */
export type Agreement = { readonly name: boolean; readonly birth: boolean };

/** Names are compared with their diacritics, whatever the size of letters and the blanks: «Nông Thị Lan» is «NÔNG THỊ LAN». */
export const comparePerson = (
  { fullName, dateOfBirth }: PopulationQuestion,
  registered: Pick<RegisteredPerson, 'fullName' | 'dateOfBirth'>,
): Agreement => ({
  name: plain(fullName) === plain(registered.fullName),
  birth: dateOfBirth === registered.dateOfBirth,
});

const plain = (name: string): string => name.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLocaleUpperCase('vi');
