import type { VNode } from 'preact';
import type { Problem } from '../../../../kernel/errors/problem.ts';
import type { FieldModel } from '../../../../kernel/schema/field-model.ts';
import type { PageDefinition } from '../../../../kernel/schema/form-definition.ts';
import { speaker } from '../../../../kernel/text/text.ts';
import { Button, ButtonGroup } from '../../../../ui/button.tsx';
import { Panel } from '../../../../ui/columns.tsx';
import { Field } from '../../../../ui/field.tsx';
import { Form } from '../../../../ui/form.tsx';
import type { View } from '../../../../ui/view.ts';
import { dossierAddress } from '../rules/counter-address.ts';
import type { Dossier, Visit } from '../visit.ts';
import { counterWords } from '../words.ts';
import { CounterFrame } from './counter-frame.tsx';

type Props = {
  readonly view: View;
  readonly visit: Visit;
  readonly dossier: Dossier;
  /** Pages that these answers ask for, and the one shown. */
  readonly pages: readonly PageDefinition[];
  readonly here: PageDefinition;
  readonly fields: readonly FieldModel[];
  readonly problems: readonly Problem[];
};

/** One page of the procedure's form, typed by the officer for whoever stands at the counter. */
export function FormPage({ view, visit, dossier, pages, here, fields, problems }: Props): VNode {
  const { language } = view;
  const speak = speaker(counterWords, language);
  const place = pages.findIndex(({ code }) => code === here.code);
  const before = pages[place - 1];
  const title = speak('formPage', { title: here.title[language], n: place + 1, of: pages.length });
  return (
    <CounterFrame view={view} title={title} visit={visit} problems={problems}>
      <p>
        <a class="back" href={dossierAddress(visit, dossier, before ? `/form/${before.code}` : '')}>
          {before ? before.title[language] : speak('backToDossier')}
        </a>
      </p>
      <Form view={view} action={dossierAddress(visit, dossier, `/form/${here.code}`)}>
        <input type="hidden" name="_version" value={visit.version} />
        <Panel title={here.title[language]}>
          {here.hint && <p class="quiet">{here.hint[language]}</p>}
          {fields.map((model) => (
            <Field view={view} model={model} />
          ))}
        </Panel>
        <ButtonGroup>
          <Button>{speak(place + 1 < pages.length ? 'formNext' : 'formDone')}</Button>
          <Button kind="secondary" name="_later" value="1" skipChecks>
            {speak('formLater')}
          </Button>
        </ButtonGroup>
      </Form>
    </CounterFrame>
  );
}
