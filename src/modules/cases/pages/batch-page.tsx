import type { VNode } from 'preact';
import type { Problem } from '../../../kernel/errors/problem.ts';
import { speaker } from '../../../kernel/text/text.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkboxes.tsx';
import { DeskPage } from '../../../ui/desk-page.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { errorAt } from '../../../ui/problem-text.tsx';
import { Radios } from '../../../ui/radios.tsx';
import { Select } from '../../../ui/select.tsx';
import { Table } from '../../../ui/table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import type { View } from '../../../ui/view.ts';
import { menuOf } from '../../units/index.ts';
import { batchWords } from '../batch-words.ts';
import { actWords } from '../desk-words.ts';
import type { BatchChoice } from '../queries/batch-choice.ts';
import type { BatchAct } from '../rules/batch-acts.ts';
import { caseAddress } from '../rules/desk-address.ts';
import { outcomeWords } from '../words.ts';

export type BatchPageProps = {
  readonly view: View;
  readonly batchKey: string;
  readonly act: BatchAct;
  readonly choice: BatchChoice;
  readonly problems: readonly Problem[];
  /** Texts as typed, by the names of the fields. */
  readonly typed: (field: string) => string;
};

/** What will be done with which cases, before it is done. */
export function BatchPage(props: BatchPageProps): VNode {
  const { view, batchKey, act, choice, problems } = props;
  const speak = speaker(batchWords, view.language);
  const { cases } = choice;
  return (
    <DeskPage
      view={view}
      title={speak(act)}
      menu={menuOf(view)}
      crumbs={[{ href: '/desk', label: speak('toList') }]}
      wrong={problems.length > 0}
    >
      <ErrorSummary view={view} problems={problems} />
      {cases.length === 0 ? (
        <NothingChosen view={view} />
      ) : (
        <Form view={view} action="/desk/batch">
          <input type="hidden" name="key" value={batchKey} />
          <input type="hidden" name="act" value={act} />
          <p>{speak('count', { n: cases.length, ready: cases.filter(({ isReady }) => isReady).length })}</p>
          <Chosen view={view} choice={choice} />
          <Fields {...props} />
          <Button kind={act === 'return-step' ? 'secondary' : undefined}>{speak('do', { n: cases.length })}</Button>
        </Form>
      )}
    </DeskPage>
  );
}

export function NothingChosen({ view }: { readonly view: View }): VNode {
  const speak = speaker(batchWords, view.language);
  return (
    <Empty title={speak('none')}>
      <p>{speak('noneHint')}</p>
      <ButtonLink kind="secondary" href="/desk">
        {speak('toList')}
      </ButtonLink>
    </Empty>
  );
}

/** The cases as the officer sees them now: each carries its version, and one that somebody changes meanwhile is left as it is. */
function Chosen({ view, choice }: { readonly view: View; readonly choice: BatchChoice }): VNode {
  const { language } = view;
  const speak = speaker(batchWords, language);
  return (
    <Table
      caption={speak('title')}
      rows={choice.cases}
      columns={[
        {
          title: speak('code'),
          heading: true,
          cell: ({ subject }) => (
            <>
              <input type="hidden" name="case" value={`${subject.code}~${subject.version}`} />
              <a class="code" href={caseAddress(subject.code)}>
                {subject.code}
              </a>
            </>
          ),
        },
        { title: speak('applicant'), cell: ({ subject }) => subject.applicant.fullName },
        { title: speak('step'), cell: ({ step }) => step.name[language] },
        ...(choice.cases.some(({ subject }) => subject.proposal)
          ? [
              {
                title: speak('proposal'),
                cell: ({ subject }: BatchChoice['cases'][number]) =>
                  subject.proposal && `${outcomeWords[subject.proposal.outcome][language]}: ${subject.proposal.text}`,
              },
            ]
          : []),
        {
          title: speak('state'),
          cell: ({ isReady }) => (
            <Tag tone={isReady ? 'success' : 'warning'}>{speak(isReady ? 'ready' : 'notReady')}</Tag>
          ),
        },
      ]}
    />
  );
}

/** What the act needs, the same for all cases. */
function Fields({ view, act, choice, problems, typed }: BatchPageProps): VNode {
  const speak = speaker(actWords, view.language);
  const field = (name: string) => ({ view, name, error: errorAt(view, problems, name) });
  return (
    <>
      {act === 'assign' && (
        <Select
          {...field('officer')}
          label={speak('assign-officer')}
          value={typed('officer')}
          choices={choice.able.map(({ officerId, fullName, title }) => ({
            value: String(officerId),
            label: `${fullName} – ${title[view.language]}`,
          }))}
        />
      )}
      {choice.proposes && (
        <Radios
          {...field('proposal')}
          label={speak('propose-outcome')}
          inline
          value={typed('proposal')}
          choices={(['granted', 'refused'] as const).map((value) => ({
            value,
            label: outcomeWords[value][view.language],
          }))}
        />
      )}
      {(act === 'complete-step' || act === 'approve') && (
        <TextArea
          {...field('note')}
          label={speak(choice.proposes ? 'propose-note' : 'note')}
          required={choice.proposes}
          rows={3}
          maxLength={4000}
          value={typed('note')}
        />
      )}
      {act === 'return-step' && (
        <TextArea {...field('reason')} label={speak('reason')} rows={3} maxLength={4000} value={typed('reason')} />
      )}
      {(act === 'approve' || act === 'return-result') && <Checkbox {...field('confirm')} label={speak('confirm')} />}
    </>
  );
}
