import type { VNode } from 'preact';
import { speaker, type Text } from '../../../kernel/text/text.ts';
import { DateTime } from '../../../ui/date-time.tsx';
import { SummaryList, type SummaryRow } from '../../../ui/summary-list.tsx';
import type { View } from '../../../ui/view.ts';
import type { Petition } from '../petition.ts';
import { words } from '../words.ts';
import { PetitionStatusTag } from './petition-status.tsx';

type Props = {
  readonly view: View;
  readonly petition: Petition;
  readonly unitName: Text | undefined;
  /** What only the desk sees: who wrote, and who answers. */
  readonly isDesk: boolean;
};

/** All that is known of a petition, for its author and for those who answer. */
export function PetitionFacts({ view, petition, unitName, isDesk }: Props): VNode {
  const speak = speaker(words, view.language);
  const text = (question: keyof typeof words, said: string | undefined): readonly SummaryRow[] =>
    said === undefined ? [] : [{ question: speak(question), answer: <p class="typed">{said}</p> }];
  const rows: readonly SummaryRow[] = [
    { question: speak('status'), answer: <PetitionStatusTag view={view} status={petition.status} /> },
    ...(petition.dueAt === undefined
      ? []
      : [{ question: speak('due'), answer: <DateTime view={view} at={petition.dueAt} /> }]),
    { question: speak('kindShort'), answer: speak(petition.kind) },
    { question: speak('unit'), answer: unitName?.[view.language] },
    ...(petition.caseCode === undefined
      ? []
      : [{ question: speak('case'), answer: <span class="code">{petition.caseCode}</span> }]),
    ...(petition.officer ? [{ question: speak('officer'), answer: petition.officer.name }] : []),
    ...(isDesk ? [{ question: speak('from'), answer: `${petition.personName}, ${petition.phone}` }] : []),
    ...(isDesk && petition.assignee ? [{ question: speak('assignee'), answer: petition.assignee.name }] : []),
    { question: speak('filedAt'), answer: <DateTime view={view} at={petition.filedAt} /> },
    ...text('text', petition.text),
    ...text('question', petition.question),
    ...text('information', petition.information),
    ...text('reason', petition.reason),
    ...(petition.finding ? [{ question: speak('finding'), answer: speak(petition.finding) }] : []),
    ...text('answer', petition.answer),
    ...text('publicSummary', petition.publicSummary),
    ...text('publicAnswer', petition.publicAnswer),
    ...(petition.satisfaction ? [{ question: speak('rated'), answer: speak(petition.satisfaction) }] : []),
  ];
  return <SummaryList view={view} rows={rows} />;
}
