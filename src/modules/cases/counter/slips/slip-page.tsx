import type { VNode } from 'preact';
import type { Problem } from '../../../../kernel/errors/problem.ts';
import { speaker } from '../../../../kernel/text/text.ts';
import { Button, ButtonGroup, ButtonLink } from '../../../../ui/button.tsx';
import { Checkboxes } from '../../../../ui/checkboxes.tsx';
import { Form } from '../../../../ui/form.tsx';
import { errorAt } from '../../../../ui/problem-text.tsx';
import { Radios } from '../../../../ui/radios.tsx';
import { TextArea } from '../../../../ui/text-area.tsx';
import type { View } from '../../../../ui/view.ts';
import type { ProcedureDefinition } from '../../../procedures/index.ts';
import { CounterFrame } from '../pages/counter-frame.tsx';
import { dossierAddress } from '../rules/counter-address.ts';
import type { Dossier, Visit } from '../visit.ts';
import type { SlipSaid } from './make-slip.ts';
import { slipKinds } from './slip.ts';
import { slipWords } from './words.ts';

type Props = {
  readonly view: View;
  readonly visit: Visit;
  readonly dossier: Dossier;
  readonly definition: ProcedureDefinition;
  /** As typed, or as the papers on the desk suggest. */
  readonly said: SlipSaid;
  readonly problems: readonly Problem[];
};

/** What an application is answered with that is not taken in: which form, which papers are missing, and why. */
export function SlipPage({ view, visit, dossier, definition, said, problems }: Props): VNode {
  const { language } = view;
  const speak = speaker(slipWords, language);
  const field = (name: string) => ({ view, name, error: errorAt(view, problems, `/${name}`) });
  return (
    <CounterFrame view={view} title={speak('title')} visit={visit} problems={problems}>
      <p>{`${definition.code} – ${definition.name[language]}`}</p>
      <Form view={view} action={dossierAddress(visit, dossier, '/slip')} class="form-column">
        <input type="hidden" name="id" value={said.id} />
        <Radios
          {...field('kind')}
          label={speak('kind')}
          choices={slipKinds.map((value) => ({ value, label: speak(value), hint: speak(`${value}Hint`) }))}
          value={said.kind}
        />
        {definition.papers.length > 0 && (
          <Checkboxes
            {...field('papers')}
            label={speak('papers')}
            required={false}
            choices={definition.papers.map(({ code, name }) => ({ value: code, label: name[language] }))}
            values={said.papers}
          />
        )}
        <TextArea
          {...field('reason')}
          label={speak('reason')}
          hint={speak('reasonHint')}
          rows={5}
          value={said.reason}
          maxLength={4000}
        />
        <ButtonGroup>
          <Button>{speak('make')}</Button>
          <ButtonLink kind="secondary" href={dossierAddress(visit, dossier)}>
            {speak('back')}
          </ButtonLink>
        </ButtonGroup>
      </Form>
    </CounterFrame>
  );
}
