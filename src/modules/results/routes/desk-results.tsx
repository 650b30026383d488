import { problem, type Problem } from '../../../kernel/errors/problem.ts';
import { asOfficer } from '../../../kernel/web/as-officer.ts';
import { page, type Answer } from '../../../kernel/web/answer.ts';
import type { Incoming, Route } from '../../../kernel/web/route.ts';
import { viewOf } from '../../../ui/view.ts';
import { actOnMany, type Chosen, type Done } from '../commands/act-on-many.ts';
import { errors } from '../errors.ts';
import { ResultsPage, resultTabs, type ResultTab } from '../pages/results-page.tsx';
import { mayReadRegister } from '../policy.ts';
import { resultsList } from '../queries/results-list.ts';
import { textOf, type OfficerContext } from './document-route.tsx';

type Said = { readonly done?: readonly Done[]; readonly problems?: readonly Problem[] };

async function show(
  context: OfficerContext,
  incoming: Incoming<undefined>,
  tab: ResultTab,
  said: Said = {},
): Promise<Answer> {
  const list = await resultsList(context, tab, incoming.query['year']);
  return page(
    <ResultsPage view={viewOf(context, incoming)} tab={tab} {...list} {...said} />,
    said.problems?.[0]?.kind.status ?? 200,
  );
}

/** What waits in the officer's units, and the register of a year. */
const list: Route<undefined> = {
  method: 'GET',
  url: '/desk/results',
  signIn: 'officer',
  allow: mayReadRegister,
  handle: asOfficer((context, incoming) =>
    show(context, incoming, resultTabs.find((each) => each === incoming.query['tab']) ?? 'sign'),
  ),
};

/** As many as one press takes without keeping its officer waiting; a longer list is done in several. */
const mostAtOnce = 100;

/** Signs or seals all that were ticked; the page then says what came of each that could not be done. */
const many = (act: 'sign' | 'seal'): Route<undefined> => ({
  method: 'POST',
  url: `/desk/results/${act}`,
  signIn: 'officer',
  allow: mayReadRegister,
  perMinute: 10,
  handle: asOfficer(async (context, incoming) => {
    const chosen = chosenIn(incoming.body).slice(0, mostAtOnce);
    if (chosen.length === 0) return show(context, incoming, act, { problems: [problem(errors.noneChosen)] });
    if (textOf(incoming.body, 'confirm') !== 'true')
      return show(context, incoming, act, { problems: [problem(errors.unseen, '/confirm')] });
    const authorisation = { pin: textOf(incoming.body, 'pin'), otp: textOf(incoming.body, 'otp') };
    return show(context, incoming, act, { done: await actOnMany(context, act, chosen, { authorisation }) });
  }),
});

/** The documents that were ticked: id and version of each. */
function chosenIn(body: unknown): readonly Chosen[] {
  const given =
    (body as Readonly<Record<string, string | readonly string[] | undefined>> | undefined)?.['chosen'] ?? [];
  return (typeof given === 'string' ? [given] : given).flatMap((each) => {
    const [, id, version] = /^(\d{1,15}):(\d{1,9})$/.exec(each) ?? [];
    return id === undefined ? [] : [{ id: Number(id), version: Number(version) }];
  });
}

export const deskResultsRoutes: readonly Route[] = [list, many('sign'), many('seal')];
