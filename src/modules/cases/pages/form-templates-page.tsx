import type { VNode } from 'preact';
import { speaker } from '../../../kernel/text/text.ts';
import { DeskPage } from '../../../ui/desk-page.tsx';
import { Table } from '../../../ui/table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import type { View } from '../../../ui/view.ts';
import { menuOf } from '../../units/index.ts';
import type { FormState, TemplateState } from '../forms/template-states.ts';
import { formWords } from '../forms/words.ts';

type Props = { readonly view: View; readonly states: readonly FormState[] };

/** What the operator sees of the printed forms: whose template each has, and what is wrong with it. */
export function FormTemplatesPage({ view, states }: Props): VNode {
  const speak = speaker(formWords, view.language);
  return (
    <DeskPage
      view={view}
      title={speak('templates')}
      menu={menuOf(view)}
      crumbs={[{ href: '/operator', label: speak('operator') }]}
    >
      <p>{speak('templatesLead', { folder: `places/${view.place.id}/forms` })}</p>
      <p>
        <a href="/operator/forms/results">{speak('resultTemplates')}</a>
      </p>
      <Table
        caption={speak('templates')}
        rows={states}
        columns={[
          { title: speak('form'), heading: true, cell: ({ form }) => speak(`name-${form}`) },
          {
            title: speak('template'),
            cell: ({ templates }) =>
              templates.length === 0
                ? speak('noTemplate')
                : templates.map((template) => <Template view={view} template={template} />),
          },
          {
            title: speak('state'),
            cell: ({ form }) => (
              <a href={`/operator/forms/sample.pdf?form=${form}`} aria-label={`${speak('sample')}: ${form}`}>
                {speak('sample')}
              </a>
            ),
          },
          {
            title: speak('change'),
            cell: ({ form }) => (
              <a href={`/operator/forms/template.typ?form=${form}`} aria-label={`${speak('source')}: ${form}`}>
                {speak('source')}
              </a>
            ),
          },
        ]}
      />
    </DeskPage>
  );
}

function Template({ view, template }: { readonly view: View; readonly template: TemplateState }): VNode {
  const speak = speaker(formWords, view.language);
  const { file, isOwn, fault } = template;
  return (
    <div>
      <code>{file}</code> <span class="quiet">({speak(isOwn ? 'own' : 'country')})</span>{' '}
      <Tag tone={fault === undefined ? 'success' : 'danger'}>{speak(fault === undefined ? 'works' : 'broken')}</Tag>
      {fault !== undefined && <p class="typed">{fault}</p>}
    </div>
  );
}
