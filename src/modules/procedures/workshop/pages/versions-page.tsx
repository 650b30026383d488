import type { VNode } from 'preact';
import { formatDate } from '../../../../kernel/text/formats.ts';
import { speaker } from '../../../../kernel/text/text.ts';
import { Alert } from '../../../../ui/alert.tsx';
import { Button, ButtonGroup, ButtonLink } from '../../../../ui/button.tsx';
import { Form } from '../../../../ui/form.tsx';
import { Table } from '../../../../ui/table.tsx';
import type { View } from '../../../../ui/view.ts';
import { compareHref, draftHref, procedureHref, versionHref } from '../addresses.ts';
import type { Draft } from '../draft.ts';
import { textAt } from '../json.ts';
import type { VersionRow } from '../queries/versions.ts';
import { workshopWords } from '../words.ts';
import { StateTag } from './state-tag.tsx';
import { WorkshopFrame } from './workshop-frame.tsx';

type Props = {
  readonly view: View;
  readonly code: string;
  readonly versions: readonly VersionRow[];
  readonly draft: Draft | undefined;
  /** What was just done. */
  readonly done: 'announced' | 'abandoned' | undefined;
};

/** A procedure in the workshop: its versions, each comparable with the one before, and its draft. */
export function VersionsPage({ view, code, versions, draft, done }: Props): VNode {
  const { language } = view;
  const speak = speaker(workshopWords, language);
  const [latest] = versions;
  const name = latest?.name[language] ?? textAt(draft?.definition, `/name/${language}`);
  return (
    <WorkshopFrame view={view} title={name || code}>
      {done && (
        <Alert view={view} tone="success" live>
          <p>{speak(done, { version: latest?.version ?? 1 })}</p>
        </Alert>
      )}
      <p class="code">{code}</p>
      <section class="panel">
        <h2>{speak('state-draft')}</h2>
        {draft ? (
          <ButtonGroup>
            <ButtonLink href={draftHref(code)}>{speak('openDraft')}</ButtonLink>
            {latest && (
              <ButtonLink href={compareHref(code, latest.version, 'draft')} kind="secondary">
                {speak('compareWith', { version: latest.version })}
              </ButtonLink>
            )}
          </ButtonGroup>
        ) : (
          <Form view={view} action={draftHref(code)}>
            <p>{speak('newDraftHint')}</p>
            <Button>{speak('newDraft')}</Button>
          </Form>
        )}
      </section>
      <Table
        caption={speak('versions')}
        showCaption
        rows={versions}
        columns={[
          {
            title: speak('version'),
            heading: true,
            cell: ({ version }) => <a href={versionHref(code, version)}>{speak('versionN', { version })}</a>,
          },
          { title: speak('state'), cell: ({ state }) => <StateTag view={view} state={state} /> },
          { title: speak('from'), cell: ({ validFrom }) => formatDate(validFrom, language) },
          {
            title: speak('decision'),
            cell: ({ decision }) => decision || <span class="quiet">{speak('noDecision')}</span>,
          },
          {
            title: speak('compare'),
            cell: ({ version }) => {
              const before = versions.find((each) => each.version < version);
              return before ? (
                <a href={compareHref(code, before.version, version)}>
                  {speak('compareWith', { version: before.version })}
                </a>
              ) : (
                '–'
              );
            },
          },
        ]}
      />
      {latest?.state === 'in-force' && (
        <p>
          <a href={`/procedures/${code}`}>{speak('preview')}</a>
        </p>
      )}
    </WorkshopFrame>
  );
}

/** The way to a procedure's pages. */
export const procedureCrumb = (code: string) => ({ href: procedureHref(code), label: code });
