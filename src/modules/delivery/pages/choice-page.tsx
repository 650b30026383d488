import type { VNode } from 'preact';
import { speaker } from '../../../kernel/text/text.ts';
import { Alert } from '../../../ui/alert.tsx';
import { DeskPage } from '../../../ui/desk-page.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { problemText } from '../../../ui/problem-text.tsx';
import { SitePage } from '../../../ui/site-page.tsx';
import { menuOf } from '../../units/index.ts';
import { choiceWords } from '../choice-words.ts';
import { ChoiceForm, type ChoiceProps } from './choice-form.tsx';

/** Where whoever applied, or the officer before whom they stand, chooses anew how the result reaches them. */
export function ChoicePage(props: ChoiceProps): VNode {
  const { view, code, home, problems } = props;
  const speak = speaker(choiceWords, view.language);
  const page = {
    view,
    title: speak('title', { code }),
    crumbs: [{ href: home, label: code }],
    wrong: problems.length > 0,
  };
  return view.actor.kind === 'officer' ? (
    <DeskPage {...page} menu={menuOf(view)}>
      <Wrong {...props} />
      <p>{speak('officerHint')}</p>
      <ChoiceForm {...props} />
    </DeskPage>
  ) : (
    <SitePage {...page} hidden>
      <Wrong {...props} />
      <p>{speak('hint')}</p>
      <ChoiceForm {...props} />
    </SitePage>
  );
}

/** What was wrong: beside its field, or with all of it. */
function Wrong({ view, problems }: ChoiceProps): VNode {
  const whole = problems.filter(({ field }) => field === undefined);
  return (
    <>
      <ErrorSummary view={view} problems={problems.filter(({ field }) => field !== undefined)} />
      {whole.length > 0 && (
        <Alert view={view} tone="error" live>
          {whole.map((each) => (
            <p>{problemText(view, each)}.</p>
          ))}
        </Alert>
      )}
    </>
  );
}
