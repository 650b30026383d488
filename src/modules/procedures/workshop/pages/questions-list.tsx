import type { VNode } from 'preact';
import type { Problem } from '../../../../kernel/errors/problem.ts';
import { speaker } from '../../../../kernel/text/text.ts';
import { Button } from '../../../../ui/button.tsx';
import { Details } from '../../../../ui/details.tsx';
import { Empty } from '../../../../ui/empty.tsx';
import { errorAt } from '../../../../ui/problem-text.tsx';
import { Table } from '../../../../ui/table.tsx';
import { Tag } from '../../../../ui/tag.tsx';
import { TextField } from '../../../../ui/text-field.tsx';
import type { View } from '../../../../ui/view.ts';
import { partHref } from '../addresses.ts';
import { aboutItem } from '../describe.ts';
import { problemsOf } from '../draft-problems.ts';
import { schemaPointer } from '../field-schema.ts';
import { listAt, textAt, valueAt, type Json } from '../json.ts';
import type { Posted } from '../read-part.ts';
import { workshopWords } from '../words.ts';
import { MoveButtons } from './part-list.tsx';

type Props = {
  readonly view: View;
  readonly code: string;
  /** Pointer of the page of the form. */
  readonly at: string;
  readonly draft: Json;
  readonly problems: readonly Problem[];
  /** What was typed of a new question, and what is wrong with it. */
  readonly posted: Posted;
  readonly refused: readonly Problem[];
};

/** The questions of a page of the form, to order and to open, and the way to add one. */
export function QuestionsList({ view, code, at, draft, problems, posted, refused }: Props): VNode {
  const speak = speaker(workshopWords, view.language);
  const fields = listAt(draft, `${at}/fields`).filter((field): field is string => typeof field === 'string');
  const typed = (name: string): string => (typeof posted[name] === 'string' ? posted[name] : '');
  const newField = (name: string) => ({
    view,
    name,
    value: typed(name),
    error: errorAt(view, refused, name),
    spellcheck: false,
  });
  return (
    <section class="panel">
      <h2>{speak('questions')}</h2>
      {fields.length === 0 ? (
        <Empty title={speak('noQuestions')} />
      ) : (
        <Table
          caption={speak('questions')}
          rows={fields.map((field, index) => ({ field, index, schema: schemaPointer(field) }))}
          columns={[
            { title: '#', cell: ({ index }) => index + 1, numeric: true },
            {
              title: speak('question'),
              heading: true,
              cell: ({ field, schema }) => (
                <>
                  <a href={partHref(code, schema)}>{labelIn(view, valueAt(draft, schema)) || speak('unnamed')}</a>
                  <div class="hint code">{field.slice(1).replaceAll('/', '.')}</div>
                </>
              ),
            },
            {
              title: speak('what'),
              cell: ({ schema }) => <span class="hint">{aboutItem(draft, schema, view.language)}</span>,
            },
            {
              title: speak('state'),
              cell: ({ schema }) => {
                const n = problemsOf(problems, schema).length;
                return n > 0 ? <Tag tone="warning">{speak('faults', { n })}</Tag> : <Tag tone="success">✓</Tag>;
              },
            },
            {
              title: speak('order'),
              cell: ({ field, index, schema }) => (
                <MoveButtons
                  view={view}
                  pointer={`${at}/fields/${index}`}
                  name={labelIn(view, valueAt(draft, schema)) || field}
                  first={index === 0}
                  last={index === fields.length - 1}
                />
              ),
            },
          ]}
        />
      )}
      <Details summary={speak('addQuestion')} open={fields.length === 0 || refused.length > 0}>
        <TextField
          {...newField('new.group')}
          label={speak('group')}
          hint={speak('groupHint')}
          required={false}
          width="medium"
        />
        <TextField {...newField('new.groupTitle')} label={speak('groupTitle')} required={false} width="medium" />
        <TextField
          {...newField('new.name')}
          label={speak('questionName')}
          hint={speak('questionNameHint')}
          width="medium"
        />
        <Button kind="secondary" name="act" value="add-question">
          {speak('addQuestion')}
        </Button>
      </Details>
    </section>
  );
}

const labelIn = ({ language }: View, schema: Json): string =>
  (language === 'en' && textAt(schema, '/x-en/title')) || textAt(schema, '/title');
