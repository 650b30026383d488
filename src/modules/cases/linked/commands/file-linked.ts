import sql from 'sql-template-tag';
import type { Citizen } from '../../../../kernel/access/actor.ts';
import type { Context } from '../../../../kernel/app.ts';
import type { Database } from '../../../../kernel/database/database.ts';
import { refuse, succeed, type Outcome } from '../../../../kernel/errors/problem.ts';
import { ledgerActor } from '../../../../kernel/ledger/ledger-actor.ts';
import { timestamp } from '../../../../kernel/database/timestamp.ts';
import { ownerOf } from '../../../vault/index.ts';
import { uniqueAnswerOf, type CheckedApplication } from '../../commands/check-application.ts';
import type { Application } from '../../commands/file-application.ts';
import { usedBefore } from '../../commands/used-before.ts';
import { attachHeld } from '../../held/commands/attach-held.ts';
import { onlineRow } from '../../commands/case-row.ts';
import { insertRows } from '../../commands/insert-cases.ts';
import { noUnit } from '../no-unit.ts';
import { whereAsked } from '../rules/part-answers.ts';
import { timetable } from '../rules/timetable.ts';
import { beginPart } from './begin-part.ts';
import { checkParts, type CheckedPart } from './check-parts.ts';
import type { Filing } from './prepare-part.ts';

type Inserted = { readonly id: number; readonly code: string };

type CitizenContext = Context & { readonly actor: Citizen };

/**
 * Files a linked application: the filing and a case of each part that waits for no other, in one transaction. The others begin
 * when what they need is granted.
 * @returns undefined when the key or a file is taken
 */
export async function fileLinked(
  context: CitizenContext,
  application: Application,
  checked: CheckedApplication,
  draftId: string | undefined,
): Promise<Outcome<Inserted | undefined>> {
  const parts = await checkParts(context, application, checked);
  if (!parts.ok) return parts;
  const used = await usedByPart(context, parts.value);
  if (used) return used;
  const whole = { application, checked, draftId, parts: parts.value };
  try {
    return succeed(await context.db.transaction((transaction) => write(context, transaction, whole)));
  } catch (error) {
    // Somebody used the answer in this very moment: nothing of the filing was kept.
    const taken =
      error instanceof Error && error.cause === partTaken ? await usedByPart(context, parts.value) : undefined;
    if (taken) return taken;
    throw error;
  }
}

/** Why the transaction of a filing is undone. */
const partTaken = Symbol('part taken');

/** Refuses an answer of a part that another case has already, at the field where it was asked. */
async function usedByPart(context: CitizenContext, parts: readonly CheckedPart[]): Promise<Outcome<never> | undefined> {
  for (const { part, procedure, answers } of parts) {
    const used = await usedBefore(context, { procedure, uniqueAnswer: uniqueAnswerOf(procedure, answers) });
    if (used && !used.ok)
      return refuse(...used.problems.map((each) => ({ ...each, field: askedAt(part, each.field) })));
  }
  return undefined;
}

const askedAt = (part: CheckedPart['part'], field = ''): string =>
  `/answers${whereAsked(part, field.slice('/answers'.length)) ?? ''}`;

type Whole = {
  readonly application: Application;
  readonly checked: CheckedApplication;
  readonly draftId: string | undefined;
  readonly parts: readonly CheckedPart[];
};

async function write(context: CitizenContext, transaction: Database, whole: Whole): Promise<Inserted | undefined> {
  const { application, checked, draftId, parts } = whole;
  const row = onlineRow(context, application, { ...checked, feeDong: 0, uniqueAnswer: undefined }, draftId);
  const now = context.now();
  const { due } = timetable(
    context.calendar,
    now,
    parts.map(({ part, procedure }) => ({
      code: part.code,
      state: 'waiting',
      case: undefined,
      definition: part,
      term: procedure.definition.term.legal,
    })),
  );
  const [parent] = await insertRows(transaction, [
    {
      ...row,
      holder: noUnit,
      stepDueAt: undefined,
      attentionAt: 'infinity',
      dueAt: due === undefined ? undefined : timestamp(due),
    },
  ]);
  if (!parent) return undefined;
  const { key, held = [] } = application;
  const { definition } = checked.procedure;
  const { actor } = context;
  const given = { made: parent, owner: ownerOf(actor), key, definition, held, actor };
  await attachHeld(transaction, [given], now);
  await writeParts(transaction, parent.id, parts);
  const filing: Filing = {
    key: application.key,
    applicantId: context.actor.personId,
    applicant: row.applicant,
    receivingUnitId: checked.receiving.id,
    channel: 'online',
    delivery: application.delivery,
  };
  for (const part of parts.filter((each) => each.part.after.length === 0)) {
    const sources = { parentId: parent.id, cases: new Map<string, number>() };
    const begun = await beginPart(context, transaction, filing, part, sources, ledgerActor(context.actor));
    if (begun === undefined)
      throw new Error(`The part ${part.part.code} of ${parent.code} is taken`, { cause: partTaken });
  }
  return parent;
}

const writeParts = (db: Database, parentId: number, parts: readonly CheckedPart[]): Promise<number> =>
  db.run(sql`
    insert into case_parts (parent_id, part, number, procedure_code, procedure_version, state)
    select ${parentId}::bigint, part, number, procedure, version, 'waiting'
    from jsonb_to_recordset(${JSON.stringify(
      parts.map(({ part, procedure: { definition } }, number) => ({
        part: part.code,
        number,
        procedure: definition.code,
        version: definition.version,
      })),
    )}::jsonb) as given (part text, number int, procedure text, version int)`);
