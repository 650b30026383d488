import { randomUUID } from 'node:crypto';
import type { VNode } from 'preact';
import type { Problem } from '../../../../../kernel/errors/problem.ts';
import { speaker } from '../../../../../kernel/text/text.ts';
import { Button, ButtonGroup, ButtonLink } from '../../../../../ui/button.tsx';
import { Checkboxes } from '../../../../../ui/checkboxes.tsx';
import { Form } from '../../../../../ui/form.tsx';
import { errorAt } from '../../../../../ui/problem-text.tsx';
import type { View } from '../../../../../ui/view.ts';
import type { RegisterQuestion } from '../../../../vault/index.ts';
import { CounterFrame } from '../../../counter/pages/counter-frame.tsx';
import { dossierAddress } from '../../../counter/rules/counter-address.ts';
import type { Dossier, Visit } from '../../../counter/visit.ts';
import { registerWords } from '../words.ts';
import { kindNames } from './kind-names.ts';

type Props = {
  readonly view: View;
  readonly visit: Visit;
  readonly dossier: Dossier;
  readonly procedure: string;
  readonly questions: readonly RegisterQuestion[];
  readonly problems: readonly Problem[];
};

/** The applicant's consent, register by register, before the officer asks. */
export function CounterRegistersPage({ view, visit, dossier, procedure, questions, problems }: Props): VNode {
  const speak = speaker(registerWords, view.language);
  const back = dossierAddress(visit, dossier);
  return (
    <CounterFrame view={view} title={speak('atCounter')} visit={visit} problems={problems}>
      <p class="lead">{speak('atCounterHint')}</p>
      {questions.length === 0 ? (
        <p>{speak('noneAtCounter')}</p>
      ) : (
        <Form view={view} action={dossierAddress(visit, dossier, '/registers')}>
          <input type="hidden" name="key" value={randomUUID()} />
          <Checkboxes
            view={view}
            name="/registers"
            label={speak('chooseAtCounter')}
            hint={speak('purposeAtCounter', { procedure })}
            choices={questions.map(({ register, kinds }) => ({
              value: register.code,
              label: speak('asksFor', { register: register.name, kinds: kindNames(view, kinds) }),
              hint: speak('basis', { keeper: register.keeper, basis: register.basis }),
            }))}
            error={errorAt(view, problems, '/registers')}
          />
          <Button>{speak('atCounter')}</Button>
        </Form>
      )}
      <ButtonGroup>
        <ButtonLink kind="secondary" href={back}>
          {speak('backToDossier')}
        </ButtonLink>
      </ButtonGroup>
    </CounterFrame>
  );
}
