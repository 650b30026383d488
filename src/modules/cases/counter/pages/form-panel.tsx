import type { VNode } from 'preact';
import { speaker } from '../../../../kernel/text/text.ts';
import { Button } from '../../../../ui/button.tsx';
import { Panel } from '../../../../ui/columns.tsx';
import { Details } from '../../../../ui/details.tsx';
import { Form } from '../../../../ui/form.tsx';
import { Tag } from '../../../../ui/tag.tsx';
import { dossierAddress } from '../rules/counter-address.ts';
import { counterWords } from '../words.ts';
import type { DossierPageProps } from './dossier-page.tsx';

const hasForm = ({ known }: DossierPageProps): boolean => known.procedure.form.definition.pages.length > 0;

/** How the form of a dossier stands: on paper, or typed so far. */
export function FormPanel(props: DossierPageProps): VNode | null {
  const { view, dossier, formLacks } = props;
  const speak = speaker(counterWords, view.language);
  if (!hasForm(props)) return null;
  return (
    <Panel title={speak('form')}>
      {dossier.answers ? (
        <p>
          <Tag tone={formLacks === 0 ? 'success' : 'warning'}>
            {formLacks === 0 ? speak('formComplete') : speak('formLacks', { n: formLacks })}
          </Tag>
        </p>
      ) : (
        <p class="quiet">{speak('formUntyped')}</p>
      )}
    </Panel>
  );
}

/** Saves the dossier and goes to its form. It stands after «receive»: the key Enter presses the first button there is. */
export function FormButton(props: DossierPageProps): VNode | null {
  const { view, dossier, formLacks } = props;
  const speak = speaker(counterWords, view.language);
  if (!hasForm(props)) return null;
  return (
    <Button kind="secondary" name="do" value="form">
      {speak(!dossier.answers ? 'formType' : formLacks === 0 ? 'formReview' : 'formGoOn')}
    </Button>
  );
}

/** Back to the form on paper, with what was typed deleted. */
export function FormToPaper({ view, visit, dossier }: DossierPageProps): VNode | null {
  const speak = speaker(counterWords, view.language);
  if (!dossier.answers) return null;
  return (
    <Details summary={speak('formToPaper')}>
      <p>{speak('formToPaperHint')}</p>
      <Form view={view} action={dossierAddress(visit, dossier, '/form-to-paper')}>
        <input type="hidden" name="version" value={visit.version} />
        <Button kind="danger">{speak('formToPaper')}</Button>
      </Form>
    </Details>
  );
}
