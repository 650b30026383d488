import type { PeriodicJob } from '../../kernel/jobs/periodic.ts';
import { beginMorning } from './commands/begin-morning.ts';
import { tellLateOpinions } from './commands/tell-late-opinions.ts';
import { warnOfDeadlines } from './commands/warn-of-deadlines.ts';

/** What time alone brings about. */
export const caseJobs: readonly PeriodicJob[] = [
  { name: 'warn of deadlines', everySeconds: 60, run: warnOfDeadlines },
  { name: 'tell of late opinions', everySeconds: 300, run: tellLateOpinions },
  { name: 'begin the morning', everySeconds: 60, run: beginMorning },
];
