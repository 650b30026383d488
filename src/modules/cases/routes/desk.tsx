import type { Route } from '../../../kernel/web/route.ts';
import { deskActRoutes } from './desk-acts.tsx';
import { deskBatchRoutes } from './desk-batch.tsx';
import { deskCaseRoutes } from './desk-case.tsx';
import { deskEventRoutes } from './desk-events.ts';
import { deskFormRoutes } from './desk-forms.tsx';
import { deskListRoutes } from './desk-list.tsx';
import { formTemplateRoutes } from './form-templates.tsx';

/** The desk of officers: the work list, the case, and all that is done with it. */
export const deskRoutes: readonly Route[] = [
  ...deskListRoutes,
  ...deskBatchRoutes,
  ...deskEventRoutes,
  ...deskFormRoutes,
  ...deskCaseRoutes,
  ...deskActRoutes,
  ...formTemplateRoutes,
];
