import type { VNode } from 'preact';
import { maskNumber } from '../../../kernel/schema/mask-number.ts';
import { speaker, type Text } from '../../../kernel/text/text.ts';
import { DateTime } from '../../../ui/date-time.tsx';
import { Table, type Column } from '../../../ui/table.tsx';
import type { View } from '../../../ui/view.ts';
import { statusOf } from '../case.ts';
import { caseAddress } from '../rules/desk-address.ts';
import type { CaseFound } from '../search/find-cases.ts';
import type { FoundPlace } from '../search/found-places.ts';
import { searchWords } from '../search-words.ts';
import { StatusTag } from './status-tag.tsx';

type Props = {
  readonly view: View;
  readonly cases: readonly CaseFound[];
  readonly holders: ReadonlyMap<number, Text>;
};

/** What was found, each case with the places where it was. */
export const FoundTable = ({ view, cases, holders }: Props): VNode => (
  <Table
    caption={searchWords.found[view.language]}
    rows={cases}
    rowId={({ code }) => `case-${code}`}
    columns={columnsOf(view, holders)}
  />
);

function columnsOf(view: View, holders: ReadonlyMap<number, Text>): readonly Column<CaseFound>[] {
  const { language } = view;
  const speak = speaker(searchWords, language);
  const isDesk = view.actor.kind === 'officer';
  return [
    {
      title: speak('code'),
      heading: true,
      cell: ({ code }) => (
        <a class="code" href={isDesk ? caseAddress(code) : `/cases/${encodeURIComponent(code)}`}>
          {code}
        </a>
      ),
    },
    { title: speak('procedure'), cell: (row) => row.procedureName?.[language] ?? row.procedureCode },
    ...(isDesk ? [{ title: speak('applicant'), cell: (row: CaseFound) => <Applicant row={row} /> }] : []),
    { title: speak('place'), cell: ({ places }) => <Places places={places} /> },
    { title: speak('status'), cell: (row) => <StatusTag status={statusOf(row.status)} language={language} /> },
    { title: speak('filedAt'), cell: ({ filedAt }) => <DateTime view={view} at={filedAt} /> },
    ...(isDesk && holders.size > 1
      ? [{ title: speak('unit'), cell: (row: CaseFound) => holders.get(row.holderUnitId)?.[language] ?? '' }]
      : []),
  ];
}

const Applicant = ({ row: { applicant } }: { readonly row: CaseFound }): VNode => (
  <div>
    <span class="whole">{applicant.fullName}</span>
    {applicant.personalNumber && <div class="quiet">{maskNumber(applicant.personalNumber)}</div>}
  </div>
);

/** Label and text of each place; what was searched for stands out. */
const Places = ({ places }: { readonly places: readonly FoundPlace[] }): VNode => (
  <ul class="found-places">
    {places.map(({ part, pieces }) => (
      <li>
        <span class="quiet">{part.label}:</span> {pieces.map(({ text, isHit }) => (isHit ? <mark>{text}</mark> : text))}
      </li>
    ))}
  </ul>
);
