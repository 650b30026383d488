import type { VNode } from 'preact';
import type { Problem } from '../../../../kernel/errors/problem.ts';
import { speaker, type Text } from '../../../../kernel/text/text.ts';
import { Button, ButtonGroup } from '../../../../ui/button.tsx';
import { Panel } from '../../../../ui/columns.tsx';
import { Details } from '../../../../ui/details.tsx';
import { Empty } from '../../../../ui/empty.tsx';
import { Form } from '../../../../ui/form.tsx';
import { SearchBox } from '../../../../ui/search-box.tsx';
import { Table } from '../../../../ui/table.tsx';
import { Tag } from '../../../../ui/tag.tsx';
import type { View } from '../../../../ui/view.ts';
import type { ProcedureChoice } from '../queries/favourite-procedures.ts';
import { dossierAddress, visitAddress } from '../rules/counter-address.ts';
import type { Dossier, Visit } from '../visit.ts';
import { counterWords } from '../words.ts';
import { CounterFrame } from './counter-frame.tsx';

/** A dossier of the visit with its procedure's name and whether it could be received. */
export type ListedDossier = { readonly dossier: Dossier; readonly name: Text; readonly isComplete: boolean };

export type VisitPageProps = {
  readonly view: View;
  readonly visit: Visit;
  readonly dossiers: readonly ListedDossier[];
  readonly favourites: readonly ProcedureChoice[];
  /** What was searched, and what it found; undefined before anything was typed. */
  readonly search: { readonly text: string; readonly found: readonly ProcedureChoice[] } | undefined;
  readonly problems: readonly Problem[];
};

/** What is handed in: the dossiers so far, and the procedure of the next. */
export function VisitPage(props: VisitPageProps): VNode {
  const { view, visit, dossiers, problems } = props;
  const speak = speaker(counterWords, view.language);
  return (
    <CounterFrame
      view={view}
      title={speak(dossiers.length === 0 ? 'choose' : 'dossiers')}
      visit={visit}
      problems={problems}
    >
      {dossiers.length > 0 && <Dossiers {...props} />}
      <Choose {...props} />
      <Details summary={speak('discard')}>
        <p>{speak('discardHint')}</p>
        <Form view={view} action={visitAddress(visit, '/discard')}>
          <Button kind="danger">{speak('discard')}</Button>
        </Form>
      </Details>
    </CounterFrame>
  );
}

function Dossiers({ view, visit, dossiers }: VisitPageProps): VNode {
  const speak = speaker(counterWords, view.language);
  return (
    <>
      <Table
        caption={speak('dossiers')}
        rows={dossiers}
        rowId={({ dossier }) => `dossier-${dossier.key}`}
        columns={[
          {
            title: speak('procedure'),
            heading: true,
            cell: ({ dossier, name }) => (
              <a href={dossierAddress(visit, dossier)}>{`${dossier.procedure} – ${name[view.language]}`}</a>
            ),
          },
          { title: speak('summary'), cell: ({ dossier }) => dossier.summary },
          {
            title: speak('papers'),
            cell: ({ isComplete }) => (
              <Tag tone={isComplete ? 'success' : 'warning'}>{speak(isComplete ? 'complete' : 'incomplete')}</Tag>
            ),
          },
          {
            title: speak('remove'),
            cell: ({ dossier, name }) => (
              <Form view={view} action={dossierAddress(visit, dossier, '/remove')} class="inline-form">
                <Button kind="secondary">
                  {speak('remove')}
                  <span class="hidden"> {name[view.language]}</span>
                </Button>
              </Form>
            ),
          },
        ]}
      />
      <Form view={view} action={visitAddress(visit, '/receive')}>
        <input type="hidden" name="version" value={visit.version} />
        <ButtonGroup>
          <Button>{speak('receiveAll', { n: dossiers.length })}</Button>
        </ButtonGroup>
      </Form>
    </>
  );
}

function Choose({ view, visit, favourites, search }: VisitPageProps): VNode {
  const speak = speaker(counterWords, view.language);
  return (
    <Panel title={speak(search ? 'choose' : 'favourites')}>
      <SearchBox view={view} action={visitAddress(visit)} label={speak('searchLabel')} value={search?.text} />
      {search && search.found.length === 0 && (
        <Empty title={speak('foundNone')}>
          <p>{speak('foundNoneHint')}</p>
        </Empty>
      )}
      <Choices view={view} visit={visit} choices={search ? search.found : favourites} />
    </Panel>
  );
}

/** One button a procedure: it is chosen by a single press. */
const Choices = ({
  view,
  visit,
  choices,
}: {
  readonly view: View;
  readonly visit: Visit;
  readonly choices: readonly ProcedureChoice[];
}): VNode | null =>
  choices.length === 0 ? null : (
    <Form view={view} action={visitAddress(visit, '/dossiers')}>
      <input type="hidden" name="version" value={visit.version} />
      <ul class="plain counter-choices">
        {choices.map(({ code, name }) => (
          <li>
            <Button kind="secondary" name="procedure" value={code}>
              <span class="code">{code}</span> {name[view.language]}
            </Button>
          </li>
        ))}
      </ul>
    </Form>
  );
