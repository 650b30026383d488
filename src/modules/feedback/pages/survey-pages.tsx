import type { VNode } from 'preact';
import type { Problem } from '../../../kernel/errors/problem.ts';
import { speaker } from '../../../kernel/text/text.ts';
import { Button, ButtonGroup, ButtonLink } from '../../../ui/button.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { errorAt } from '../../../ui/problem-text.tsx';
import { Radios } from '../../../ui/radios.tsx';
import { SitePage } from '../../../ui/site-page.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { View } from '../../../ui/view.ts';
import type { CaseWithResult } from '../../cases/index.ts';
import type { TypedAnswers } from '../commands/answer-questionnaire.ts';
import { questionnaireOf } from '../rules/questionnaire.ts';
import { surveyWords } from '../survey-words.ts';
import { words } from '../words.ts';

type StartProps = {
  readonly view: View;
  readonly code: string;
  readonly digits: string;
  readonly problems: readonly Problem[];
};

/** Asks what stands on the receipt: at the counter’s tablet, or at home without signing in. */
export function SurveyStartPage({ view, code, digits, problems }: StartProps): VNode {
  const speak = speaker(surveyWords, view.language);
  return (
    <SitePage view={view} title={speak('title')} wrong={problems.length > 0} crumbs={[]}>
      <ErrorSummary view={view} problems={problems} />
      <p class="lead">{speak('startLead')}</p>
      <Form view={view} action="/survey">
        <TextField
          view={view}
          name="code"
          label={speak('code')}
          hint={speak('codeHint')}
          value={code}
          width="medium"
          error={errorAt(view, problems, '/code')}
        />
        <TextField
          view={view}
          name="digits"
          label={speak('digits')}
          inputMode="numeric"
          autocomplete="off"
          maxLength={4}
          value={digits}
          width="short"
          error={errorAt(view, problems, '/digits')}
        />
        <Button>{speak('next')}</Button>
      </Form>
    </SitePage>
  );
}

type SurveyProps = {
  readonly view: View;
  readonly subject: CaseWithResult;
  readonly token: string;
  readonly typed?: TypedAnswers;
  readonly problems?: readonly Problem[];
};

/** The questionnaire of Decree 61/2018, art. 31, on one page. */
export function SurveyPage({ view, subject, token, typed, problems = [] }: SurveyProps): VNode {
  const { language } = view;
  const speak = speaker(surveyWords, language);
  const { questions, basis } = questionnaireOf(view.place);
  return (
    <SitePage view={view} title={speak('title')} wrong={problems.length > 0} crumbs={[]} hidden>
      <ErrorSummary view={view} problems={problems} />
      <p class="lead">{subject.procedureName}</p>
      <p class="code quiet">{subject.code}</p>
      <p>{speak('anonymous', { basis: basis[language] })}</p>
      <Form view={view} action="/survey/answers">
        <input type="hidden" name="token" value={token} />
        {questions.map(({ code, text, options }) => (
          <Radios
            view={view}
            name={code}
            label={text[language]}
            choices={options.map((option) => ({ value: option.code, label: option.text[language] }))}
            value={typed?.answerTo(code)}
            error={errorAt(view, problems, `/${code}`)}
          />
        ))}
        <TextArea
          view={view}
          name="remark"
          label={speak('remark')}
          required={false}
          rows={4}
          maxLength={2000}
          value={typed?.remark}
          error={errorAt(view, problems, '/remark')}
        />
        <Button>{speak('send')}</Button>
      </Form>
    </SitePage>
  );
}

/** After the answers; `isRepeat` when there were some before. */
export function SurveyThanksPage({ view, isRepeat }: { readonly view: View; readonly isRepeat: boolean }): VNode {
  const speak = speaker(surveyWords, view.language);
  return (
    <SitePage view={view} title={speak('title')} crumbs={[]}>
      <Empty title={speak(isRepeat ? 'answeredAlready' : 'thanks')}>
        <p>{speak(isRepeat ? 'answeredAlreadyText' : 'thanksText')}</p>
        <ButtonGroup>
          <ButtonLink href="/statistics">{speak('toFigures')}</ButtonLink>
          <ButtonLink kind="secondary" href="/petitions">
            {speaker(words, view.language)('title')}
          </ButtonLink>
          <ButtonLink kind="secondary" href="/survey">
            {speak('nextPerson')}
          </ButtonLink>
        </ButtonGroup>
      </Empty>
    </SitePage>
  );
}
