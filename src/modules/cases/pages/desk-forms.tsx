import type { VNode } from 'preact';
import { speaker } from '../../../kernel/text/text.ts';
import { Panel } from '../../../ui/columns.tsx';
import type { View } from '../../../ui/view.ts';
import { formWords } from '../forms/words.ts';
import type { DeskCase } from '../queries/desk-case.ts';
import { formAddress, formsOfCase } from '../rules/forms-of-case.ts';

type Props = { readonly view: View; readonly desk: DeskCase };

/** The printed forms that the case has by now, each with what it is for. */
export function DeskForms({ view, desk }: Props): VNode {
  const speak = speaker(formWords, view.language);
  const forms = formsOfCase(desk.subject, desk.details.supplements.length);
  return (
    <Panel title={speak('panel')} id="forms">
      {forms.length === 0 ? (
        <p class="quiet">{speak('none')}</p>
      ) : (
        <ul class="paper-list">
          {forms.map((form) => (
            <li>
              <a href={formAddress(desk.subject.code, form)}>{speak('pdf', { form: formWords[form] })}</a>
              <div class="quiet">{speak(`${form}-for`)}</div>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
