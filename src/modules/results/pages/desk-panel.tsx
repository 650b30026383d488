import type { VNode } from 'preact';
import { speaker } from '../../../kernel/text/text.ts';
import type { Panel as PagePanel } from '../../../kernel/web/panel.ts';
import type { WebContext } from '../../../kernel/web/route.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { Panel } from '../../../ui/columns.tsx';
import { viewOf } from '../../../ui/view.ts';
import { caseByCode, type CaseSubject } from '../../cases/index.ts';
import { signingAsks } from '../../signing/index.ts';
import { resultsOfCase } from '../queries/load-result.ts';
import type { Result } from '../result.ts';
import { documentAddress } from '../rules/desk-address.ts';
import { isWritable, offeredActs } from '../rules/document-acts.ts';
import { deskResultWords } from '../words.ts';
import { StateTag } from './document-facts.tsx';

/** On the officer's page of a case: how its document stands, and the way to it. */
export const deskPanel: PagePanel = {
  on: 'desk-case',
  async show(context, { id, code }) {
    const [about, results] = await Promise.all([caseByCode(context, code), resultsOfCase(context.db, id)]);
    const result = results.at(-1);
    if (!about || (!result && !isWritable(context.actor, about, result))) return undefined;
    const keepsSeal =
      result?.state === 'signed' && context.actor.kind === 'officer'
        ? (await signingAsks({ ...context, actor: context.actor }, 'agency', result.unitId)) !== undefined
        : false;
    return drawn(context, { about, result, keepsSeal });
  },
};

/** What the way to the document is called, where the reader has something to do there. */
const openings = [
  ['sign', 'openToSign'],
  ['seal', 'openToSeal'],
  ['issue', 'openToIssue'],
] as const;

type Shown = {
  readonly about: CaseSubject;
  readonly result: Result | undefined;
  readonly keepsSeal: boolean;
};

function drawn(context: WebContext, { about, result, keepsSeal }: Shown): VNode {
  const view = viewOf(context, { url: context.url });
  const speak = speaker(deskResultWords, view.language);
  const acts = result ? offeredActs(context.actor, about, result, keepsSeal) : [];
  const mine = !result ? 'compose' : openings.find(([act]) => acts.includes(act))?.[1];
  return (
    <Panel title={speak('panel')} id="result-document">
      {result ? (
        <p>
          <StateTag view={view} state={result.state} /> {result.numbered?.symbol} {result.holder}
        </p>
      ) : (
        <p>{speak('panelEmpty')}</p>
      )}
      <ButtonLink kind={mine ? 'primary' : 'secondary'} href={documentAddress(about.subject.code)}>
        {speak(mine ?? 'open')}
      </ButtonLink>
    </Panel>
  );
}
