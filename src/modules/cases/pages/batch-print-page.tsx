import type { VNode } from 'preact';
import { speaker } from '../../../kernel/text/text.ts';
import { DeskPage } from '../../../ui/desk-page.tsx';
import { Table } from '../../../ui/table.tsx';
import type { View } from '../../../ui/view.ts';
import { menuOf } from '../../units/index.ts';
import { batchWords } from '../batch-words.ts';
import type { ChosenCase } from '../queries/batch-choice.ts';
import { caseAddress } from '../rules/desk-address.ts';
import { NothingChosen } from './batch-page.tsx';

type Props = { readonly view: View; readonly cases: readonly ChosenCase[] };

/** Form 05 of each chosen case, side by side to be printed; a case that was not received has none. */
export function BatchPrintPage({ view, cases }: Props): VNode {
  const speak = speaker(batchWords, view.language);
  return (
    <DeskPage
      view={view}
      title={speak('print')}
      menu={menuOf(view)}
      crumbs={[{ href: '/desk', label: speak('toList') }]}
    >
      {cases.length === 0 ? (
        <NothingChosen view={view} />
      ) : (
        <Table
          caption={speak('print')}
          rows={cases}
          columns={[
            { title: speak('code'), heading: true, cell: ({ subject }) => <span class="code">{subject.code}</span> },
            { title: speak('applicant'), cell: ({ subject }) => subject.applicant.fullName },
            {
              title: speak('form05'),
              cell: ({ subject }) =>
                subject.receivedAt === undefined ? (
                  speak('noForm05')
                ) : (
                  <a href={caseAddress(subject.code, '/process-control.pdf')}>
                    {speak('openForm05', { code: subject.code })}
                  </a>
                ),
            },
          ]}
        />
      )}
    </DeskPage>
  );
}
