import { problem, refuse, succeed, type Outcome, type Problem } from '../../../kernel/errors/problem.ts';
import { Type, type Schema } from '../../../kernel/schema/type.ts';
import { parseLocalDate } from '../../../kernel/time.ts';
import { asOfficer, type OfficerContext } from '../../../kernel/web/as-officer.ts';
import { json, problems, type Answer } from '../../../kernel/web/answer.ts';
import type { Incoming, Route } from '../../../kernel/web/route.ts';
import { isUuidInAnyCase } from '../../../kernel/text/uuid.ts';
import { enterTracking, trackingField } from '../commands/enter-tracking.ts';
import { handOverList } from '../commands/hand-over-list.ts';
import { leaveOut } from '../commands/leave-out.ts';
import { prepareList } from '../commands/prepare-list.ts';
import { recordOutcome } from '../commands/record-outcome.ts';
import { errors } from '../errors.ts';
import { mayKeepList, maySend, postUnits } from '../policy.ts';
import type { PostList } from '../post-list.ts';
import { latestLists, loadList } from '../queries/load-list.ts';
import { waitingForPost } from '../queries/waiting-for-post.ts';
import {
  bodies,
  listJson,
  listParams,
  summaryJson,
  unitQuery,
  waitingJson,
  type CasesBody,
  type HandOverBody,
  type MakeBody,
  type OutcomeBody,
  type TrackingBody,
} from './api-shapes.ts';

const url = '/api/v1/post';
/** The one-stop that is asked for; the officer's only one where none is named. */
function unitOf({ actor }: OfficerContext, asked: number | undefined): number | undefined {
  const own = postUnits(actor);
  return asked === undefined && own.length === 1 ? own[0] : own.find((id) => id === asked);
}

const idOf = (text: string | undefined): number | undefined =>
  text !== undefined && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : undefined;

/** A question about a one-stop that the officer sends for. */
const ask = (
  path: string,
  summary: string,
  answer: (context: OfficerContext, unitId: number, before: number | undefined) => Promise<Answer>,
): Route<undefined> => ({
  method: 'GET',
  url: url + path,
  signIn: 'officer',
  allow: maySend,
  summary,
  schema: { querystring: unitQuery },
  handle: asOfficer((context, { query }: Incoming<undefined>) => {
    const unitId = unitOf(context, idOf(query['unit']));
    return unitId === undefined
      ? problems(problem(errors.unitUnknown, '/unit'))
      : answer(context, unitId, idOf(query['before']));
  }),
});

const make: Route<undefined> = {
  method: 'POST',
  url: `${url}/lists`,
  signIn: 'officer',
  allow: maySend,
  perMinute: 60,
  summary: 'Put results into a new list for the post; the same Idempotency-Key again gives the same list',
  schema: {
    body: bodies.make,
    headers: Type.Object({ 'idempotency-key': Type.String({ format: 'uuid', maxLength: 36 }) }),
  },
  handle: asOfficer(async (context, { body, raw }: Incoming<undefined>) => {
    const { unit, cases } = body as MakeBody;
    const key = raw.headers['idempotency-key'];
    const unitId = unitOf(context, unit);
    if (typeof key !== 'string' || !isUuidInAnyCase(key)) return problems(problem(errors.keyMissing));
    if (unitId === undefined) return problems(problem(errors.unitUnknown, '/unit'));
    const made = await prepareList(context, { key, unitId, codes: cases });
    return made.ok ? answerWith(context, made.value, 201) : problems(...made.problems);
  }),
};

async function answerWith(context: OfficerContext, id: number, status = 200): Promise<Answer> {
  const list = await loadList(context.db, id);
  return json(list ? listJson(context, list) : { id, dropped: true }, status);
}

type ListIncoming = Incoming<PostList>;

