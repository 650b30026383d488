import type { VNode } from 'preact';
import type { SummarySection } from '../../../kernel/schema/summary.ts';
import { SummaryList } from '../../../ui/summary-list.tsx';
import type { View } from '../../../ui/view.ts';
import { counterWords } from '../counter/words.ts';

/** What the applicant declared, page by page of the form. */
export const AnswerSections = ({
  view,
  sections,
}: {
  readonly view: View;
  readonly sections: readonly SummarySection[];
}): VNode => (
  <>
    {sections.length === 0 && <p class="quiet">{counterWords.formOnPaper[view.language]}</p>}
    {sections.map((section) => (
      <section>
        <h3>{section.title}</h3>
        <SummaryList
          view={view}
          rows={section.rows.map((row) => ({
            question: row.label,
            answer: row.isAnswered ? row.value : undefined,
          }))}
        />
      </section>
    ))}
  </>
);
