import type { VNode } from 'preact';
import { sayTerm } from '../../../kernel/clock/term.ts';
import type { Problem } from '../../../kernel/errors/problem.ts';
import { speaker } from '../../../kernel/text/text.ts';
import { Button } from '../../../ui/button.tsx';
import type { Choice } from '../../../ui/choices.ts';
import { Form } from '../../../ui/form.tsx';
import { errorAt } from '../../../ui/problem-text.tsx';
import { Radios } from '../../../ui/radios.tsx';
import type { View } from '../../../ui/view.ts';
import { asVariant, chosenByApplicant, ordinary } from '../../procedures/index.ts';
import type { DraftSubject } from '../queries/load-draft.ts';
import { addressOf, type Stop } from '../rules/draft-path.ts';
import { variantWords } from '../variant-words.ts';
import { applyWords } from '../words.ts';
import { ApplyFrame } from './apply-frame.tsx';

type Props = {
  readonly view: View;
  readonly subject: DraftSubject;
  readonly stops: readonly Stop[];
  readonly problems: readonly Problem[];
};

/** Which kind of case it is: asked first, as papers, time and fee follow from it. */
export function ApplyVariantPage({ view, subject, stops, problems }: Props): VNode {
  const speak = speaker(variantWords, view.language);
  return (
    <ApplyFrame
      view={view}
      subject={subject}
      stops={stops}
      here="variant"
      title={speak('variant')}
      problems={problems}
      ownHeading
    >
      <Form view={view} action={addressOf(subject.draft, 'variant')}>
        <Radios
          view={view}
          name="/variant"
          label={speak('variant')}
          labelIsHeading
          hint={speak('variantHint')}
          value={subject.draft.variant ?? ''}
          choices={choicesOf(view, subject)}
          error={errorAt(view, problems, '/variant')}
        />
        <Button>{applyWords.continue[view.language]}</Button>
      </Form>
    </ApplyFrame>
  );
}

function choicesOf({ language }: View, { procedure: { definition } }: DraftSubject): readonly Choice[] {
  const speak = speaker(variantWords, language);
  const whole = asVariant(definition, undefined);
  const timeOf = (term: typeof definition.term.legal) => speak('termOf', { term: sayTerm(term, language) });
  return [
    { value: ordinary, label: speak('ordinary'), hint: timeOf(whole.term.legal) },
    ...chosenByApplicant(definition).map(({ code, name, hint, term }) => ({
      value: code,
      label: name[language],
      hint: [hint?.[language], timeOf(term ?? whole.term.legal)].filter(Boolean).join('. '),
    })),
  ];
}
