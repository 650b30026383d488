import type { VNode } from 'preact';
import type { Problem } from '../../../kernel/errors/problem.ts';
import { speaker } from '../../../kernel/text/text.ts';
import { Button } from '../../../ui/button.tsx';
import { Form } from '../../../ui/form.tsx';
import { errorAt } from '../../../ui/problem-text.tsx';
import { Radios } from '../../../ui/radios.tsx';
import type { View } from '../../../ui/view.ts';
import type { DraftSubject } from '../queries/load-draft.ts';
import { addressOf, type Stop } from '../rules/draft-path.ts';
import { applyWords, deliveryWords } from '../words.ts';
import { ApplyFrame } from './apply-frame.tsx';

type Props = {
  readonly view: View;
  readonly subject: DraftSubject;
  readonly stops: readonly Stop[];
  readonly problems: readonly Problem[];
};

/** How the applicant wants the result. */
export function ApplyDeliveryPage({ view, subject, stops, problems }: Props): VNode {
  const speak = speaker(applyWords, view.language);
  const choices = Object.entries(deliveryWords).map(([value, text]) => ({ value, label: text[view.language] }));
  return (
    <ApplyFrame
      view={view}
      subject={subject}
      stops={stops}
      here="delivery"
      title={speak('delivery')}
      problems={problems}
      ownHeading
    >
      <Form view={view} action={addressOf(subject.draft, 'delivery')}>
        <Radios
          view={view}
          name="delivery"
          label={speak('delivery')}
          labelIsHeading
          choices={choices}
          value={subject.draft.delivery}
          error={errorAt(view, problems, '/delivery')}
        />
        <Button>{speak('continue')}</Button>
      </Form>
    </ApplyFrame>
  );
}
