import type { VNode } from 'preact';
import { formatInstant, formatNumber } from '../../../../kernel/text/formats.ts';
import { speaker } from '../../../../kernel/text/text.ts';
import { Alert } from '../../../../ui/alert.tsx';
import { Details } from '../../../../ui/details.tsx';
import { Table } from '../../../../ui/table.tsx';
import type { View } from '../../../../ui/view.ts';
import type { MergerReport } from '../merger.ts';
import { mergerWords } from '../words.ts';

/** More lines than anybody reads on a page are only counted. */
const mostLines = 300;

const titles = { rehearse: 'rehearsed', 'carry-out': 'carriedOut', 'put-back': 'putBackDone' } as const;

/** What the last work did, or why it did not. */
export function Report({ view, report }: { readonly view: View; readonly report: MergerReport }): VNode {
  const say = speaker(mergerWords, view.language);
  const { refused, parts, task, seconds, at } = report;
  const title = refused ? say('refused') : say(titles[task], { seconds: formatNumber(seconds, view.language) });
  return (
    <section>
      <h2>
        {say('reportOf')} <span class="quiet">{formatInstant(at, view.place.zone, view.language)}</span>
      </h2>
      <Alert view={view} tone={refused ? 'error' : 'success'} title={title}>
        {refused && (
          <ul>
            {refused.slice(0, mostLines).map((sentence) => (
              <li>{sentence[view.language]}</li>
            ))}
          </ul>
        )}
      </Alert>
      <Parts view={view} parts={parts} />
    </section>
  );
}

/** Lines by what moves, with their sums. */
export function Parts({ view, parts }: { readonly view: View; readonly parts: MergerReport['parts'] }): VNode {
  const say = speaker(mergerWords, view.language);
  const number = (n: number) => formatNumber(n, view.language);
  return (
    <>
      {parts.map(({ title, lines }) => {
        const sum = lines.reduce((all, line) => all + line.n, 0);
        return (
          <Details summary={`${title[view.language]}: ${number(sum)}`} open={lines.length > 0 && lines.length <= 12}>
            {lines.length === 0 ? (
              <p>{say('nothing')}</p>
            ) : (
              <Table
                caption={title[view.language]}
                rows={lines.slice(0, mostLines)}
                columns={[
                  { title: say('from'), cell: (line) => line.from[view.language], heading: true },
                  { title: say('to'), cell: (line) => line.to[view.language] },
                  { title: say('what'), cell: (line) => line.what[view.language] },
                  { title: say('count'), cell: (line) => number(line.n), numeric: true },
                ]}
              />
            )}
            {lines.length > mostLines && <p>{say('moreLines', { n: lines.length - mostLines })}</p>}
          </Details>
        );
      })}
    </>
  );
}
