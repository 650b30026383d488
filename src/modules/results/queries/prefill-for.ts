import type { App } from '../../../kernel/app.ts';
import { localDateOf } from '../../../kernel/clock/zone.ts';
import type { Answers } from '../../../kernel/schema/answers.ts';
import type { FeelValues } from '../../../kernel/schema/feel.ts';
import type { CaseSubject } from '../../cases/index.ts';
import { formatsOf } from '../../procedures/index.ts';
import { formReferences, unitOn } from '../../units/index.ts';
import { prefilled } from '../rules/prefill.ts';
import { withAddresses } from '../rules/with-addresses.ts';
import type { ReadyKind } from './result-kinds.ts';

/**
 * What a document of a kind begins with, from the answers of the case. Beside the answers its expressions see `person` (who
 * applied), `case`, `procedure`, `issuer`, `proposal` and `today`.
 */
export async function prefillFor(app: App, { subject }: CaseSubject, { kind }: ReadyKind): Promise<Answers> {
  const today = localDateOf(app.now(), app.place.zone);
  const [references, issuer] = await Promise.all([
    formReferences(app.db),
    unitOn(app.db, subject.competentUnitId, today),
  ]);
  const answers = withAddresses(subject.answers, (code) => references.areaLabel(code)) as FeelValues;
  return prefilled(
    kind,
    {
      ...answers,
      person: subject.applicant,
      case: { code: subject.code },
      procedure: { name: subject.procedureName },
      issuer: { name: issuer?.name.vi ?? null },
      proposal: subject.proposal?.text ?? null,
      today,
    },
    formatsOf(app.place).functions,
  );
}
