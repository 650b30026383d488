import type { VNode } from 'preact';
import type { Problem } from '../../../kernel/errors/problem.ts';
import { speaker } from '../../../kernel/text/text.ts';
import { Button } from '../../../ui/button.tsx';
import { Form } from '../../../ui/form.tsx';
import { errorAt } from '../../../ui/problem-text.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import type { View } from '../../../ui/view.ts';
import type { DraftSubject } from '../queries/load-draft.ts';
import { addressOf, type Stop } from '../rules/draft-path.ts';
import { applyWords } from '../words.ts';
import { ApplyFrame } from './apply-frame.tsx';

type Props = {
  readonly view: View;
  readonly subject: DraftSubject;
  readonly stops: readonly Stop[];
  readonly typed: string | undefined;
  readonly problems: readonly Problem[];
};

/** Where the post brings the result. */
export function ApplyAddressPage({ view, subject, stops, typed, problems }: Props): VNode {
  const speak = speaker(applyWords, view.language);
  return (
    <ApplyFrame
      view={view}
      subject={subject}
      stops={stops}
      here="address"
      title={speak('address')}
      problems={problems}
      ownHeading
    >
      <Form view={view} action={addressOf(subject.draft, 'address')}>
        <TextArea
          view={view}
          name="postalAddress"
          label={speak('address')}
          labelIsHeading
          hint={speak('addressHint')}
          rows={4}
          value={typed}
          error={errorAt(view, problems, '/postalAddress')}
        />
        <Button>{speak('continue')}</Button>
      </Form>
    </ApplyFrame>
  );
}
