import { Type } from '../../../kernel/schema/type.ts';
import { localDateOf } from '../../../kernel/clock/zone.ts';
import { errors as requestErrors } from '../../../kernel/errors/errors.ts';
import { problem, refuse, succeed, type Outcome, type Problem } from '../../../kernel/errors/problem.ts';
import { readStream } from '../../../kernel/ledger/read.ts';
import { ledgerActor } from '../../../kernel/ledger/ledger-actor.ts';
import type { MergingPart } from '../../../kernel/merging.ts';
import type { Text } from '../../../kernel/text/text.ts';
import { page, redirect, type Answer } from '../../../kernel/web/answer.ts';
import type { Incoming, Route, WebContext } from '../../../kernel/web/route.ts';
import { viewOf } from '../../../ui/view.ts';
import { mayImport } from '../policy.ts';
import { allUnitRows } from '../queries/all-unit-rows.ts';
import { unitChoices } from '../queries/unit-choices.ts';
import { daysAfter } from '../rules/typed-day.ts';
import { typedFields } from '../rules/typed-fields.ts';
import type { Cells } from '../rules/unit-cells.ts';
import { checkPlan, type CheckedPlan } from './commands/check-plan.ts';
import { askForWork, cancelWork, changePlan, confirmMerger, dropMerger, startMerger } from './commands/edit-merger.ts';
import { mergerInHand } from './commands/merger-in-hand.ts';
import type { Merger, MergerPlan, MergerReport } from './merger.ts';
import { MergerPage } from './pages/merger-page.tsx';
import { MergersPage } from './pages/mergers-page.tsx';
import { allMergers, mergerOf } from './queries/mergers.ts';
import {
  addSuccessor,
  addWay,
  chooseFirstHeads,
  chooseHeads,
  removeSuccessor,
  removeWay,
  withEndedBelow,
} from './rules/edit-plan.ts';
import { named, ownParts } from './rules/report-lines.ts';

type In = Incoming<Merger>;
type Shown = { readonly typed: Cells; readonly problems: readonly Problem[] };
const nothingTyped: Shown = { typed: {}, problems: [] };
const statusOf = ({ problems }: Shown): number => problems[0]?.kind.status ?? 200;

async function showAll(context: WebContext, incoming: Incoming<undefined>, shown = nothingTyped): Promise<Answer> {
  const mergers = await allMergers(context.db);
  return page(<MergersPage view={viewOf(context, incoming)} mergers={mergers} {...shown} />, statusOf(shown));
}

async function start(context: WebContext, incoming: Incoming<undefined>): Promise<Answer> {
  const typed = typedFields(incoming.body);
  const outcome = await startMerger(context, typed);
  return outcome.ok
    ? redirect(`/operator/mergers/${outcome.value}`)
    : showAll(context, incoming, { typed, problems: outcome.problems });
}

/** What a draft would move, by every module. */
async function previewOf(
  context: WebContext,
  merger: Merger,
  plan: CheckedPlan,
  parts: readonly MergingPart[],
): Promise<MergerReport['parts']> {
  const inHand = await mergerInHand(context.db, merger, ledgerActor(context.actor), context.now());
  const moved = await Promise.all(
    parts.map(async (part) => ({ title: part.title, lines: named(inHand, await part.preview(context.db, inHand)) })),
  );
  return [...ownParts(inHand, plan), ...moved];
}

async function show(
  context: WebContext,
  incoming: In,
  parts: readonly MergingPart[],
  shown = nothingTyped,
): Promise<Answer> {
  // A form that came in may have changed what the address named.
  const merger = (await mergerOf(context.db, incoming.subject.id)) ?? incoming.subject;
  const isDraft = merger.state === 'draft';
  const [units, history, plan] = await Promise.all([
    unitChoices(context.db, daysAfter(merger.effectiveOn, -1), context.language),
    readStream(context.db, `merger/${merger.id}`),
    isDraft ? checkPlan(context.db, merger) : undefined,
  ]);
  const preview = plan && merger.plan.ways.length > 0 ? await previewOf(context, merger, plan, parts) : [];
  const props = {
    merger,
    units,
    history,
    names: await namesOf(context, merger),
    toSolve: plan?.problems ?? [],
    heads: plan?.officers.heads ?? [],
    preview,
    open: isDraft && merger.task === null,
    due: merger.effectiveOn <= localDateOf(context.now(), context.place.zone),
    ...shown,
  };
  // While it is at work the page comes anew by itself, scripts or none.
  if (merger.task !== null && (props.due || merger.task !== 'carry-out')) incoming.reply.header('refresh', '2');
  return page(<MergerPage view={viewOf(context, incoming)} {...props} />, statusOf(shown));
}

