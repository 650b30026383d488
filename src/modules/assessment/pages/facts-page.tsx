import type { VNode } from 'preact';
import type { Problem } from '../../../kernel/errors/problem.ts';
import { formatDate } from '../../../kernel/text/formats.ts';
import { speaker, type Language } from '../../../kernel/text/text.ts';
import { Alert } from '../../../ui/alert.tsx';
import { Button } from '../../../ui/button.tsx';
import { DeskPage } from '../../../ui/desk-page.tsx';
import { Details } from '../../../ui/details.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { Pagination } from '../../../ui/pagination.tsx';
import { errorAt } from '../../../ui/problem-text.tsx';
import { Select } from '../../../ui/select.tsx';
import { Table } from '../../../ui/table.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { View } from '../../../ui/view.ts';
import { menuOf, type UnitEver } from '../../units/index.ts';
import type { FactGiven } from '../commands/enter-fact.ts';
import type { Rebuilt } from '../commands/rebuild-facts.ts';
import { factWords } from '../fact-words.ts';
import type { FactEntry } from '../queries/facts.ts';
import { factCodes } from '../rules/indicators.ts';
import { sayNumber } from '../rules/say-figures.ts';
import { factName } from '../rules/fact-name.ts';

export type FactsPageProps = {
  readonly view: View;
  readonly units: readonly UnitEver[];
  readonly unitNames: ReadonlyMap<number, { readonly vi: string; readonly en: string }>;
  readonly typed: FactGiven;
  readonly problems: readonly Problem[];
  readonly rows: readonly FactEntry[];
  readonly next: number | undefined;
  /** What was just done. */
  readonly done?: 'entered' | 'withdrawn';
  readonly rebuilt?: Rebuilt;
};

/** A unit that ended with its last day, which tells it from the one that goes on under its name. */
function nameThen({ name, validTo }: UnitEver, language: Language): string {
  const values = { name, until: validTo === null ? '' : formatDate(validTo, language) };
  return validTo === null ? name[language] : speaker(factWords, language)('unitUntil', values);
}

/** Where operators enter what no case tells, and see what counts. */
export function FactsPage(props: FactsPageProps): VNode {
  const { view, units, typed, problems, done, rebuilt } = props;
  const { language } = view;
  const say = speaker(factWords, language);
  const field = (name: keyof FactGiven) => ({ view, name, error: errorAt(view, problems, name) });
  return (
    <DeskPage
      view={view}
      title={say('title')}
      menu={menuOf(view)}
      wrong={problems.length > 0}
      crumbs={[{ href: '/operator', label: say('operator') }]}
    >
      <ErrorSummary view={view} problems={problems} />
      {done && (
        <Alert view={view} tone="success" live>
          <p>{say(done)}</p>
        </Alert>
      )}
      {rebuilt && (
        <Alert view={view} tone={rebuilt.corrected > 0 ? 'warning' : 'success'} live>
          <p>{say('rebuilt', rebuilt)}</p>
        </Alert>
      )}
      <p>{say('intro')}</p>
      <Form view={view} action="/operator/assessment" class="panel">
        <input type="hidden" name="key" value={typed.key} />
        <Select
          {...field('unit')}
          label={say('unit')}
          value={typed.unit}
          hint={say('unitHint')}
          choices={units.map((unit) => ({ value: String(unit.id), label: nameThen(unit, language) }))}
        />
        <Select
          {...field('indicator')}
          label={say('indicator')}
          value={typed.indicator}
          choices={factCodes.map((code) => ({ value: code, label: factName(code, language) }))}
        />
        <TextField
          {...field('numerator')}
          label={say('numerator')}
          hint={say('numeratorHint')}
          value={typed.numerator}
          inputMode="decimal"
          width="short"
        />
        <TextField
          {...field('denominator')}
          label={say('denominator')}
          hint={say('denominatorHint')}
          value={typed.denominator}
          inputMode="decimal"
          width="short"
        />
        <TextField {...field('day')} label={say('day')} hint={say('dayHint')} value={typed.day} width="short" />
        <TextField {...field('source')} label={say('source')} hint={say('sourceHint')} value={typed.source} />
        <Button>{say('enter')}</Button>
      </Form>
      <h2>{say('list')}</h2>
      <Entries {...props} />
      <Details summary={say('rebuild')}>
        <p>{say('rebuildText')}</p>
        <Form view={view} action="/operator/assessment/rebuild">
          <Button kind="secondary">{say('rebuild')}</Button>
        </Form>
      </Details>
    </DeskPage>
  );
}

function Entries({ view, rows, next, unitNames }: FactsPageProps): VNode {
  const { language } = view;
  const say = speaker(factWords, language);
  if (rows.length === 0)
    return (
      <Empty title={say('none')}>
        <p>{say('noneHint')}</p>
      </Empty>
    );
  return (
    <>
      <Table
        caption={say('list')}
        rows={rows}
        columns={[
          { title: say('indicator'), heading: true, cell: ({ indicator }) => factName(indicator, language) },
          { title: say('unit'), cell: ({ unitId }) => unitNames.get(unitId)?.[language] },
          {
            title: say('value'),
            numeric: true,
            cell: ({ numerator, denominator }) =>
              say('valueOf', {
                numerator: sayNumber(numerator, language, 2),
                denominator: sayNumber(denominator, language, 2),
              }),
          },
          { title: say('day'), cell: ({ day }) => formatDate(day, language) },
          { title: say('source'), cell: ({ source }) => <span class="typed">{source}</span> },
          { title: say('by'), cell: ({ enteredBy }) => enteredBy },
          {
            title: say('withdraw'),
            cell: ({ id, indicator }) => (
              <Form view={view} action="/operator/assessment/withdraw">
                <input type="hidden" name="fact" value={id} />
                <Button kind="secondary">
                  {say('withdraw')}
                  <span class="hidden"> {say('withdrawOf', { indicator: factName(indicator, language) })}</span>
                </Button>
              </Form>
            ),
          },
        ]}
      />
      <Pagination view={view} nextHref={next === undefined ? undefined : `/operator/assessment?before=${next}`} />
    </>
  );
}
