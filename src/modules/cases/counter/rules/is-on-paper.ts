import type { Case } from '../../case.ts';

/** Whether the form of a case stays on paper: it was handed in at a counter and nothing of it was typed. */
export const isOnPaper = ({ channel, answers }: Pick<Case, 'channel' | 'answers'>): boolean =>
  channel === 'counter' && Object.keys(answers).length === 0;
