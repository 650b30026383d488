import type { Allow } from '../../../kernel/access/policy.ts';
import { problem, refuse, type Outcome, type Problem } from '../../../kernel/errors/problem.ts';
import { Type } from '../../../kernel/schema/type.ts';
import { json, page, problems, redirect, type Answer } from '../../../kernel/web/answer.ts';
import type { Incoming, Route, WebContext } from '../../../kernel/web/route.ts';
import { viewOf } from '../../../ui/view.ts';
import {
  canNow,
  caseByCode,
  deliveryWords,
  may,
  mayRead,
  mostOfAddress,
  type CaseSubject,
  type Delivery,
} from '../../cases/index.ts';
import { chooseAnew } from '../commands/choose-anew.ts';
import { errors } from '../errors.ts';
import { ChoicePage } from '../pages/choice-page.tsx';
import { postedTexts } from '../rules/posted-texts.ts';

type In = Incoming<CaseSubject>;
type Typed = { readonly delivery: string; readonly postalAddress: string };

const mayChoose = may('change-delivery');
const mayChooseAt =
  (kind: 'citizen' | 'officer'): Allow<CaseSubject> =>
  (actor, about) =>
    actor.kind === kind && mayChoose(actor, about);

/** Where each has the case. */
const homes = { citizen: '/cases', officer: '/desk/cases' } as const;

const homeOf = ({ actor }: WebContext, { subject: { code } }: CaseSubject): string =>
  `${actor.kind === 'officer' ? homes.officer : homes.citizen}/${code}`;

/** To whom the case is no concern it is unknown. */
const subjectOf: Route<CaseSubject>['subject'] = async (context, { code = '' }) => {
  const about = context.actor.kind === 'anonymous' ? undefined : await caseByCode(context, code);
  return about && mayRead(context.actor, about) ? about : undefined;
};

const isDelivery = (text: string): text is Delivery => Object.hasOwn(deliveryWords, text);

async function choose(
  context: WebContext,
  about: CaseSubject,
  { delivery, postalAddress }: Typed,
): Promise<Outcome<undefined>> {
  return isDelivery(delivery)
    ? chooseAnew(context, about, { delivery, postalAddress })
    : refuse(problem(errors.wayMissing, '/delivery'));
}

function choicePage(context: WebContext, incoming: In, typed: Typed, found: readonly Problem[] = []): Answer {
  const about = incoming.subject;
  const { code } = about.subject;
  const props = { view: viewOf(context, incoming), code, home: homeOf(context, about), typed, problems: found };
  return page(<ChoicePage {...props} />, found[0]?.kind.status);
}

/** What is chosen now; an address that the applicant gave of themselves is offered for the post. */
const show: Route<CaseSubject>['handle'] = async (context, incoming) => {
  const about = incoming.subject;
  const { delivery, applicant } = about.subject;
  if (!canNow('change-delivery', context.actor, about)) return redirect(homeOf(context, about));
  return choicePage(context, incoming, {
    delivery,
    postalAddress: applicant.postalAddress ?? applicant.address ?? '',
  });
};

const save: Route<CaseSubject>['handle'] = async (context, incoming) => {
  const texts = postedTexts(incoming.body);
  const typed = {
    delivery: texts('delivery')?.[0] ?? '',
    postalAddress: (texts('postalAddress')?.[0] ?? '').replaceAll('\r\n', '\n').trim(),
  };
  const done = await choose(context, incoming.subject, typed);
  return done.ok ? redirect(homeOf(context, incoming.subject)) : choicePage(context, incoming, typed, done.problems);
};

const pagesFor = (kind: 'citizen' | 'officer'): readonly Route<CaseSubject>[] =>
  (
    [
      ['GET', show],
      ['POST', save],
    ] as const
  ).map(([method, handle]) => ({
    method,
    url: `${homes[kind]}/:code/delivery`,
    ...(kind === 'officer' && { signIn: kind }),
    allow: mayChooseAt(kind),
    subject: subjectOf,
    handle,
  }));

const closed = { additionalProperties: false } as const;

const viaApi: Route<CaseSubject> = {
  method: 'POST',
  url: '/api/v1/cases/:code/delivery',
  allow: mayChoose,
  perMinute: 60,
  subject: subjectOf,
  summary: 'Choose anew how the result is received, until it is handed out; for the applicant, or at the counter',
  schema: {
    params: Type.Object({ code: Type.String({ minLength: 1, maxLength: 60 }) }, closed),
    body: Type.Object(
      {
        delivery: Type.Enum(['online', 'counter', 'post']),
        postalAddress: Type.Optional(Type.String({ maxLength: mostOfAddress, description: 'Needed for the post' })),
      },
      closed,
    ),
  },
  handle: async (context, { subject: about, body }) => {
    const { delivery, postalAddress = '' } = body as { readonly delivery: Delivery; readonly postalAddress?: string };
    const done = await choose(context, about, { delivery, postalAddress });
    return done.ok ? json({ code: about.subject.code, delivery }) : problems(...done.problems);
  },
};

/** How a result is to reach its applicant, chosen anew. */
export const choiceRoutes: readonly Route[] = [...pagesFor('citizen'), ...pagesFor('officer'), viaApi];
