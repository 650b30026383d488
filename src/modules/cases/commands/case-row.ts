import type { Citizen, Role } from '../../../kernel/access/actor.ts';
import type { Context } from '../../../kernel/app.ts';
import { localDateOf } from '../../../kernel/clock/zone.ts';
import { timestamp } from '../../../kernel/database/timestamp.ts';
import type { LedgerActor } from '../../../kernel/ledger/entry.ts';
import { ledgerActor } from '../../../kernel/ledger/ledger-actor.ts';
import type { Answers } from '../../../kernel/schema/answers.ts';
import { plainText } from '../../../kernel/text/plain-text.ts';
import type { LocalDate } from '../../../kernel/time.ts';
import type { Procedure } from '../../procedures/index.ts';
import type { Unit } from '../../units/index.ts';
import { channelCodes, statusCodes, type Applicant, type Delivery, type Finance } from '../case.ts';
import { compactDay } from '../rules/case-code.ts';
import { digestOf } from '../rules/digest.ts';
import { intakeDueAt } from '../rules/due-dates.ts';
import { firstStep } from '../rules/process.ts';
import type { CheckedApplication } from './check-application.ts';
import type { Application } from './file-application.ts';

/** A case about to be, as the statement of `insertRows` reads it. */
export type CaseRow = {
  readonly key: string;
  readonly person: number | undefined;
  readonly name: string;
  /** Personal number, or tax code of an organisation. */
  readonly number: string | undefined;
  readonly applicant: Applicant;
  readonly search: string;
  readonly agency: string;
  readonly day: LocalDate;
  /** Of the code: agency and day. */
  readonly prefix: string;
  readonly procedure: string;
  readonly version: number;
  readonly procedureName: string;
  /** Code of the variant that somebody chose, or `ordinary`. */
  readonly variant: string | undefined;
  readonly answers: Answers;
  readonly receiving: number;
  readonly competent: number;
  readonly holder: number;
  readonly channel: number;
  readonly status: number;
  readonly finance: Finance;
  readonly feeDong: number;
  readonly delivery: Delivery;
  readonly step: string;
  readonly role: Role;
  readonly at: string;
  readonly stepDueAt: string | undefined;
  readonly receivedAt: string | undefined;
  readonly dueAt: string | undefined;
  readonly attentionAt: string;
  readonly uniqueAnswer: string | undefined;
  /** Papers with a file that `uploader` stored; `scan` unless said. */
  readonly papers: readonly {
    readonly paper: string;
    readonly file: string;
    readonly form?: string;
    readonly copies?: number;
  }[];
  readonly uploaderKind: 'citizen' | 'officer';
  readonly uploader: number;
  /** Papers seen at the counter, without a file. */
  readonly seen: readonly { readonly paper: string; readonly form: string; readonly copies: number }[] | undefined;
  readonly draft: string | undefined;
  readonly actor: LedgerActor;
  readonly body: Readonly<Record<string, unknown>>;
};

/** What a row has of its procedure, its competent agency, its day and its applicant, whichever way the case comes. */
export const commonRow = ({ definition }: Procedure, competent: Unit, { day, name, number, feeDong }: CommonFacts) =>
  ({
    name,
    number,
    search: plainText(`${name} ${number ?? ''}`),
    agency: competent.code,
    day,
    prefix: `${competent.code}-${compactDay(day)}-`,
    procedure: definition.code,
    version: definition.version,
    procedureName: definition.name.vi,
    competent: competent.id,
    finance: feeDong > 0 ? 'due' : 'none',
    feeDong,
  }) satisfies Partial<CaseRow>;

type CommonFacts = Pick<CaseRow, 'day' | 'name' | 'number' | 'feeDong'>;

/** The row of an application that its applicant files online. */
export function onlineRow(
  context: Context & { readonly actor: Citizen },
  { key, variant, papers, delivery, postalAddress }: Application,
  { procedure, answers, receiving, competent, feeDong, uniqueAnswer }: CheckedApplication,
  draftId: string | undefined,
): CaseRow {
  const { actor } = context;
  const { definition } = procedure;
  const now = context.now();
  const day = localDateOf(now, context.place.zone);
  const step = firstStep(definition);
  const { fullName, personalNumber, phone, email, assurance } = actor;
  const dueAt = timestamp(intakeDueAt(context, now));
  return {
    ...commonRow(procedure, competent, { day, name: fullName, number: personalNumber, feeDong }),
    key,
    person: actor.personId,
    applicant: { fullName, personalNumber, phone, email, assurance, ...(delivery === 'post' && { postalAddress }) },
    variant,
    answers,
    receiving: receiving.id,
    holder: receiving.id,
    channel: channelCodes.online,
    status: statusCodes.registered,
    delivery,
    step: step.code,
    role: step.role,
    at: timestamp(now),
    stepDueAt: dueAt,
    receivedAt: undefined,
    dueAt: undefined,
    attentionAt: dueAt,
    uniqueAnswer,
    papers,
    uploaderKind: 'citizen',
    uploader: actor.personId,
    seen: undefined,
    draft: draftId,
    actor: ledgerActor(actor),
    body: {
      procedure: definition.code,
      version: definition.version,
      ...(variant === undefined ? {} : { variant }),
      receiving: receiving.id,
      competent: competent.id,
      channel: 'online',
      assurance,
      answers: digestOf(answers),
      papers,
    },
  };
}
