import type { VNode } from 'preact';
import { sayTerm } from '../../../kernel/clock/term.ts';
import type { Problem } from '../../../kernel/errors/problem.ts';
import { speaker } from '../../../kernel/text/text.ts';
import { Button } from '../../../ui/button.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { errorAt } from '../../../ui/problem-text.tsx';
import { Radios } from '../../../ui/radios.tsx';
import { Select } from '../../../ui/select.tsx';
import { SitePage } from '../../../ui/site-page.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { Choice } from '../../../ui/choices.ts';
import type { View } from '../../../ui/view.ts';
import type { TypedPetition } from '../commands/file-petition.ts';
import { petitionKinds } from '../petition.ts';
import { petitionTerms } from '../rules/petition-terms.ts';
import { words } from '../words.ts';

type Props = {
  readonly view: View;
  readonly typed: TypedPetition;
  readonly units: readonly Choice[];
  /** Officers who worked on the case it is about; none when it is about no case. */
  readonly officers: readonly Choice[];
  readonly problems?: readonly Problem[];
};

/** The form in which a person writes to the authority. */
export function NewPetitionPage({ view, typed, units, officers, problems = [] }: Props): VNode {
  const { language } = view;
  const speak = speaker(words, language);
  const { classify, answer, basis } = petitionTerms(view.place);
  const field = (name: keyof typeof words, pointer: string = name) => ({
    view,
    name: pointer,
    label: speak(name),
    error: errorAt(view, problems, `/${pointer}`),
  });
  return (
    <SitePage
      view={view}
      title={speak('write')}
      crumbs={[{ href: '/my/petitions', label: speak('mine') }]}
      wrong={problems.length > 0}
      hidden
    >
      <ErrorSummary view={view} problems={problems} />
      <p class="lead">{speak('lead')}</p>
      <Form view={view} action="/my/petitions/new">
        <input type="hidden" name="key" value={typed.key} />
        <Radios
          {...field('kind')}
          choices={petitionKinds.map((value) => ({ value, label: speak(value), hint: speak(`${value}Hint`) }))}
          value={typed.kind}
        />
        <TextField {...field('case')} hint={speak('caseHint')} required={false} value={typed.caseCode} width="medium" />
        <Select
          {...field('unit')}
          hint={speak('unitHint')}
          required={typed.caseCode ? false : undefined}
          choices={units}
          value={typed.unit}
        />
        {officers.length > 0 && (
          <Select
            {...field('officer')}
            hint={speak('officerHint')}
            required={false}
            empty={speak('nobody')}
            choices={officers}
            value={typed.officer}
          />
        )}
        <TextArea {...field('text')} rows={8} maxLength={4000} value={typed.text} />
        <TextField
          {...field('phone')}
          hint={speak('phoneHint')}
          type="tel"
          autocomplete="tel"
          width="medium"
          value={typed.phone}
        />
        <p class="hint">
          {speak('terms', {
            classify: sayTerm(classify, language),
            answer: sayTerm(answer, language),
            basis: basis[language],
          })}
        </p>
        <Button>{speak('send')}</Button>
      </Form>
    </SitePage>
  );
}
