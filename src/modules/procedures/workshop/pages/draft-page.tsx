import type { VNode } from 'preact';
import type { Problem } from '../../../../kernel/errors/problem.ts';
import { formatInstant } from '../../../../kernel/text/formats.ts';
import { speaker } from '../../../../kernel/text/text.ts';
import { Alert } from '../../../../ui/alert.tsx';
import { ButtonGroup, ButtonLink } from '../../../../ui/button.tsx';
import { Columns, Panel } from '../../../../ui/columns.tsx';
import { Table } from '../../../../ui/table.tsx';
import { Tag } from '../../../../ui/tag.tsx';
import type { View } from '../../../../ui/view.ts';
import { compareHref, draftHref, partHref } from '../addresses.ts';
import { contents, isIn } from '../contents.ts';
import type { Draft } from '../draft.ts';
import { listAt, textAt } from '../json.ts';
import { workshopWords } from '../words.ts';
import { ProblemList } from './problem-list.tsx';
import { procedureCrumb } from './versions-page.tsx';
import { WorkshopFrame } from './workshop-frame.tsx';

type Props = { readonly view: View; readonly draft: Draft; readonly problems: readonly Problem[] };

/** A draft: its contents, what is still wrong and where, and the way to its decision. */
export function DraftPage({ view, draft, problems }: Props): VNode {
  const { language, place } = view;
  const speak = speaker(workshopWords, language);
  const { code, definition, basedOn } = draft;
  const name = textAt(definition, `/name/${language}`) || textAt(definition, '/name/vi') || code;
  const saved = { by: draft.savedBy, at: formatInstant(draft.savedAt, place.zone, language) };
  return (
    <WorkshopFrame
      view={view}
      title={speak('draftOf', { name })}
      crumbs={[procedureCrumb(code)]}
      actions={
        <ButtonLink kind="secondary" href={partHref(code, '/form')}>
          {speak('form')}
        </ButtonLink>
      }
    >
      <p class="quiet">
        <span class="code">{code}</span> · {speak('draftLine', { version: textAt(definition, '/version'), ...saved })}
      </p>
      {draft.latest !== undefined && draft.latest !== basedOn && (
        <Alert view={view} tone="warning" title={speak('overtaken', { version: draft.latest })}>
          <p>
            <a href={compareHref(code, draft.latest, 'draft')}>{speak('compareWith', { version: draft.latest })}</a>
          </p>
        </Alert>
      )}
      <Columns
        aside={
          <>
            <Panel title={speak('wrongTitle', { n: problems.length })} id="wrong">
              {problems.length === 0 ? (
                <p>{speak('ready')}</p>
              ) : (
                <ProblemList view={view} code={code} definition={definition} problems={problems} />
              )}
            </Panel>
            <ButtonGroup>
              {problems.length === 0 && (
                <ButtonLink href={`${draftHref(code)}/announce`}>{speak('announce')}</ButtonLink>
              )}
              <ButtonLink kind="danger" href={`${draftHref(code)}/abandon`}>
                {speak('abandon')}
              </ButtonLink>
            </ButtonGroup>
          </>
        }
      >
        <Table
          caption={speak('contents')}
          rows={contents}
          columns={[
            {
              title: speak('contents'),
              heading: true,
              cell: ({ at, title }) => <a href={partHref(code, at)}>{speak(title)}</a>,
            },
            { title: speak('item'), cell: ({ at }) => countOf(at) },
            {
              title: speak('state'),
              cell: ({ at }) => {
                const n = problems.filter(({ field = '' }) => isIn(field, at)).length;
                return n === 0 ? <Tag tone="success">✓</Tag> : <Tag tone="warning">{speak('faults', { n })}</Tag>;
              },
            },
          ]}
        />
        {basedOn !== undefined && (
          <p>
            <a href={compareHref(code, basedOn, 'draft')}>{speak('compareWith', { version: basedOn })}</a>
          </p>
        )}
      </Columns>
    </WorkshopFrame>
  );

  function countOf(at: string): string {
    const list = at === '/form' ? listAt(definition, '/form/pages') : listAt(definition, at);
    return list.length === 0 ? '–' : speak('items', { n: list.length });
  }
}
