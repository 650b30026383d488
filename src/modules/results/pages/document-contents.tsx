import type { VNode } from 'preact';
import type { SummarySection } from '../../../kernel/schema/summary.ts';
import { Panel } from '../../../ui/columns.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import type { View } from '../../../ui/view.ts';
import { deskResultWords } from '../words.ts';

export type DocumentContentsProps = { readonly view: View; readonly sections: readonly SummarySection[] };

/** What a document says, read without opening the PDF. */
export const DocumentContents = ({ view, sections }: DocumentContentsProps): VNode => (
  <Panel title={deskResultWords.contents[view.language]} id="contents">
    {sections.map(({ title, rows }) => (
      <section>
        <h3>{title}</h3>
        <SummaryList
          view={view}
          rows={rows.map(({ label, value, isAnswered }) => ({
            question: label,
            answer: isAnswered ? value : undefined,
          }))}
        />
      </section>
    ))}
  </Panel>
);
