import type { VNode } from 'preact';
import type { Standing as StandingState } from '../../../kernel/clock/standing.ts';
import { Standing } from '../../../ui/standing.tsx';
import type { View } from '../../../ui/view.ts';
import type { Status } from '../case.ts';
import { workListWords } from '../desk-words.ts';

type Props = {
  readonly view: View;
  readonly status: Status;
  readonly state: StandingState;
  /** Within one working day of the deadline. */
  readonly isNear?: boolean;
  /** In a word or two, for lists. */
  readonly brief?: boolean;
};

/** How a case stands against its deadline, in the colours and words of the law; a finished one in the past tense. */
export function DeskStanding({ view, status, state, isNear, brief }: Props): VNode {
  if (status !== 'finished' && status !== 'returned') {
    const paused = brief && state === 'paused' ? workListWords.paused[view.language] : undefined;
    if (isNear && state === 'early')
      return <Standing view={view} state="due-today" text={workListWords.soon[view.language]} />;
    return <Standing view={view} state={state} text={paused} />;
  }
  const late = state === 'overdue';
  const text = workListWords[late ? 'finishedLate' : 'finishedInTime'][view.language];
  return <Standing view={view} state={state === 'none' || late ? state : 'early'} text={text} />;
}
