import type { VNode } from 'preact';
import { formatMoney } from '../../../kernel/text/formats.ts';
import { speaker } from '../../../kernel/text/text.ts';
import { Alert } from '../../../ui/alert.tsx';
import { Button } from '../../../ui/button.tsx';
import { Form } from '../../../ui/form.tsx';
import type { View } from '../../../ui/view.ts';
import { formWords } from '../forms/words.ts';
import type { ApplicantCase } from '../queries/applicant-case.ts';
import { reasonOf } from '../rules/history-note.ts';
import { caseWords } from '../words.ts';
import { SupplementAsk } from './supplement-ask.tsx';

type Props = { readonly view: View; readonly shown: ApplicantCase };

/** What the applicant must do or know before all else: a supplement, a fee, a refusal with its reason. */
export function CaseAsks({ view, shown }: Props): VNode | null {
  const speak = speaker(caseWords, view.language);
  const { subject, procedure } = shown.about;
  const base = `/cases/${subject.code}`;
  const asked = shown.details.supplements.findLast((each) => each.answeredAt === undefined);
  switch (subject.status) {
    case 'supplement-requested':
      return (
        <Alert view={view} tone="warning" title={speak('supplementAsked')}>
          {asked && <SupplementAsk view={view} asked={asked} papers={procedure.definition.papers} />}
          <p>{speak('supplementOneGo')}</p>
          <Form view={view} action={`${base}/supplement`}>
            <Button>{speak('answerSupplement')}</Button>
          </Form>
          <p>
            <a href={`${base}/supplement-request.pdf`}>{speak('form02')}</a>
          </p>
        </Alert>
      );
    case 'payment-requested':
      return (
        <Alert
          view={view}
          tone="warning"
          title={speak('paymentAsked', { fee: formatMoney(subject.feeDong, view.language) })}
        >
          <p>{speak('paymentHow')}</p>
        </Alert>
      );
    case 'not-received':
      return (
        <Alert view={view} tone="error" title={speak('refusedTitle')}>
          <Reason text={reasonOf(shown.history, 'case.not-received') ?? ''} />
          <p>{speak('refusedNext')}</p>
          <p>
            <a href={`${base}/refusal.pdf`}>{speak('form03')}</a>
          </p>
        </Alert>
      );
    case 'stopped':
      return (
        <Alert view={view} tone="error" title={speak('stoppedTitle')}>
          <Reason text={reasonOf(shown.history, 'case.stopped') ?? ''} />
          <p>
            <a href={`${base}/stop-notice.pdf`}>
              {speaker(formWords, view.language)('pdf', { form: formWords['stop-notice'] })}
            </a>
          </p>
        </Alert>
      );
    default:
      return null;
  }
}

const Reason = ({ text }: { readonly text: string }): VNode => <p class="typed">{text}</p>;
