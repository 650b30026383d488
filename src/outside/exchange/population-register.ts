import type { LocalDate } from '../../kernel/time.ts';

/** Who is asked about: the register answers only when all three belong together. */
export type PopulationQuestion = {
  readonly personalNumber: string;
  readonly fullName: string;
  readonly dateOfBirth: LocalDate;
};

/** Who asks, and what for; without it nothing is asked. */
export type PopulationPurpose = {
  readonly officerId: number;
  readonly procedureCode: string;
  readonly caseCode: string;
};

/** What the register has under that number. */
export type RegisteredPerson = {
  readonly fullName: string;
  readonly dateOfBirth: LocalDate;
  readonly sex: 'male' | 'female';
  readonly ethnicity: string;
  readonly religion: string;
  readonly homeTown: string;
  readonly permanentResidence: string;
  readonly currentResidence: string;
  readonly householdHead: string;
  readonly relationToHead: string;
  readonly maritalStatus: string;
};

/** The national population database, whichever way it is reached. */
export type PopulationRegister = {
  /**
   * Looks somebody up.
   * @returns undefined when there is nobody of that number
   * @throws ExchangeFault when the register does not answer
   */
  readonly find: (question: PopulationQuestion, purpose: PopulationPurpose) => Promise<RegisteredPerson | undefined>;
};
