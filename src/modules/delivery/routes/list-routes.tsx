import { errors as requestErrors } from '../../../kernel/errors/errors.ts';
import { problem, type Outcome, type Problem } from '../../../kernel/errors/problem.ts';
import { contentHeaders } from '../../../kernel/files/content-headers.ts';
import { parseLocalDate } from '../../../kernel/time.ts';
import { bytes, page, problems as answerProblems, redirect, type Answer } from '../../../kernel/web/answer.ts';
import type { Incoming, Route, WebContext } from '../../../kernel/web/route.ts';
import { viewOf } from '../../../ui/view.ts';
import { enterTracking, trackingField } from '../commands/enter-tracking.ts';
import { handOverList } from '../commands/hand-over-list.ts';
import { importTracking, type ImportReport } from '../commands/import-tracking.ts';
import { leaveOut } from '../commands/leave-out.ts';
import type { OfficerContext } from '../commands/officer-context.ts';
import { recordOutcome } from '../commands/record-outcome.ts';
import { printPostList } from '../forms/print-post-list.ts';
import { ListPage, listDone, type ListDone } from '../pages/list-page.tsx';
import { mayKeepList } from '../policy.ts';
import type { PostList } from '../post-list.ts';
import { loadList } from '../queries/load-list.ts';
import { listAddress, postAddress } from '../rules/post-address.ts';
import { postedTexts } from '../rules/posted-texts.ts';

type At = {
  readonly context: WebContext & OfficerContext;
  readonly incoming: Incoming<PostList>;
  readonly list: PostList;
  /** All that was given for a name of the form. */
  readonly texts: (name: string) => readonly string[] | undefined;
  readonly text: (name: string) => string;
  /** The list as the officer saw it. */
  readonly seen: { readonly id: number; readonly version: number };
};

type Shown = { readonly problems?: readonly Problem[]; readonly report?: ImportReport };

async function show({ context, incoming, list, texts }: At, { problems = [], report }: Shown = {}): Promise<Answer> {
  const done = listDone.find((each) => each === incoming.query['done']);
  const content = (
    <ListPage
      view={viewOf(context, incoming)}
      list={(await loadList(context.db, list.id)) ?? list}
      done={done}
      report={report}
      problems={problems}
      typed={texts}
    />
  );
  const refused = (report?.refusals.length ?? 0) > 0;
  return page(content, problems[0]?.kind.status ?? (refused ? 422 : 200));
}

const after = (at: At, done: Outcome<unknown>, said: ListDone): Promise<Answer> | Answer =>
  done.ok ? redirect(listAddress(at.list.id, `?done=${said}`)) : show(at, { problems: done.problems });

async function saveNumbers(at: At): Promise<Answer> {
  const typed = at.list.items.flatMap(({ id }) => {
    const text = at.texts(trackingField(id))?.[0];
    return text === undefined ? [] : [[id, text] as const];
  });
  return after(at, await enterTracking(at.context, at.seen, new Map(typed)), 'savedTracking');
}

const chosen = ({ texts }: At): readonly number[] => (texts('item') ?? []).map(Number);

async function dropItems(at: At): Promise<Answer> {
  const done = await leaveOut(at.context, at.seen, chosen(at));
  if (done.ok && !done.value.remains) return redirect(`${postAddress}?unit=${at.list.unitId}&dropped=1`);
  return after(at, done, 'leftOut');
}

async function handOver(at: At): Promise<Answer> {
  const given = { collector: at.text('collector'), isConfirmed: at.text('confirm') === 'true' };
  return after(at, await handOverList(at.context, at.seen, given), 'done');
}

async function saveOutcome(at: At): Promise<Answer> {
  const [day, month, year] = ['day', 'month', 'year'].map((part) => at.text(`on.${part}`).trim());
  const on = parseLocalDate(`${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`);
  const state = at.text('state') === 'returned' ? 'returned' : 'delivered';
  const fate = { state, on, reason: at.text('reason') } as const;
  return after(at, await recordOutcome(at.context, at.seen, chosen(at), fate), 'savedFate');
}

const largestFileBytes = 1024 * 1024;

async function readFile(at: At): Promise<Answer> {
  const { raw } = at.incoming;
  if (!raw.isMultipart()) return answerProblems(problem(requestErrors.unsupportedType));
  let file: Uint8Array = new Uint8Array();
  for await (const part of raw.parts({ limits: { fileSize: largestFileBytes } }))
    if (part.type === 'file') file = await part.toBuffer();
  const done = await importTracking(at.context, at.list.id, file);
  return done.ok ? show(at, { report: done.value }) : show(at, { problems: done.problems });
}

async function print({ context, list }: At): Promise<Answer> {
  const name = `buu-chinh-${list.day}-${list.number}.pdf`;
  const { contentType, headers } = contentHeaders('pdf', name, 'inline');
  return bytes(await printPostList(context, list), contentType, headers);
}

const listRoute = (
  method: 'GET' | 'POST',
  path: string,
  handle: (at: At) => Promise<Answer> | Answer,
  more: Partial<Route<PostList>> = {},
): Route<PostList> => ({
  method,
  url: `${postAddress}/lists/:list${path}`,
  allow: mayKeepList,
  signIn: 'officer',
  subject: async (context, params) => {
    const id = params['list'] ?? '';
    const list = /^[1-9]\d{0,14}$/.test(id) ? await loadList(context.db, Number(id)) : undefined;
    return list && mayKeepList(context.actor, list) ? list : undefined;
  },
  handle: async (context, incoming) => {
    const { actor } = context;
    if (actor.kind !== 'officer') return answerProblems(problem(requestErrors.notAllowed));
    const texts = postedTexts(incoming.body);
    const text = (name: string): string => texts(name)?.[0] ?? '';
    const list = incoming.subject;
    const seen = { id: list.id, version: Number(text('version')) };
    return handle({ context: { ...context, actor }, incoming, list, texts, text, seen });
  },
  ...more,
});

const acts: Readonly<Record<string, (at: At) => Promise<Answer>>> = {
  '/tracking': saveNumbers,
  '/leave-out': dropItems,
  '/hand-over': handOver,
  '/fate': saveOutcome,
  '/import': readFile,
};

/** One list: its page, its print, and what is done with it. */
export const listRoutes: readonly Route[] = [
  listRoute('GET', '', (at) => show(at)),
  listRoute('GET', '/list.pdf', print, { perMinute: 30 }),
  ...Object.entries(acts).flatMap(([path, act]) => [
    listRoute('POST', path, act, { perMinute: 60 }),
    // Whoever reloads a page that refused asks for the act's address.
    listRoute('GET', path, ({ list }) => redirect(listAddress(list.id))),
  ]),
];
