import type { App } from '../../../kernel/app.ts';
import type { FormReferences } from '../../../kernel/schema/references.ts';
import { procedureVersion } from '../../procedures/index.ts';
import type { Applicant } from '../case.ts';
import { applicantAddress } from '../rules/applicant-address.ts';

type Row = {
  readonly procedureCode: string;
  readonly procedureVersion: number;
  readonly applicant: Applicant;
  readonly answers: Readonly<Record<string, unknown>>;
};

/** Where the applicant of a listed case lives: as written at the counter, else as answered in the form. */
export async function rowAddress(
  app: App,
  references: Pick<FormReferences, 'areaLabel'>,
  { procedureCode, procedureVersion: version, applicant, answers }: Row,
): Promise<string | undefined> {
  if (applicant.address !== undefined) return applicant.address;
  const procedure = await procedureVersion(app, procedureCode, version);
  return procedure && applicantAddress(procedure.definition.form.schema, answers, references);
}
