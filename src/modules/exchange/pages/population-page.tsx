import type { VNode } from 'preact';
import type { Problem } from '../../../kernel/errors/problem.ts';
import { speaker } from '../../../kernel/text/text.ts';
import { Button } from '../../../ui/button.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { DeskPage } from '../../../ui/desk-page.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { errorAt } from '../../../ui/problem-text.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { View } from '../../../ui/view.ts';
import type { CaseSubject } from '../../cases/index.ts';
import { menuOf } from '../../units/index.ts';
import { populationWords } from '../population-words.ts';
import { populationAddress } from '../rules/population-address.ts';
import type { TypedPerson } from '../rules/read-person.ts';

export type PopulationPageProps = {
  readonly view: View;
  readonly about: CaseSubject;
  readonly formKey: string;
  readonly typed: TypedPerson;
  readonly problems: readonly Problem[];
};

/** Whom to look up for a case: number, name and birthday, as the register wants all three. */
export function PopulationPage({ view, about, formKey, typed, problems }: PopulationPageProps): VNode {
  const speak = speaker(populationWords, view.language);
  const { code } = about.subject;
  return (
    <DeskPage
      view={view}
      title={speak('title')}
      menu={menuOf(view)}
      crumbs={[{ href: `/desk/cases/${code}`, label: code }]}
      wrong={problems.length > 0}
    >
      <ErrorSummary view={view} problems={problems} />
      <p>{speak('purpose', { code, procedure: about.procedure.definition.name })}</p>
      <p class="quiet">{speak('intro')}</p>
      <Form view={view} action={populationAddress(code)}>
        <input type="hidden" name="key" value={formKey} />
        <TextField
          view={view}
          name="personalNumber"
          label={speak('number')}
          inputMode="numeric"
          width="medium"
          maxLength={20}
          autocomplete="off"
          value={typed.personalNumber}
          error={errorAt(view, problems, '/personalNumber')}
        />
        <TextField
          view={view}
          name="fullName"
          label={speak('fullName')}
          maxLength={200}
          autocomplete="off"
          value={typed.fullName}
          error={errorAt(view, problems, '/fullName')}
        />
        <DateField
          view={view}
          name="dateOfBirth"
          label={speak('birth')}
          value={typed}
          error={errorAt(view, problems, '/dateOfBirth')}
        />
        <Button>{speak('button')}</Button>
      </Form>
    </DeskPage>
  );
}
