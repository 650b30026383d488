import type { VNode } from 'preact';
import { speaker, type Language } from '../../../kernel/text/text.ts';
import { Button } from '../../../ui/button.tsx';
import { DateTime } from '../../../ui/date-time.tsx';
import { Form } from '../../../ui/form.tsx';
import { SitePage } from '../../../ui/site-page.tsx';
import type { View } from '../../../ui/view.ts';
import type { PaperDefinition, Procedure } from '../../procedures/index.ts';
import type { Draft } from '../draft.ts';
import { applyWords } from '../words.ts';
import { LevelToCome } from './level-note.tsx';

type Props = { readonly view: View; readonly procedure: Procedure; readonly drafts: readonly Draft[] };

/** What to have at hand before an application is begun, and those begun before. */
export function ApplyStartPage({ view, procedure: { definition }, drafts }: Props): VNode {
  const { language } = view;
  const speak = speaker(applyWords, language);
  const name = definition.name[language];
  const always = definition.papers.filter((paper) => paper.requiredWhen === 'true');
  const maybe = definition.papers.filter((paper) => paper.requiredWhen !== 'true');
  return (
    <SitePage
      view={view}
      title={speak('applyFor', { name })}
      crumbs={[{ href: `/procedures/${definition.code}`, label: name }]}
      hidden
    >
      <LevelToCome view={view} definition={definition} />
      {drafts.length > 0 && <DraftsBegun view={view} drafts={drafts} />}
      <h2>{speak('before')}</h2>
      {definition.papers.length === 0 && <p>{speak('papersNone')}</p>}
      <Papers lead={speak('beforePapers')} papers={always} language={language} />
      <Papers lead={speak('maybePapers')} papers={maybe} language={language} />
      <p>{speak('saved')}</p>
      <Form view={view} action={`/apply/${definition.code}`}>
        <Button>{speak('start')}</Button>
      </Form>
    </SitePage>
  );
}

type PapersProps = {
  readonly lead: string;
  readonly papers: readonly PaperDefinition[];
  readonly language: Language;
};

const Papers = ({ lead, papers, language }: PapersProps): VNode | null =>
  papers.length === 0 ? null : (
    <>
      <p>{lead}</p>
      <ul>
        {papers.map((paper) => (
          <li>
            {paper.name[language]}
            {paper.when && <div class="hint">{paper.when[language]}</div>}
          </li>
        ))}
      </ul>
    </>
  );

function DraftsBegun({ view, drafts }: { readonly view: View; readonly drafts: readonly Draft[] }): VNode {
  const speak = speaker(applyWords, view.language);
  return (
    <section>
      <h2>{speak('resumeTitle')}</h2>
      <ul class="plain">
        {drafts.map((draft) => (
          <li>
            <a href={`/drafts/${draft.id}`}>{speak('resume')}</a>{' '}
            <span class="quiet">
              {speak('savedAt')} <DateTime view={view} at={draft.savedAt} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
