import type { Route } from '../../../kernel/web/route.ts';
import { streamChanges } from '../live/change-stream.ts';
import { isApplicant } from '../policy.ts';
import { caseRoute } from './case-route.tsx';

/** Tells the applicant's open page that its case has changed. */
export const caseEventRoutes: readonly Route[] = [
  caseRoute('GET', '/events', isApplicant, ({ context, incoming, about }) =>
    streamChanges(context, incoming, ({ caseId }) => caseId === about.subject.id),
  ),
];
