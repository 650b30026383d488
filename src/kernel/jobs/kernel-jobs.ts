import { clearUnattachedJob } from '../files/clear-unattached.ts';
import { sealLedgerJob } from '../ledger/seal-job.ts';
import { clearSessionsJob } from '../web/clear-sessions.ts';
import type { PeriodicJob } from './periodic.ts';

/** What the kernel itself does every so often, whatever modules there are. */
export const kernelJobs: readonly PeriodicJob[] = [sealLedgerJob, clearUnattachedJob, clearSessionsJob];
