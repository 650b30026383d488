import { randomUUID } from 'node:crypto';
import { problem, type Problem } from '../../../kernel/errors/problem.ts';
import { asOfficer } from '../../../kernel/web/as-officer.ts';
import { page, redirect, type Answer } from '../../../kernel/web/answer.ts';
import type { Incoming, Route, WebContext } from '../../../kernel/web/route.ts';
import { isUuidInAnyCase } from '../../../kernel/text/uuid.ts';
import { viewOf } from '../../../ui/view.ts';
import { unitsEver } from '../../units/index.ts';
import type { OfficerContext } from '../commands/officer-context.ts';
import { prepareList } from '../commands/prepare-list.ts';
import { errors } from '../errors.ts';
import { NoUnitPage } from '../pages/no-unit-page.tsx';
import { PostPage } from '../pages/post-page.tsx';
import { maySend, postUnits } from '../policy.ts';
import { latestLists } from '../queries/load-list.ts';
import { waitingForPost } from '../queries/waiting-for-post.ts';
import { listAddress, postAddress } from '../rules/post-address.ts';
import { postedTexts } from '../rules/posted-texts.ts';

type In = Incoming<undefined>;
type Tried = { readonly key: string; readonly chosen: readonly string[]; readonly problems: readonly Problem[] };

const asNumber = (text: string | undefined): number | undefined =>
  text !== undefined && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : undefined;

async function show(
  context: WebContext & OfficerContext,
  incoming: In,
  asked?: number,
  tried?: Tried,
): Promise<Answer> {
  const view = viewOf(context, incoming);
  const own = postUnits(context.actor);
  const unitId = asked !== undefined && own.includes(asked) ? asked : own[0];
  if (unitId === undefined) return page(<NoUnitPage view={view} />);
  const [waiting, lists, units] = await Promise.all([
    waitingForPost(context.db, unitId),
    latestLists(context.db, unitId, asNumber(incoming.query['before'])),
    unitsEver(context.db),
  ]);
  const content = (
    <PostPage
      view={view}
      units={units.filter(({ id }) => own.includes(id))}
      unitId={unitId}
      formKey={tried?.key ?? randomUUID()}
      waiting={waiting}
      lists={lists}
      chosen={tried?.chosen}
      dropped={incoming.query['dropped'] !== undefined}
      problems={tried?.problems ?? []}
    />
  );
  return page(content, tried?.problems[0]?.kind.status ?? 200);
}

/** Of the form that is shown again; one that has made another list before makes no second. */
const keyAfter = (key: string, found: readonly Problem[]): string =>
  found.some(({ kind }) => kind === errors.keyTaken) ? randomUUID() : key;

async function make(context: WebContext & OfficerContext, incoming: In): Promise<Answer> {
  const texts = postedTexts(incoming.body);
  const key = texts('key')?.[0] ?? '';
  const unitId = asNumber(texts('unit')?.[0]);
  const chosen = texts('case') ?? [];
  if (unitId === undefined || !isUuidInAnyCase(key)) {
    const problems = [problem(errors.unitUnknown, '/unit')];
    return show(context, incoming, unitId, { key: randomUUID(), chosen, problems });
  }
  const made = await prepareList(context, { key, unitId, codes: chosen });
  return made.ok
    ? redirect(listAddress(made.value))
    : show(context, incoming, unitId, { key: keyAfter(key, made.problems), chosen, problems: made.problems });
}

const route = (
  method: 'GET' | 'POST',
  url: string,
  handle: (context: WebContext & OfficerContext, incoming: In) => Promise<Answer>,
): Route<undefined> => ({
  method,
  url,
  allow: maySend,
  signIn: 'officer',
  handle: asOfficer(handle),
});

/** What waits for the post, and the making of a list. */
export const postRoutes: readonly Route[] = [
  route('GET', postAddress, (context, incoming) => show(context, incoming, asNumber(incoming.query['unit']))),
  route('POST', `${postAddress}/lists`, make),
  // Whoever reloads a page that refused asks for the act's address.
  route('GET', `${postAddress}/lists`, async () => redirect(postAddress)),
];
