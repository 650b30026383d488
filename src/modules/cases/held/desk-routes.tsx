import { problem, type Problem } from '../../../kernel/errors/problem.ts';
import { page, redirect, type Answer } from '../../../kernel/web/answer.ts';
import type { Route } from '../../../kernel/web/route.ts';
import { viewOf } from '../../../ui/view.ts';
import { may } from '../policy.ts';
import { caseByCode } from '../queries/load-case.ts';
import { deskRoute, type AtDesk } from '../routes/desk-case.tsx';
import { textOf } from '../routes/posted.ts';
import { caseAddress } from '../rules/desk-address.ts';
import { mayHappen } from '../rules/transitions.ts';
import { lookAtHeld } from './commands/look-at-held.ts';
import { takeHeld } from './commands/take-held.ts';
import { heldErrors } from './errors.ts';
import { DeskHeldPage } from './pages/desk-held-page.tsx';
import { heldForCase } from './queries/held-for-case.ts';
import { heldIds } from './rules/held-ids.ts';

/** What the vault holds of what the case lacks; that the officer saw it is written down for its owner. */
async function heldPage({ context, incoming, at }: AtDesk, problems: readonly Problem[] = []): Promise<Answer> {
  const about = (await caseByCode(context, at.subject.code)) ?? at;
  const { subject } = about;
  if (!mayHappen('request-supplement', subject, about.step.kind)) return redirect(caseAddress(subject.code));
  const offers = await heldForCase(context, about);
  await lookAtHeld(context, context.actor, subject, heldIds(offers));
  const props = { view: viewOf(context, incoming), subject, offers, problems };
  return page(<DeskHeldPage {...props} />, problems[0]?.kind.status ?? 200);
}

async function take(desk: AtDesk): Promise<Answer> {
  const { context, incoming, at } = desk;
  const { body } = incoming;
  const taken = { paper: textOf(body, 'paper'), held: textOf(body, 'held') };
  const agrees = `/${taken.paper}/agrees`;
  if (textOf(body, agrees) !== 'true') return heldPage(desk, [problem(heldErrors.agreementMissing, agrees)]);
  const outcome = await takeHeld(context, at, taken);
  return outcome.ok ? redirect(caseAddress(at.subject.code, '#papers')) : heldPage(desk, outcome.problems);
}

const mayAsk = { allow: may('request-supplement') };

export const heldDeskRoutes: readonly Route[] = [
  deskRoute('GET', '/held', (desk) => heldPage(desk), mayAsk),
  deskRoute('POST', '/held', take, { ...mayAsk, perMinute: 60 }),
];
