import type { VNode } from 'preact';
import type { Problem } from '../../../kernel/errors/problem.ts';
import { formatDate } from '../../../kernel/text/formats.ts';
import { speaker, type Text } from '../../../kernel/text/text.ts';
import { parseLocalDate } from '../../../kernel/time.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { DeskPage } from '../../../ui/desk-page.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { errorAt } from '../../../ui/problem-text.tsx';
import { Select } from '../../../ui/select.tsx';
import { Tabs } from '../../../ui/tabs.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { View } from '../../../ui/view.ts';
import { menuOf, type UnitEver } from '../../units/index.ts';
import { workListWords } from '../desk-words.ts';
import { formWords } from '../forms/words.ts';
import type { RegisterRow } from '../queries/register-cases.ts';
import type { ResultRow } from '../queries/results-given.ts';
import { formListAddress, formLists, type FormListAddress } from '../rules/form-lists.ts';
import { RegisterTable, ResultsToHandOver } from './form-list-tables.tsx';

/** What a list found: the first of its rows, and whether there are more than can be shown or printed. */
export type FormListFound =
  | { readonly list: 'register'; readonly rows: readonly RegisterRow[]; readonly count: number; readonly most: number }
  | { readonly list: 'results'; readonly rows: readonly ResultRow[]; readonly count: number; readonly most: number };

export type FormListPageProps = {
  readonly view: View;
  readonly address: FormListAddress;
  /** Units of the officer, those that are gone among them. */
  readonly units: readonly UnitEver[];
  readonly unitNames: ReadonlyMap<number, Text>;
  /** Nothing while what was asked for is wrong. */
  readonly found: FormListFound | undefined;
  readonly problems: readonly Problem[];
};

/** The register of a one-stop and the results of an agency over a period: seen first, then printed. */
export function FormListPage(props: FormListPageProps): VNode {
  const { view, address, problems } = props;
  const speak = speaker(formWords, view.language);
  return (
    <DeskPage
      view={view}
      title={speak('title')}
      wrong={problems.length > 0}
      menu={menuOf(view)}
      crumbs={[{ href: '/desk', label: workListWords.title[view.language] }]}
    >
      <ErrorSummary view={view} problems={problems} />
      <Tabs
        label={speak('lists')}
        tabs={formLists.map((list) => ({
          href: `/desk/forms?list=${list}&unit=${address.unit}`,
          label: speak(list),
          current: list === address.list,
        }))}
      />
      <Asked {...props} />
      <Found {...props} />
    </DeskPage>
  );
}

/** Whose list, and from when to when; sent by GET, so that the list has an address. */
function Asked({ view, address, units, problems }: FormListPageProps): VNode {
  const speak = speaker(formWords, view.language);
  const [living, gone] = [units.filter(({ validTo }) => !validTo), units.filter(({ validTo }) => validTo)];
  return (
    <form class="filters" method="get" action="/desk/forms">
      <input type="hidden" name="list" value={address.list} />
      <Select
        view={view}
        name="unit"
        label={speak('unit')}
        empty={false}
        value={String(address.unit)}
        error={errorAt(view, problems, '/unit')}
        choices={[...living, ...gone].map((unit) => ({ value: String(unit.id), label: nameOf(view, unit) }))}
      />
      {(['from', 'to'] as const).map((name) => (
        <TextField
          view={view}
          name={name}
          label={speak(name)}
          value={dayText(view, address[name])}
          width="short"
          maxLength={10}
          error={errorAt(view, problems, `/${name}`)}
        />
      ))}
      <div class="field">
        <button class="button" type="submit">
          {speak('show')}
        </button>
      </div>
    </form>
  );
}

function nameOf({ language }: View, { name, validTo }: UnitEver): string {
  const until = validTo && speaker(formWords, language)('until', { day: formatDate(validTo, language) });
  return until ? `${name[language]} (${until})` : name[language];
}

/** A day as people write it; what is no day, as it was typed. */
function dayText({ language }: View, typed: string): string {
  const day = parseLocalDate(typed);
  return day ? formatDate(day, language) : typed;
}

function Found(props: FormListPageProps): VNode | null {
  const { view, address, found } = props;
  const speak = speaker(formWords, view.language);
  if (!found) return null;
  if (found.rows.length === 0) {
    const none = found.list === 'register' ? 'noneReceived' : 'noneFinished';
    return (
      <Empty title={speak(none)}>
        <p>{speak(`${none}Hint`)}</p>
      </Empty>
    );
  }
  const { count, most, rows } = found;
  const shown = rows.length;
  return (
    <>
      <p class="quiet">
        {count > most ? speak('foundMore', { most, shown }) : speak('found', { n: count })}
        {count <= most && shown < count && ` ${speak('shownFirst', { shown })}`}
      </p>
      {found.list === 'register' ? (
        <>
          {count <= most && (
            <p>
              <ButtonLink href={formListAddress(address, '/register.pdf')}>{speak('printRegister')}</ButtonLink>
            </p>
          )}
          <RegisterTable view={view} rows={found.rows} />
        </>
      ) : (
        <ResultsToHandOver view={view} address={address} rows={found.rows} unitNames={props.unitNames} />
      )}
    </>
  );
}
