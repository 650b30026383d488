import type { VNode } from 'preact';
import { speaker } from '../../../kernel/text/text.ts';
import { Day } from '../../../ui/date-time.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { Tag, type Tone } from '../../../ui/tag.tsx';
import type { View } from '../../../ui/view.ts';
import { kindOf } from '../queries/result-kinds.ts';
import type { Result, ResultState } from '../result.ts';
import { checkPath } from '../rules/check-address.ts';
import { deskResultWords, stateWords } from '../words.ts';
import { Digest } from './digest.tsx';

const tones: Readonly<Record<ResultState, Tone>> = {
  draft: 'neutral',
  signed: 'info',
  sealed: 'info',
  issued: 'success',
  revoked: 'danger',
  replaced: 'warning',
  cancelled: 'neutral',
};

/** How a document stands. */
export const StateTag = ({ view, state }: { readonly view: View; readonly state: ResultState }): VNode => (
  <Tag tone={tones[state]}>{stateWords[state][view.language]}</Tag>
);

/** What officers know of a document beside what it says. */
export function DocumentFacts({ view, result }: { readonly view: View; readonly result: Result }): VNode {
  const { language } = view;
  const speak = speaker(deskResultWords, language);
  const { numbered, signer, validTo, sha256, revokedReason, state } = result;
  return (
    <SummaryList
      view={view}
      rows={[
        { question: speak('state'), answer: <StateTag view={view} state={state} /> },
        { question: speak('kind'), answer: kindOf(view.place, result.kind).kind.name[language] },
        { question: speak('number'), answer: numbered?.symbol ?? speak('numberLater') },
        ...(numbered ? [{ question: speak('issuedOn'), answer: <Day view={view} date={numbered.issuedOn} /> }] : []),
        { question: speak('holder'), answer: result.holder },
        ...(validTo ? [{ question: speak('validTo'), answer: <Day view={view} date={validTo} /> }] : []),
        { question: speak('composedBy'), answer: result.composedByName },
        ...(signer ? [{ question: speak('signer'), answer: signer.name }] : []),
        ...(revokedReason ? [{ question: speak('reason'), answer: revokedReason }] : []),
        ...(sha256 ? [{ question: speak('digest'), answer: <Digest sha256={sha256} /> }] : []),
        ...(numbered && sha256
          ? [
              {
                question: speak('check'),
                answer: <a href={checkPath(numbered.token)}>{checkPath(numbered.token)}</a>,
              },
            ]
          : []),
      ]}
    />
  );
}
