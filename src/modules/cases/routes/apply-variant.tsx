import { problem, type Problem } from '../../../kernel/errors/problem.ts';
import { page, problems, redirect, type Answer } from '../../../kernel/web/answer.ts';
import { errors as requestErrors } from '../../../kernel/errors/errors.ts';
import type { Route } from '../../../kernel/web/route.ts';
import { viewOf } from '../../../ui/view.ts';
import { variantProblems } from '../commands/check-application.ts';
import { saveDraft } from '../commands/drafts.ts';
import { ApplyVariantPage } from '../pages/apply-variant-page.tsx';
import { addressOf, stopAfter } from '../rules/draft-path.ts';
import { draftRoute, type AtDraft } from './draft-route.tsx';
import { textOf } from './posted.ts';

const variantPage = ({ context, incoming, subject, stops }: AtDraft, found: readonly Problem[] = []): Answer =>
  stops.includes('variant')
    ? page(
        <ApplyVariantPage view={viewOf(context, incoming)} subject={subject} stops={stops} problems={found} />,
        found.length > 0 ? 422 : 200,
      )
    : problems(problem(requestErrors.notFound));

const showVariant = draftRoute('GET', '/variant', async (at) => variantPage(at));

const chooseVariant = draftRoute('POST', '/variant', async (at) => {
  const { context, incoming, subject, stops } = at;
  const variant = textOf(incoming.body, '/variant') || undefined;
  const wrong = variantProblems(subject.procedure, variant);
  if (variant === undefined || wrong.length > 0) return variantPage(at, wrong);
  await saveDraft(context, subject.draft, { variant });
  return redirect(addressOf(subject.draft, stopAfter(stops, 'variant')));
});

export const applyVariantRoutes: readonly Route[] = [showVariant, chooseVariant];
