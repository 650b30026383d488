import type { ComponentChildren, VNode } from 'preact';
import type { Problem } from '../../../kernel/errors/problem.ts';
import { formatInstant } from '../../../kernel/text/formats.ts';
import { speaker, type Text } from '../../../kernel/text/text.ts';
import type { Instant } from '../../../kernel/time.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkboxes.tsx';
import { Columns, Panel } from '../../../ui/columns.tsx';
import { DeskPage } from '../../../ui/desk-page.tsx';
import { Details } from '../../../ui/details.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { errorAt } from '../../../ui/problem-text.tsx';
import { Radios } from '../../../ui/radios.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import type { View } from '../../../ui/view.ts';
import { menuOf, type OfficerChoice } from '../../units/index.ts';
import { findings, type Petition } from '../petition.ts';
import { canNow } from '../policy.ts';
import { deskActs, type DeskAct } from '../rules/petition-acts.ts';
import { words } from '../words.ts';
import { PetitionFacts } from './petition-facts.tsx';

export type DeskPetitionPageProps = {
  readonly view: View;
  readonly petition: Petition;
  readonly unitName: Text | undefined;
  readonly answerers: readonly OfficerChoice[];
  readonly askUntil: Instant | undefined;
  readonly tried?: {
    readonly act: DeskAct;
    readonly problems: readonly Problem[];
    readonly typed: Readonly<Record<string, string>>;
  };
};

/** A petition as those see it who answer, with what can be done now. */
export function DeskPetitionPage(props: DeskPetitionPageProps): VNode {
  const { view, petition, unitName, tried } = props;
  const speak = speaker(words, view.language);
  const offered = deskActs.filter((act) => canNow(act, view.actor, petition));
  return (
    <DeskPage
      view={view}
      title={petition.code}
      menu={menuOf(view)}
      crumbs={[{ href: '/desk/petitions', label: speak('deskTitle') }]}
      wrong={Boolean(tried)}
    >
      <ErrorSummary view={view} problems={tried?.problems ?? []} />
      <Columns
        aside={
          <Panel title={speak('whatToDo')}>
            {offered.length === 0 && <p class="quiet">{speak('nothingToDo')}</p>}
            {offered.map((act, place) => (
              <Details
                summary={speak(act === 'answer' ? 'answerAct' : act)}
                open={tried ? tried.act === act : place === 0}
              >
                <Act {...props} act={act} />
              </Details>
            ))}
          </Panel>
        }
      >
        <PetitionFacts view={view} petition={petition} unitName={unitName} isDesk />
      </Columns>
    </DeskPage>
  );
}

type ActProps = DeskPetitionPageProps & { readonly act: DeskAct };

/** The form of one act, with what was typed when it was refused. */
function Act({ view, petition, act, answerers, askUntil, tried }: ActProps): VNode {
  const { language } = view;
  const speak = speaker(words, language);
  const own = tried?.act === act ? tried : undefined;
  const text = (name: keyof typeof words, value?: string): VNode => (
    <TextArea
      view={view}
      name={name}
      label={speak(name)}
      rows={5}
      value={own?.typed[name] ?? value}
      error={errorAt(view, own?.problems ?? [], `/${name}`)}
    />
  );
  const forms: Readonly<Record<DeskAct, () => ComponentChildren>> = {
    accept: () => (
      <Select
        view={view}
        name="assignee"
        label={speak('assignee')}
        choices={answerers.map(({ officerId, fullName, title }) => ({
          value: String(officerId),
          label: `${fullName}, ${title[language]}`,
        }))}
        value={own?.typed['assignee']}
        error={errorAt(view, own?.problems ?? [], '/assignee')}
      />
    ),
    ask: () => (
      <>
        {askUntil !== undefined && (
          <p class="hint">{speak('askUntil', { until: formatInstant(askUntil, view.place.zone, language) })}</p>
        )}
        {text('question')}
      </>
    ),
    refuse: () => text('reason'),
    answer: () => (
      <>
        <Radios
          view={view}
          name="finding"
          label={speak('finding')}
          choices={findings.map((value) => ({ value, label: speak(value) }))}
          value={own?.typed['finding']}
          error={errorAt(view, own?.problems ?? [], '/finding')}
        />
        {text('answer')}
      </>
    ),
    publish: () => (
      <>
        {text('publicSummary')}
        {text('publicAnswer', petition.answer)}
        <Checkbox
          view={view}
          name="confirm"
          label={speak('confirm')}
          error={errorAt(view, own?.problems ?? [], '/confirm')}
        />
      </>
    ),
  };
  return (
    <Form view={view} action={`/desk/petitions/${petition.code}/${act}`}>
      <input type="hidden" name="version" value={petition.version} />
      {forms[act]()}
      <Button kind={act === 'refuse' ? 'danger' : 'primary'}>{speak(act === 'answer' ? 'answerAct' : act)}</Button>
    </Form>
  );
}
