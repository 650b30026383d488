import type { App } from '../../../kernel/app.ts';
import type { PopulationQuestion } from '../../../outside/exchange/population-register.ts';
import type { CaseSubject } from '../../cases/index.ts';
import { personById } from '../../people/index.ts';

/** The applicant as the register is asked about them: from the case, and their account for what the case lacks. */
export async function applicantToCheck(app: App, { subject }: CaseSubject): Promise<Partial<PopulationQuestion>> {
  const { applicant, applicantId } = subject;
  const person = applicantId === undefined ? undefined : await personById(app.db, applicantId);
  return {
    fullName: applicant.fullName,
    personalNumber: applicant.personalNumber ?? person?.personalNumber,
    dateOfBirth: applicant.dateOfBirth ?? person?.dateOfBirth,
  };
}

/** Whether nothing is missing to ask. */
export const isWhole = (question: Partial<PopulationQuestion>): question is PopulationQuestion =>
  question.fullName !== undefined && question.personalNumber !== undefined && question.dateOfBirth !== undefined;
