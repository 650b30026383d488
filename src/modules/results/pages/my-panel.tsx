import type { VNode } from 'preact';
import { localDateOf } from '../../../kernel/clock/zone.ts';
import { speaker } from '../../../kernel/text/text.ts';
import type { Panel } from '../../../kernel/web/panel.ts';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { viewOf, type View } from '../../../ui/view.ts';
import { caseByCode, isResultOpen } from '../../cases/index.ts';
import { ownsResult } from '../policy.ts';
import { resultsOfCase } from '../queries/load-result.ts';
import type { Result } from '../result.ts';
import { checkPath } from '../rules/check-address.ts';
import { validityOf } from '../rules/validity.ts';
import { myResultWords } from '../words.ts';
import { ValidityTag } from './validity-tag.tsx';

/** On the applicant's page of a case: what was issued, whether it holds, and where others check it; not while a fee is owed. */
export const myPanel: Panel = {
  on: 'my-case',
  async show(context, { id, code }) {
    const results = await resultsOfCase(context.db, id);
    const issued = results.filter((result) => result.fileId !== undefined && ownsResult(context.actor, result));
    if (issued.length === 0) return undefined;
    const about = await caseByCode(context, code);
    if (!about || !isResultOpen(about.subject)) return undefined;
    const view = viewOf(context, { url: context.url });
    return (
      <section id="result-documents">
        <h2>{myResultWords.title[view.language]}</h2>
        {issued.toReversed().map((result) => (
          <Issued view={view} result={result} />
        ))}
      </section>
    );
  },
};

function Issued({ view, result }: { readonly view: View; readonly result: Result }): VNode {
  const speak = speaker(myResultWords, view.language);
  const { numbered, revokedReason, reissueReason } = result;
  const token = numbered?.token ?? '';
  const validity = validityOf(result, localDateOf(view.now, view.place.zone));
  return (
    <>
      <SummaryList
        view={view}
        rows={[
          { question: speak('number'), answer: numbered?.symbol },
          { question: speak('state'), answer: validity && <ValidityTag view={view} validity={validity} /> },
          ...(revokedReason ? [{ question: speak('revokedReason'), answer: revokedReason }] : []),
          ...(reissueReason ? [{ question: speak('replacedReason'), answer: reissueReason }] : []),
        ]}
      />
      <ul>
        <li>
          <a href={checkPath(token)}>{speak('check')}</a>
        </li>
        <li>
          <a href={`/api/v1/results/${token}`}>{speak('data')}</a>
        </li>
      </ul>
    </>
  );
}
