import { randomInt } from 'node:crypto';
import sql from 'sql-template-tag';
import type { Citizen } from '../../../kernel/access/actor.ts';
import type { Context } from '../../../kernel/app.ts';
import { localDateOf } from '../../../kernel/clock/zone.ts';
import { timestamp } from '../../../kernel/database/timestamp.ts';
import { problem, refuse, succeed, type Outcome } from '../../../kernel/errors/problem.ts';
import { ledgerAppend } from '../../../kernel/ledger/append.ts';
import { ledgerActor } from '../../../kernel/ledger/ledger-actor.ts';
import { caseOfApplicant } from '../../cases/index.ts';
import { allUnits } from '../../units/index.ts';
import { errors } from '../errors.ts';
import { petitionKinds } from '../petition.ts';
import { petitionDue } from '../rules/petition-due.ts';
import { textProblems } from './change-petition.ts';

/** What was typed into the form. */
export type TypedPetition = {
  /** UUID made by the form: sending it twice files once. */
  readonly key: string;
  readonly kind: string;
  readonly caseCode: string;
  /** Id of the unit it is about; the one that decides the case when empty. */
  readonly unit: string;
  /** Id of the officer complained of, among those who worked on the case. */
  readonly officer: string;
  readonly text: string;
  readonly phone: string;
};

/** Files a petition of the person who signed in. @returns its code */
export async function filePetition(
  context: Context & { readonly actor: Citizen },
  typed: TypedPetition,
): Promise<Outcome<string>> {
  const { actor } = context;
  const now = context.now();
  const today = localDateOf(now, context.place.zone);
  const kind = petitionKinds.find((each) => each === typed.kind);
  const about = typed.caseCode ? await caseOfApplicant(context.db, actor.personId, typed.caseCode) : undefined;
  const units = await allUnits(context.db, today);
  const unitId = typed.unit === '' ? about?.unitIds[0] : units.find(({ id }) => String(id) === typed.unit)?.id;
  const officer = about?.officers.find(({ id }) => String(id) === typed.officer);
  const wrong = [
    ...(kind ? [] : [problem(errors.kindMissing, '/kind')]),
    ...(typed.caseCode && !about ? [problem(errors.caseUnknown, '/case')] : []),
    ...(unitId === undefined ? [problem(errors.unitMissing, '/unit')] : []),
    ...(typed.officer && about && !officer ? [problem(errors.officerUnknown, '/officer')] : []),
    ...textProblems(typed.text, '/text'),
    ...(/^\+?[\d .]{8,20}$/.test(typed.phone) ? [] : [problem(errors.phoneMissing, '/phone')]),
  ];
  if (wrong.length > 0 || !kind || unitId === undefined) return refuse(...wrong);
  const due = petitionDue(context, {
    status: 'filed',
    filedAt: now,
    informedAt: undefined,
    acceptedAt: undefined,
    answeredAt: undefined,
  });
  const body = { kind, unit: unitId, case: about?.id, officer: officer?.id };
  const entry = ledgerAppend(sql`'petition/' || id`, 'petition.filed', ledgerActor(actor), body, now);
  const filed = await context.db.maybe<{ code: string }>(sql`
    with filed as (
      insert into petitions (code, filing_key, kind, person_id, person_name, phone, case_id, case_code, unit_id, officer_id,
        officer_name, text, status, filed_at, due_at)
      values (${newCode(today)}, ${typed.key}, ${kind}, ${actor.personId}, ${actor.fullName}, ${typed.phone.trim()},
        ${about?.id ?? null}, ${about?.code ?? null}, ${unitId}, ${officer?.id ?? null}, ${officer?.name ?? null},
        ${typed.text.trim()}, 'filed', ${timestamp(now)}, ${due === undefined ? null : timestamp(due)})
      on conflict (filing_key) do nothing returning id, code
    )
    select code, ${entry} as number from filed`);
  const before =
    filed ??
    (await context.db.maybe<{ code: string }>(
      sql`select code from petitions where filing_key = ${typed.key} and person_id = ${actor.personId}`,
    ));
  return before ? succeed(before.code) : refuse(problem(errors.keyTaken));
}

const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** `PA-260310-7K2MQX`: by its code nobody can tell how many there are. */
const newCode = (day: string): string =>
  `PA-${day.slice(2).replaceAll('-', '')}-${Array.from({ length: 6 }, () => letters.charAt(randomInt(letters.length))).join('')}`;
