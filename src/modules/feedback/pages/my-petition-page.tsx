import type { VNode } from 'preact';
import type { Problem } from '../../../kernel/errors/problem.ts';
import { speaker, type Text } from '../../../kernel/text/text.ts';
import { Alert } from '../../../ui/alert.tsx';
import { Button } from '../../../ui/button.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { errorAt } from '../../../ui/problem-text.tsx';
import { Radios } from '../../../ui/radios.tsx';
import { SitePage } from '../../../ui/site-page.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import type { View } from '../../../ui/view.ts';
import { satisfactions, type Petition } from '../petition.ts';
import { canNow } from '../policy.ts';
import { words } from '../words.ts';
import { PetitionFacts } from './petition-facts.tsx';

type Props = {
  readonly view: View;
  readonly petition: Petition;
  readonly unitName: Text | undefined;
  readonly isNew: boolean;
  readonly problems?: readonly Problem[];
  /** What was typed and refused. */
  readonly typed?: string;
};

/** A petition as its author follows it: what is asked of them first. */
export function MyPetitionPage({ view, petition, unitName, isNew, problems = [], typed }: Props): VNode {
  const speak = speaker(words, view.language);
  const can = (act: 'inform' | 'rate'): boolean => canNow(act, view.actor, petition);
  return (
    <SitePage
      view={view}
      title={petition.code}
      crumbs={[{ href: '/my/petitions', label: speak('mine') }]}
      wrong={problems.length > 0}
      hidden
    >
      <ErrorSummary view={view} problems={problems} />
      {isNew && (
        <Alert view={view} tone="success" title={speak('sentTitle')} live>
          <p>{speak('sentText')}</p>
        </Alert>
      )}
      {can('inform') && (
        <Form view={view} action={`/my/petitions/${petition.code}/inform`}>
          <Alert view={view} tone="warning" title={speak('question')}>
            <p class="typed">{petition.question}</p>
          </Alert>
          <TextArea
            view={view}
            name="information"
            label={speak('information')}
            value={typed}
            error={errorAt(view, problems, '/information')}
          />
          <Button>{speak('inform')}</Button>
        </Form>
      )}
      <PetitionFacts view={view} petition={petition} unitName={unitName} isDesk={false} />
      {can('rate') && (
        <Form view={view} action={`/my/petitions/${petition.code}/rate`}>
          <Radios
            view={view}
            name="satisfaction"
            label={speak('rateTitle')}
            choices={satisfactions.map((value) => ({ value, label: speak(value) }))}
            error={errorAt(view, problems, '/satisfaction')}
          />
          <Button kind="secondary">{speak('rate')}</Button>
        </Form>
      )}
    </SitePage>
  );
}
