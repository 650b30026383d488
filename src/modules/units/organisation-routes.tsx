import { localDateOf } from '../../kernel/clock/zone.ts';
import { errors as requestErrors } from '../../kernel/errors/errors.ts';
import { problem, type Outcome, type Problem } from '../../kernel/errors/problem.ts';
import { readStream } from '../../kernel/ledger/read.ts';
import { page, problems as answerProblems, redirect, type Answer } from '../../kernel/web/answer.ts';
import type { Incoming, Route, WebContext } from '../../kernel/web/route.ts';
import { viewOf } from '../../ui/view.ts';
import { changeUnit, closeUnit, correctUnit, createUnit, reopenUnit } from './commands/edit-unit.ts';
import { organisationErrors } from './organisation-errors.ts';
import { ChangeUnitPage, CloseUnitPage, NewUnitPage } from './pages/unit-forms.tsx';
import { UnitPage } from './pages/unit-page.tsx';
import { mayImport, maySeeDirectory } from './policy.ts';
import { predecessors, unitPeriods, unitPositions, unitsRightBelow, type UnitPeriod } from './queries/unit-details.ts';
import { unitChoices } from './queries/unit-choices.ts';
import type { Cells } from './rules/unit-cells.ts';
import { typedFields } from './rules/typed-fields.ts';

/** A period of a unit with all the periods of the same unit. */
type Subject = { readonly period: UnitPeriod; readonly periods: readonly UnitPeriod[] };
type In = Incoming<Subject>;

const today = ({ now, place }: WebContext) => localDateOf(now(), place.zone);

/** The unit that an address names by the number of a period. */
export async function unitSubject(
  { db }: Pick<WebContext, 'db'>,
  params: Readonly<Record<string, string>>,
): Promise<Subject | undefined> {
  const id = /^[1-9]\d{0,14}$/.test(params['unit'] ?? '') ? Number(params['unit']) : 0;
  const periods = await unitPeriods(db, id);
  const period = periods.find((each) => each.id === id);
  return period && { period, periods };
}

async function showUnit(context: WebContext, incoming: In): Promise<Answer> {
  const { period, periods } = incoming.subject;
  const day = today(context);
  const [tookOver, below, positions, history] = await Promise.all([
    predecessors(context.db, period.lineId),
    unitsRightBelow(context.db, period.lineId, day),
    unitPositions(context.db, period.lineId, day),
    readStream(context.db, `unit/${period.key}`),
  ]);
  const saved = incoming.query['saved'] !== undefined;
  const props = { period, periods, tookOver, below, positions, history, today: day, saved };
  return page(<UnitPage view={viewOf(context, incoming)} {...props} />);
}

type Shown = { readonly typed: Cells; readonly problems: readonly Problem[] };
const nothingTyped: Shown = { typed: {}, problems: [] };

async function showNew(context: WebContext, incoming: Incoming<undefined>, shown = nothingTyped): Promise<Answer> {
  const units = await unitChoices(context.db, today(context), context.language);
  return page(<NewUnitPage view={viewOf(context, incoming)} {...shown} units={units} />, statusOf(shown));
}

async function create(context: WebContext, incoming: Incoming<undefined>): Promise<Answer> {
  const typed = typedFields(incoming.body);
  const outcome = await createUnit(context, typed);
  return outcome.ok
    ? toUnit(context, outcome.value)
    : showNew(context, incoming, { typed, problems: outcome.problems });
}

const statusOf = ({ problems }: Shown): number => problems[0]?.kind.status ?? 200;

async function toUnit(context: WebContext, key: string): Promise<Answer> {
  const units = await unitChoices(context.db, undefined, context.language);
  const id = units.findLast((unit) => unit.key === key)?.id;
  return redirect(id === undefined ? '/operator/units' : `/operator/units/${id}?saved=yes`);
}

const storedCells = ({ period }: Subject): Cells => ({
  name_vi: period.name.vi,
  name_en: period.name.en,
  kind: period.kind,
  code: period.code,
  parent_key: period.parent?.key ?? '',
  area_code: period.areaCode ?? '',
  phone: period.phone ?? '',
});

async function showChange(context: WebContext, incoming: In, shown?: Shown): Promise<Answer> {
  const { typed, problems } = shown ?? { typed: storedCells(incoming.subject), problems: [] };
  const units = await unitChoices(context.db, today(context), context.language);
  const { period } = incoming.subject;
  return page(
    <ChangeUnitPage view={viewOf(context, incoming)} {...{ typed, problems, units, period }} />,
    statusOf({ typed, problems }),
  );
}

const baseOf = ({ subject }: In, typed: Cells) => ({
  id: subject.period.id,
  version: Number(/^\d{1,9}$/.exec(typed['version'] ?? '')?.[0] ?? 0),
});

async function change(context: WebContext, incoming: In): Promise<Answer> {
  const typed = typedFields(incoming.body);
  const act = typed['way'] === 'change' ? changeUnit : typed['way'] === 'correct' ? correctUnit : undefined;
  if (!act) return showChange(context, incoming, { typed, problems: [problem(organisationErrors.chooseWay, 'way')] });
  const outcome = await act(context, baseOf(incoming, typed), typed);
  return outcome.ok
    ? toUnit(context, outcome.value)
    : showChange(context, incoming, { typed, problems: outcome.problems });
}

async function showClose(context: WebContext, incoming: In, shown = nothingTyped): Promise<Answer> {
  const units = await unitChoices(context.db, today(context), context.language);
  const { period } = incoming.subject;
  return page(
    <CloseUnitPage view={viewOf(context, incoming)} {...shown} units={units} period={period} />,
    statusOf(shown),
  );
}

async function close(context: WebContext, incoming: In): Promise<Answer> {
  const typed = typedFields(incoming.body);
  const outcome = await closeUnit(context, baseOf(incoming, typed), typed);
  return outcome.ok
    ? redirect(`/operator/units/${incoming.subject.period.id}?saved=yes`)
    : showClose(context, incoming, { typed, problems: outcome.problems });
}

async function reopen(context: WebContext, incoming: In): Promise<Answer> {
  const outcome: Outcome<string> = await reopenUnit(context, baseOf(incoming, typedFields(incoming.body)));
  return outcome.ok
    ? redirect(`/operator/units/${incoming.subject.period.id}?saved=yes`)
    : answerProblems(...outcome.problems, problem(requestErrors.notAllowed));
}

const operators = { allow: mayImport, signIn: 'officer' } as const;
const about = { ...operators, subject: unitSubject } as const;

/** The units, one by one: everybody in office reads, operators change. */
export const organisationRoutes: readonly Route[] = [
  {
    method: 'GET',
    url: '/operator/units/new',
    ...operators,
    handle: (context, incoming: Incoming<undefined>) => showNew(context, incoming),
  },
  { method: 'POST', url: '/operator/units/new', ...operators, handle: create },
  {
    method: 'GET',
    url: '/operator/units/:unit',
    allow: maySeeDirectory,
    signIn: 'officer',
    subject: unitSubject,
    handle: showUnit,
  },
  {
    method: 'GET',
    url: '/operator/units/:unit/change',
    ...about,
    handle: (context, incoming: In) => showChange(context, incoming),
  },
  { method: 'POST', url: '/operator/units/:unit/change', ...about, handle: change },
  {
    method: 'GET',
    url: '/operator/units/:unit/close',
    ...about,
    handle: (context, incoming: In) => showClose(context, incoming),
  },
  { method: 'POST', url: '/operator/units/:unit/close', ...about, handle: close },
  { method: 'POST', url: '/operator/units/:unit/reopen', ...about, handle: reopen },
];
