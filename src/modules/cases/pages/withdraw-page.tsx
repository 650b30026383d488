import type { VNode } from 'preact';
import type { Problem } from '../../../kernel/errors/problem.ts';
import { speaker } from '../../../kernel/text/text.ts';
import { Button, ButtonGroup, ButtonLink } from '../../../ui/button.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { errorAt } from '../../../ui/problem-text.tsx';
import { SitePage } from '../../../ui/site-page.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import type { View } from '../../../ui/view.ts';
import { linkedWords } from '../linked/words.ts';
import type { CaseSubject } from '../queries/load-case.ts';
import { caseWords } from '../words.ts';

type Props = {
  readonly view: View;
  readonly about: CaseSubject;
  readonly problems?: readonly Problem[];
  readonly reason?: string;
};

/** Asks for the reason before a case is withdrawn, and says what that means. */
export function WithdrawPage({ view, about, problems = [], reason }: Props): VNode {
  const speak = speaker(caseWords, view.language);
  const { code } = about.subject;
  return (
    <SitePage
      view={view}
      title={speak('withdrawTitle', { code })}
      wrong={problems.length > 0}
      crumbs={[{ href: `/cases/${code}`, label: speak('caseTitle', { code }) }]}
      hidden
    >
      <ErrorSummary view={view} problems={problems} />
      <p class="lead">{about.procedure.definition.name[view.language]}</p>
      <p>{about.procedure.definition.linked ? linkedWords.withdrawHint[view.language] : speak('withdrawHint')}</p>
      <Form view={view} action={`/cases/${code}/withdraw`}>
        <TextArea
          view={view}
          name="reason"
          label={speak('withdrawReason')}
          rows={4}
          value={reason}
          error={errorAt(view, problems, '/reason')}
        />
        <ButtonGroup>
          <Button kind="danger">{speak('withdrawYes')}</Button>
          <ButtonLink kind="secondary" href={`/cases/${code}`}>
            {speak('keepCase')}
          </ButtonLink>
        </ButtonGroup>
      </Form>
    </SitePage>
  );
}
