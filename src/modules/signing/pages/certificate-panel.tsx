import type { VNode } from 'preact';
import { formatDate } from '../../../kernel/text/formats.ts';
import { localDateOf } from '../../../kernel/clock/zone.ts';
import { speaker } from '../../../kernel/text/text.ts';
import type { Instant } from '../../../kernel/time.ts';
import { Alert } from '../../../ui/alert.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { Tag, type Tone } from '../../../ui/tag.tsx';
import type { View } from '../../../ui/view.ts';
import type { Certificate, CertificateFacts, CertificateStanding } from '../certificate.ts';
import { certificateStanding } from '../rules/certificate-facts.ts';
import { signingWords } from '../words.ts';

const tones: Readonly<Record<CertificateStanding, Tone>> = {
  'not-yet': 'warning',
  valid: 'success',
  'ends-soon': 'warning',
  over: 'danger',
};

export const sayDay = ({ place, language }: View, at: Instant): string =>
  formatDate(localDateOf(at, place.zone), language);

/** How a certificate stands today, in a word. */
export function StandingTag({ view, facts }: { readonly view: View; readonly facts: CertificateFacts }): VNode {
  const standing = certificateStanding(facts, view.now);
  const days = Math.ceil((facts.validTo - view.now) / 86_400_000);
  return <Tag tone={tones[standing]}>{speaker(signingWords, view.language)(standing, { days })}</Tag>;
}

/** What a certificate says, and whether it may sign. */
export function CertificateFactsList({
  view,
  certificate,
}: {
  readonly view: View;
  readonly certificate: Certificate;
}): VNode {
  const speak = speaker(signingWords, view.language);
  const validity = { from: sayDay(view, certificate.validFrom), to: sayDay(view, certificate.validTo) };
  return (
    <>
      {certificateStanding(certificate, view.now) === 'ends-soon' && (
        <Alert view={view} tone="warning" title={speak('endsSoonHint')} />
      )}
      <SummaryList
        view={view}
        rows={[
          { question: speak('standing'), answer: <StandingTag view={view} facts={certificate} /> },
          { question: speak('subject'), answer: certificate.subject },
          { question: speak('issuer'), answer: certificate.issuer },
          { question: speak('validity'), answer: speak('validFromTo', validity) },
          { question: speak('serialNumber'), answer: <span class="typed">{certificate.serialNumber}</span> },
          { question: speak('kept'), answer: speak(certificate.provider) },
        ]}
      />
    </>
  );
}