/** Names by key: those of the day before, and of units that begin. */
async function namesOf(context: WebContext, { plan, effectiveOn }: Merger): Promise<ReadonlyMap<string, Text>> {
  const day = daysAfter(effectiveOn, -1);
  const [vi, en] = await Promise.all([unitChoices(context.db, day, 'vi'), unitChoices(context.db, day, 'en')]);
  const plain = (label: string) => label.replace(/ \([^()]*\)$/, '');
  const english = new Map(en.map(({ key, label }) => [key, plain(label)]));
  return new Map([
    ...vi.map(({ key, label }) => [key, { vi: plain(label), en: english.get(key) ?? plain(label) }] as const),
    ...plan.successors.map(
      (cells) => [cells['key'] ?? '', { vi: cells['name_vi'] ?? '', en: cells['name_en'] ?? '' }] as const,
    ),
  ]);
}

const versionOf = (typed: Cells): number => Number(/^\d{1,9}$/.exec(typed['version'] ?? '')?.[0] ?? 0);

/** The plan with what ended below the unit on the same day. */
async function withBelow(
  { db }: WebContext,
  { effectiveOn }: Merger,
  added: Outcome<MergerPlan>,
  from: string,
): Promise<Outcome<MergerPlan>> {
  return added.ok ? succeed(withEndedBelow(added.value, from, effectiveOn, await allUnitRows(db))) : added;
}

async function planned(context: WebContext, merger: Merger, typed: Cells): Promise<Outcome<MergerPlan>> {
  const { plan } = merger;
  switch (typed['act']) {
    case 'add-way':
      return withBelow(context, merger, addWay(plan, typed), typed['from'] ?? '');
    case 'remove-way':
      return succeed(removeWay(plan, typed));
    case 'add-successor':
      return addSuccessor(plan, typed);
    case 'remove-successor':
      return succeed(removeSuccessor(plan, typed));
    case 'heads':
      return succeed(chooseHeads(plan, typed));
    case 'first-heads':
      return succeed(chooseFirstHeads(plan, (await checkPlan(context.db, merger)).officers.heads));
    default:
      return refuse(problem(requestErrors.notFound));
  }
}

async function change(context: WebContext, incoming: In, parts: readonly MergingPart[]): Promise<Answer> {
  const typed = typedFields(incoming.body);
  const plan = await planned(context, incoming.subject, typed);
  const outcome = plan.ok ? await changePlan(context, incoming.subject, versionOf(typed), plan.value) : plan;
  return outcome.ok
    ? redirect(`/operator/mergers/${incoming.subject.id}`)
    : show(context, incoming, parts, { typed, problems: outcome.problems });
}

function asked(context: WebContext, merger: Merger, typed: Cells): Promise<Outcome<undefined>> {
  const { act = '' } = typed;
  const version = versionOf(typed);
  const sure = typed[`sure-${act}`] === 'true';
  if (act === 'rehearse' || act === 'carry-out' || act === 'put-back')
    return askForWork(context, merger, version, act, sure);
  if (act === 'confirm') return confirmMerger(context, merger, version, sure);
  if (act === 'drop') return dropMerger(context, merger, version);
  if (act === 'cancel') return cancelWork(context, merger, version);
  return Promise.resolve(refuse(problem(requestErrors.notFound)));
}

async function work(context: WebContext, incoming: In, parts: readonly MergingPart[]): Promise<Answer> {
  const typed = typedFields(incoming.body);
  const outcome = await asked(context, incoming.subject, typed);
  return outcome.ok
    ? redirect(`/operator/mergers/${incoming.subject.id}`)
    : show(context, incoming, parts, { typed, problems: outcome.problems });
}

const operators = { allow: mayImport, signIn: 'officer' } as const;
const about = {
  ...operators,
  subject: ({ db }: Pick<WebContext, 'db'>, params: Readonly<Record<string, string>>) =>
    mergerOf(db, /^[1-9]\d{0,14}$/.test(params['merger'] ?? '') ? Number(params['merger']) : 0),
};

/** The pages of mergers. @param parts what every module moves */
export const mergerRoutes = (parts: readonly MergingPart[]): readonly Route[] => [
  {
    method: 'GET',
    url: '/operator/mergers',
    ...operators,
    handle: (context, incoming: Incoming<undefined>) => showAll(context, incoming),
  },
  {
    method: 'POST',
    url: '/operator/mergers',
    ...operators,
    schema: { body: Type.Object({ title: Type.String({ maxLength: 400 }) }) },
    handle: start,
  },
  {
    method: 'GET',
    url: '/operator/mergers/:merger',
    ...about,
    handle: (context, incoming: In) => show(context, incoming, parts),
  },
  {
    method: 'POST',
    url: '/operator/mergers/:merger/plan',
    ...about,
    handle: (context, incoming: In) => change(context, incoming, parts),
  },
  {
    method: 'POST',
    url: '/operator/mergers/:merger/work',
    ...about,
    handle: (context, incoming: In) => work(context, incoming, parts),
  },
];
