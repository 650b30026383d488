import type { VNode } from 'preact';
import { speaker } from '../../../kernel/text/text.ts';
import { Alert } from '../../../ui/alert.tsx';
import type { View } from '../../../ui/view.ts';
import type { ApplicantCase } from '../queries/applicant-case.ts';
import { caseWords } from '../words.ts';

type Props = {
  readonly view: View;
  readonly shown: ApplicantCase;
  readonly done: 'filed' | 'supplemented' | 'withdrawn' | 'rated';
};

/** The answer to what the person has just done, for as long as it is still so. */
export function JustDone({ view, shown, done }: Props): VNode | null {
  const speak = speaker(caseWords, view.language);
  const { subject } = shown.about;
  if (done === 'filed' && subject.status === 'registered' && subject.supplement === 'none') {
    return (
      <Alert view={view} tone="success" title={speak('filedTitle')} live>
        <p>
          {speak('code')}: <strong class="code">{subject.code}</strong>
        </p>
        <p>{speak('filedNextText')}</p>
        <p>
          <a href={`/cases/${subject.code}/receipt.pdf`}>{speak('receipt')}</a>
        </p>
      </Alert>
    );
  }
  if (done === 'supplemented' && subject.supplement === 'answered')
    return (
      <Alert view={view} tone="success" title={speak('supplementedTitle')} live>
        <p>{speak('supplementedText')}</p>
      </Alert>
    );
  if (done === 'withdrawn' && subject.status === 'withdrawn')
    return (
      <Alert view={view} tone="success" title={speak('withdrawnTitle')} live>
        <p>{speak('withdrawnText')}</p>
      </Alert>
    );
  return null;
}
