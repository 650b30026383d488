import { problem, type Problem } from '../../../kernel/errors/problem.ts';
import { page, redirect } from '../../../kernel/web/answer.ts';
import type { Route } from '../../../kernel/web/route.ts';
import { viewOf } from '../../../ui/view.ts';
import type { Delivery } from '../case.ts';
import { addressProblems } from '../commands/check-application.ts';
import { saveDraft } from '../commands/drafts.ts';
import { errors } from '../errors.ts';
import { ApplyAddressPage } from '../pages/apply-address-page.tsx';
import { ApplyDeliveryPage } from '../pages/apply-delivery-page.tsx';
import { addressOf } from '../rules/draft-path.ts';
import { deliveryWords } from '../words.ts';
import { draftRoute, type AtDraft } from './draft-route.tsx';
import { textOf } from './posted.ts';

const deliveryPage = ({ context, incoming, subject, stops }: AtDraft, found: readonly Problem[] = []) =>
  page(
    <ApplyDeliveryPage view={viewOf(context, incoming)} subject={subject} stops={stops} problems={found} />,
    found[0]?.kind.status,
  );

const showDelivery = draftRoute('GET', '/delivery', async (at) => deliveryPage(at));

const chooseDelivery = draftRoute('POST', '/delivery', async (at) => {
  const { context, incoming, subject } = at;
  const chosen = textOf(incoming.body, 'delivery');
  if (!isDelivery(chosen)) return deliveryPage(at, [problem(errors.deliveryMissing, '/delivery')]);
  await saveDraft(context, subject.draft, { delivery: chosen });
  return redirect(addressOf(subject.draft, chosen === 'post' ? 'address' : 'check'));
});

const isDelivery = (text: string): text is Delivery => Object.hasOwn(deliveryWords, text);

const addressPage = (
  { context, incoming, subject, stops }: AtDraft,
  typed: string | undefined,
  found: readonly Problem[] = [],
) =>
  page(
    <ApplyAddressPage
      view={viewOf(context, incoming)}
      subject={subject}
      stops={stops}
      typed={typed}
      problems={found}
    />,
    found[0]?.kind.status,
  );

const showAddress = draftRoute('GET', '/address', async (at) =>
  at.stops.includes('address')
    ? addressPage(at, at.subject.draft.postalAddress)
    : redirect(addressOf(at.subject.draft, 'check')),
);

const saveAddress = draftRoute('POST', '/address', async (at) => {
  const { context, incoming, subject } = at;
  const postalAddress = textOf(incoming.body, 'postalAddress').trim();
  const found = addressProblems({ delivery: 'post', postalAddress });
  if (found.length > 0) return addressPage(at, postalAddress, found);
  await saveDraft(context, subject.draft, { delivery: 'post', postalAddress });
  return redirect(addressOf(subject.draft, 'check'));
});

/** How the applicant wants the result, and where the post brings it. */
export const applyDeliveryRoutes: readonly Route[] = [showDelivery, chooseDelivery, showAddress, saveAddress];
