import type { VNode } from 'preact';
import { speaker } from '../../../kernel/text/text.ts';
import { DeskPage } from '../../../ui/desk-page.tsx';
import { Table } from '../../../ui/table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import type { View } from '../../../ui/view.ts';
import { menuOf } from '../../units/index.ts';
import { templateAddress } from './template-address.ts';
import type { KindState, ResultTemplate } from './template-states.ts';
import { templateWords } from './template-words.ts';

type Props = { readonly view: View; readonly states: readonly KindState[] };

/** What operators see of the templates of results: whose each is, and what is wrong with it before a document needs it. */
export function TemplatesPage({ view, states }: Props): VNode {
  const { language } = view;
  const speak = speaker(templateWords, language);
  const link = (path: string, { kind }: KindState, label: string): VNode => (
    <a href={`${templateAddress}/${path}?kind=${kind.code}`} aria-label={`${label}: ${kind.name[language]}`}>
      {label}
    </a>
  );
  return (
    <DeskPage
      view={view}
      title={speak('title')}
      menu={menuOf(view)}
      crumbs={[{ href: '/operator/forms', label: speak('forms') }]}
    >
      <p>{speak('lead', { folder: `places/${view.place.id}/forms/results` })}</p>
      <Table
        caption={speak('title')}
        rows={states}
        columns={[
          { title: speak('kind'), heading: true, cell: ({ kind }) => kind.name[language] },
          { title: speak('template'), cell: (state) => <Templates view={view} state={state} /> },
          {
            title: speak('trial'),
            cell: (state) =>
              state.hasSample && state.templates.length > 0 && link('sample.pdf', state, speak('sample')),
          },
          {
            title: speak('change'),
            cell: (state) => state.templates.length > 0 && link('template.typ', state, speak('source')),
          },
        ]}
      />
    </DeskPage>
  );
}

function Templates({ view, state }: { readonly view: View; readonly state: KindState }): VNode {
  const speak = speaker(templateWords, view.language);
  return (
    <>
      {state.templates.length === 0 && speak('noTemplate')}
      {state.templates.map((template) => (
        <div>
          <code>{template.file}</code> <span class="quiet">({speak(template.isOwn ? 'own' : 'country')})</span>{' '}
          <Standing view={view} state={state} template={template} />
        </div>
      ))}
    </>
  );
}

type StandingProps = { readonly view: View; readonly state: KindState; readonly template: ResultTemplate };

function Standing({ view, state: { hasSample, kind }, template: { fault } }: StandingProps): VNode {
  const speak = speaker(templateWords, view.language);
  if (!hasSample)
    return (
      <>
        <Tag tone="warning">{speak('untried')}</Tag>
        <p class="quiet">{speak('untriedHint', { code: kind.code })}</p>
      </>
    );
  if (!fault) return <Tag tone="success">{speak('works')}</Tag>;
  return (
    <>
      <Tag tone="danger">{speak(fault.kind)}</Tag>
      <p class="typed">{fault.kind === 'broken' ? fault.why : speak('noRoomHint')}</p>
    </>
  );
}
