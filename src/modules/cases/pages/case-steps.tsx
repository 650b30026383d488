import type { VNode } from 'preact';
import { speaker } from '../../../kernel/text/text.ts';
import { StepList } from '../../../ui/step-list.tsx';
import type { View } from '../../../ui/view.ts';
import type { ApplicantCase } from '../queries/applicant-case.ts';
import { hasEndedWithoutResult, stepStates } from '../rules/progress.ts';
import { caseWords } from '../words.ts';

/** How far the case has come, and which unit has it now; nothing once it has ended without a result. */
export function CaseSteps({ view, shown }: { readonly view: View; readonly shown: ApplicantCase }): VNode | null {
  const { subject, procedure } = shown.about;
  if (hasEndedWithoutResult(subject)) return null;
  const states = stepStates(procedure.definition, subject);
  const steps = procedure.definition.steps.map((step, index) => {
    const state = states[index] ?? 'ahead';
    return { title: step.name[view.language], state, note: state === 'now' && shown.holder[view.language] };
  });
  return (
    <section>
      <h2>{speaker(caseWords, view.language)('progress')}</h2>
      <StepList view={view} steps={steps} />
    </section>
  );
}
