import type { VNode } from 'preact';
import { formatMoney } from '../../../kernel/text/formats.ts';
import { speaker } from '../../../kernel/text/text.ts';
import { Alert } from '../../../ui/alert.tsx';
import { ButtonLink } from '../../../ui/button.tsx';
import { Day } from '../../../ui/date-time.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import type { View } from '../../../ui/view.ts';
import type { ApplicantCase } from '../queries/applicant-case.ts';
import { isResultOpen } from '../rules/result-access.ts';
import { caseWords, collectWords, resultWords } from '../words.ts';

/** The answer to the application, and how to come by it. */
export function CaseResult({ view, shown }: { readonly view: View; readonly shown: ApplicantCase }): VNode | null {
  const { language } = view;
  const speak = speaker(caseWords, language);
  const { subject } = shown.about;
  const { result } = shown.details;
  if (!result) return null;
  const open = isResultOpen(subject);
  return (
    <section>
      <h2>{speak('result')}</h2>
      {result.isRevoked && (
        <Alert view={view} tone="warning">
          <p>{speak('resultRevoked')}</p>
        </Alert>
      )}
      <SummaryList
        view={view}
        rows={[
          { question: speak('resultOutcome'), answer: resultWords[result.outcome][language] },
          { question: speak('resultNumber'), answer: result.number },
          { question: speak('resultDay'), answer: <Day view={view} date={result.issuedOn} /> },
          { question: speak('resultSigner'), answer: result.signer },
        ]}
      />
      {!open && <p>{speak('resultAfterPayment', { fee: formatMoney(subject.feeDong, language) })}</p>}
      {open && result.fileId !== undefined && (
        <p>
          <ButtonLink kind={result.isRevoked ? 'secondary' : 'primary'} href={`/cases/${subject.code}/result`}>
            {speak(result.isRevoked ? 'resultRevokedFile' : 'resultFile')}
          </ButtonLink>
        </p>
      )}
      {open && subject.status === 'finished' && <p>{collectWords[subject.delivery][language]}</p>}
    </section>
  );
}