const listRoute = (
  method: 'GET' | 'POST',
  path: string,
  summary: string,
  body: Schema | undefined,
  handle: (context: OfficerContext, incoming: ListIncoming) => Promise<Answer>,
): Route<PostList> => ({
  method,
  url: `${url}/lists/:list${path}`,
  signIn: 'officer',
  allow: mayKeepList,
  summary,
  schema: { params: listParams, ...(body && { body }) },
  ...(method === 'POST' && { perMinute: 120 }),
  subject: async ({ db, actor }, { list: text }) => {
    const id = idOf(text);
    const list = id === undefined ? undefined : await loadList(db, id);
    return list && mayKeepList(actor, list) ? list : undefined;
  },
  handle: asOfficer(handle),
});

type Do<B> = (context: OfficerContext, list: PostList, body: B) => Promise<Outcome<unknown>>;

/** Does something with the list as the sender saw it, and answers with the list as it is then. */
const act = <B extends { readonly version: number }>(path: string, summary: string, body: Schema, perform: Do<B>) =>
  listRoute('POST', path, summary, body, async (context, { subject, body: sent }) => {
    const done = await perform(context, subject, sent as B);
    return done.ok ? answerWith(context, subject.id) : problems(...done.problems);
  });

/** The envelopes of cases; a problem for the first that is not in the list. */
function itemsOf(list: PostList, codes: readonly string[]): Outcome<readonly number[]> {
  const unknown = codes.find((code) => !list.items.some((item) => item.code === code));
  return unknown === undefined
    ? succeed(list.items.filter(({ code }) => codes.includes(code)).map(({ id }) => id))
    : refuse(problem(errors.notInList, '/cases', { code: unknown }));
}

const dropCases: Do<CasesBody> = async (context, list, { version, cases }) => {
  const items = itemsOf(list, cases);
  return items.ok ? leaveOut(context, { id: list.id, version }, items.value) : items;
};

/** The place of the body that a field of the page is. */
function asSent(found: Problem, list: PostList, numbers: TrackingBody['numbers']): Problem {
  const item = list.items.find(({ id }) => found.field === trackingField(id));
  const at = numbers.findIndex((each) => each.case === item?.code);
  return at < 0 ? found : { ...found, field: `/numbers/${at}/tracking` };
}

const number: Do<TrackingBody> = async (context, list, { version, numbers }) => {
  const items = itemsOf(
    list,
    numbers.map((each) => each.case),
  );
  if (!items.ok) return items;
  const trackingOf = new Map(numbers.map((each) => [each.case, each.tracking]));
  const typed = list.items.flatMap(({ id, code }) => {
    const tracking = trackingOf.get(code);
    return tracking === undefined ? [] : [[id, tracking] as const];
  });
  const done = await enterTracking(context, { id: list.id, version }, new Map(typed));
  return done.ok ? done : refuse(...done.problems.map((each) => asSent(each, list, numbers)));
};

const handOver: Do<HandOverBody> = (context, { id }, { version, collector }) =>
  handOverList(context, { id, version }, { collector, isConfirmed: true });

const outcome: Do<OutcomeBody> = async (context, list, { version, cases, state, on, reason = '' }) => {
  const items = itemsOf(list, cases);
  if (!items.ok) return items;
  return recordOutcome(context, { id: list.id, version }, items.value, { state, on: parseLocalDate(on), reason });
};

/** Results by public post, for programs such as the post's own. */
export const apiRoutes: readonly Route[] = [
  ask('/results', 'Results that a one-stop has to send by post, the longest waiting first', async (context, unitId) =>
    json({ results: (await waitingForPost(context.db, unitId)).map((each) => waitingJson(context, each)) }),
  ),
  ask('/lists', 'Lists of a one-stop for the post, the latest first', async (context, unitId, before) =>
    json({ lists: (await latestLists(context.db, unitId, before)).map((each) => summaryJson(context, each)) }),
  ),
  make,
  listRoute('GET', '', 'A list with its envelopes', undefined, async (context, { subject }) =>
    json(listJson(context, subject)),
  ),
  act('/leave-out', 'Take results out of a list that is not handed over', bodies.leaveOut, dropCases),
  act('/tracking', 'Write down tracking numbers; an empty one takes back what stood there', bodies.tracking, number),
  act('/hand-over', 'Hand the list over to the post: each of its cases is returned', bodies.handOver, handOver),
  act('/outcome', 'Say what became of envelopes', bodies.outcome, outcome),
];
