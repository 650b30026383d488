import type { VNode } from 'preact';
import type { SignatureVerdict } from '../../../kernel/signatures/verdict.ts';
import { formatInstant } from '../../../kernel/text/formats.ts';
import { speaker, type Speaker } from '../../../kernel/text/text.ts';
import type { Instant } from '../../../kernel/time.ts';
import { SummaryList, type SummaryRow } from '../../../ui/summary-list.tsx';
import { Tag, type Tone } from '../../../ui/tag.tsx';
import type { View } from '../../../ui/view.ts';
import { checkWords, faultWords } from '../check-words.ts';
import { signingWords } from '../words.ts';
import { sayDay } from './certificate-panel.tsx';

type Speak = Speaker<typeof checkWords>;

const standings = {
  valid: { word: 'stateValid', tone: 'success' },
  doubtful: { word: 'stateDoubtful', tone: 'warning' },
  broken: { word: 'stateBroken', tone: 'danger' },
} as const satisfies Record<SignatureVerdict['standing'], { word: keyof typeof checkWords; tone: Tone }>;

const sinceWords = {
  nothing: 'sinceNothing',
  signatures: 'sinceSignatures',
  changes: 'sinceChanges',
} as const satisfies Record<SignatureVerdict['since'], keyof typeof checkWords>;

type Props = { readonly view: View; readonly signature: SignatureVerdict; readonly number: number };

/** One signature: the conclusion, why, and what it rests on. */
export function SignatureReport({ view, signature, number }: Props): VNode {
  const speak = speaker(checkWords, view.language);
  const { signer, timestamp, faults, standing, kind } = signature;
  const name = (kind === 'timestamp' ? timestamp?.authority : signer?.commonName) ?? speak('unknownSigner');
  const { word, tone } = standings[standing];
  return (
    <section>
      <h2>{speak(kind === 'timestamp' ? 'timestampOnly' : 'signature', { n: number, name })}</h2>
      <SummaryList
        view={view}
        rows={[
          { question: speak('state'), answer: <Tag tone={tone}>{speak(word)}</Tag> },
          ...(faults.length > 0 ? [{ question: speak('why'), answer: <Faults view={view} faults={faults} /> }] : []),
          ...rowsOf(view, speak, signature),
        ]}
      />
    </section>
  );
}

const Faults = ({ view, faults }: { readonly view: View; readonly faults: SignatureVerdict['faults'] }): VNode => (
  <>
    {faults.map((fault) => (
      <div>{faultWords[fault][view.language]}</div>
    ))}
  </>
);

/** Lists of the place are called as their keepers call them; that of the demo is ours. */
const sayList = ({ language }: View, name: string | undefined): string | undefined =>
  name === signingWords.demoList.vi ? signingWords.demoList[language] : name;

function rowsOf(view: View, speak: Speak, signature: SignatureVerdict): SummaryRow[] {
  const { signer, certificate, trustedBy, reason, location, standing } = signature;
  const signed = [signer?.commonName, signer?.title, signer?.organisation].filter((each) => each !== undefined);
  const about = certificate && {
    issuer: certificate.issuer,
    serialNumber: certificate.serialNumber,
    from: sayDay(view, certificate.validFrom),
    to: sayDay(view, certificate.validTo),
  };
  return [
    ...(signed.length > 0
      ? [{ question: speak(standing === 'broken' ? 'signerNamed' : 'signer'), answer: [...new Set(signed)].join(', ') }]
      : []),
    { question: speak('when'), answer: sayWhen(view, speak, signature) },
    { question: speak('trusted'), answer: sayList(view, trustedBy) ?? speak('trustedNot') },
    { question: speak('since'), answer: speak(sinceWords[sinceOf(signature)]) },
    ...(certificate ? [{ question: speak('revocation'), answer: sayRevocation(view, speak, signature) }] : []),
    ...(about ? [{ question: speak('certificate'), answer: speak('certificateOf', about) }] : []),
    ...(reason ? [{ question: speak('reason'), answer: reason }] : []),
    ...(location ? [{ question: speak('location'), answer: location }] : []),
  ];
}

/** Whoever reads it is not told that nothing was changed where what was signed no longer fits. */
const sinceOf = ({ since, faults }: SignatureVerdict): SignatureVerdict['since'] =>
  faults.some((fault) => fault === 'bytes-changed' || fault === 'leaves-gaps') ? 'changes' : since;

const sayMoment = ({ place, language }: View, at: Instant): string => formatInstant(at, place.zone, language);

function sayWhen(view: View, speak: Speak, { timestamp, claimedAt }: SignatureVerdict): string {
  if (timestamp) {
    const { at, authority } = timestamp;
    return speak('whenStamped', { at: sayMoment(view, at), authority });
  }
  return claimedAt === undefined ? speak('whenUnknown') : speak('whenClaimed', { at: sayMoment(view, claimedAt) });
}

function sayRevocation(view: View, speak: Speak, { revocation }: SignatureVerdict): string {
  if (revocation.kind === 'unknown') return speak('revocationUnknown');
  return revocation.kind === 'good'
    ? speak('revocationGood', { at: sayMoment(view, revocation.asOf) })
    : speak('revocationRevoked', { at: sayMoment(view, revocation.at) });
}
