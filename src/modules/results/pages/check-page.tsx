import type { VNode } from 'preact';
import type { Problem } from '../../../kernel/errors/problem.ts';
import { speaker } from '../../../kernel/text/text.ts';
import { Alert } from '../../../ui/alert.tsx';
import { Button } from '../../../ui/button.tsx';
import { DateTime, Day } from '../../../ui/date-time.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { FileField } from '../../../ui/file-field.tsx';
import { Form } from '../../../ui/form.tsx';
import { errorAt } from '../../../ui/problem-text.tsx';
import { SitePage } from '../../../ui/site-page.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import type { View } from '../../../ui/view.ts';
import type { ResultStanding } from '../queries/result-standing.ts';
import { checkPath } from '../rules/check-address.ts';
import { checkWords } from '../words.ts';
import { Digest } from './digest.tsx';

export type CheckPageProps = {
  readonly view: View;
  readonly token: string;
  readonly standing: ResultStanding;
  /** Whether the file that was sent is the original. */
  readonly isSame?: boolean;
  readonly problems?: readonly Problem[];
};

const toneOf = { valid: 'success', expired: 'warning', revoked: 'error', replaced: 'error' } as const;

/** What the QR code of a document leads to: whether it is genuine and still holds, for whoever was shown it. */
export function CheckPage({ view, token, standing, isSame, problems = [] }: CheckPageProps): VNode {
  const { language } = view;
  const speak = speaker(checkWords, language);
  const { validity, validTo, revokedAt, replacedBy } = standing;
  return (
    <SitePage view={view} title={speak('title')} wrong={problems.length > 0} hidden crumbs={[]}>
      <ErrorSummary view={view} problems={problems} />
      {isSame !== undefined && (
        <Alert view={view} tone={isSame ? 'success' : 'error'} live title={speak(isSame ? 'same' : 'other')} />
      )}
      <Alert view={view} tone={toneOf[validity]} title={speak(validity)} />
      <p>{speak('compareFirst')}</p>
      <SummaryList
        view={view}
        rows={[
          { question: speak('kind'), answer: standing.kind[language] },
          { question: speak('number'), answer: standing.number },
          { question: speak('issuer'), answer: standing.issuer[language] },
          { question: speak('issuedOn'), answer: <Day view={view} date={standing.issuedOn} /> },
          ...(validTo ? [{ question: speak('validTo'), answer: <Day view={view} date={validTo} /> }] : []),
          {
            question: speak('holder'),
            answer: (
              <>
                {standing.holder} <span class="quiet">({speak('holderHint')})</span>
              </>
            ),
          },
          ...(revokedAt ? [{ question: speak('revokedOn'), answer: <DateTime view={view} at={revokedAt} /> }] : []),
          ...(replacedBy ? [{ question: speak('replacedBy'), answer: replacedBy }] : []),
          { question: speak('digest'), answer: <Digest sha256={standing.digest} /> },
        ]}
      />
      <h2>{speak('compare')}</h2>
      <Form view={view} action={checkPath(token)} files>
        <FileField
          view={view}
          name="file"
          label={speak('file')}
          hint={speak('compareHint')}
          accept=".pdf"
          error={errorAt(view, problems, '/file')}
        />
        <Button>{speak('compareButton')}</Button>
      </Form>
    </SitePage>
  );
}
