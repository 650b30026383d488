import type { VNode } from 'preact';
import type { Problem } from '../../../kernel/errors/problem.ts';
import { speaker } from '../../../kernel/text/text.ts';
import { Button } from '../../../ui/button.tsx';
import { Form } from '../../../ui/form.tsx';
import { errorAt } from '../../../ui/problem-text.tsx';
import { Radios } from '../../../ui/radios.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import type { View } from '../../../ui/view.ts';
import { canNow } from '../policy.ts';
import type { ApplicantCase } from '../queries/applicant-case.ts';
import { caseWords } from '../words.ts';

/** A rating as it was typed. */
export type TypedRating = { readonly stars: string; readonly comment: string };

type Props = {
  readonly view: View;
  readonly shown: ApplicantCase;
  readonly problems: readonly Problem[];
  readonly typed: TypedRating | undefined;
};

/** Asks once how the service was; thereafter shows what was said. */
export function RatingForm({ view, shown, problems, typed }: Props): VNode | null {
  const speak = speaker(caseWords, view.language);
  const { about, details } = shown;
  if (details.rating) {
    return (
      <section id="rating">
        <h2>{speak('rate')}</h2>
        <p>
          {speak('rateThanks')} <strong>{speak(starWords[details.rating.stars] ?? 'rate3')}</strong>
        </p>
        {details.rating.comment && <p class="typed">{details.rating.comment}</p>}
      </section>
    );
  }
  if (!canNow('rate', view.actor, about)) return null;
  const choices = [5, 4, 3, 2, 1].map((stars) => ({ value: String(stars), label: speak(starWords[stars] ?? 'rate3') }));
  return (
    <section id="rating">
      <h2>{speak('rate')}</h2>
      <Form view={view} action={`/cases/${about.subject.code}/rating`}>
        <Radios
          view={view}
          name="stars"
          label={speak('rateQuestion')}
          choices={choices}
          value={typed?.stars}
          error={errorAt(view, problems, '/stars')}
        />
        <TextArea
          view={view}
          name="comment"
          label={speak('rateComment')}
          required={false}
          rows={3}
          value={typed?.comment}
          error={errorAt(view, problems, '/comment')}
        />
        <Button kind="secondary">{speak('rateSend')}</Button>
      </Form>
    </section>
  );
}

const starWords: Readonly<Record<number, 'rate1' | 'rate2' | 'rate3' | 'rate4' | 'rate5'>> = {
  1: 'rate1',
  2: 'rate2',
  3: 'rate3',
  4: 'rate4',
  5: 'rate5',
};
