import { problem, refuse, succeed, type Outcome } from '../../../kernel/errors/problem.ts';
import { parseLocalDate, type LocalDate } from '../../../kernel/time.ts';
import type { PopulationQuestion } from '../../../outside/exchange/population-register.ts';
import { errors } from '../errors.ts';

/** Who is to be looked up, as typed. */
export type TypedPerson = {
  readonly personalNumber: string;
  readonly fullName: string;
  readonly day: string;
  readonly month: string;
  readonly year: string;
};

const longestName = 200;

/** Reads whom an officer wants looked up; all three things are needed, as the register wants them. */
export function readPerson(typed: TypedPerson, today: LocalDate): Outcome<PopulationQuestion> {
  const personalNumber = typed.personalNumber.replaceAll(/\s/g, '');
  const fullName = typed.fullName.trim();
  const two = (part: string): string => part.trim().padStart(2, '0');
  const dateOfBirth = parseLocalDate(`${typed.year.trim()}-${two(typed.month)}-${two(typed.day)}`);
  const wrong = [
    ...(/^\d{12}$/.test(personalNumber) ? [] : [problem(errors.numberWrong, '/personalNumber')]),
    ...(fullName === '' || fullName.length > longestName ? [problem(errors.nameMissing, '/fullName')] : []),
    ...(dateOfBirth === undefined || dateOfBirth > today ? [problem(errors.birthWrong, '/dateOfBirth')] : []),
  ];
  if (wrong.length > 0 || dateOfBirth === undefined) return refuse(...wrong);
  return succeed({ personalNumber, fullName, dateOfBirth });
}
