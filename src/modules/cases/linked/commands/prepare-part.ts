import type { App } from '../../../../kernel/app.ts';
import { localDateOf } from '../../../../kernel/clock/zone.ts';
import { timestamp } from '../../../../kernel/database/timestamp.ts';
import type { LedgerActor } from '../../../../kernel/ledger/entry.ts';
import type { LocalDate } from '../../../../kernel/time.ts';
import type { Answers } from '../../../../kernel/schema/answers.ts';
import {
  chosenByApplicant,
  ordinary,
  procedureFor,
  type LinkedPart,
  type Procedure,
  relievedFees,
  reliefsOf,
} from '../../../procedures/index.ts';
import type { Unit } from '../../../units/index.ts';
import { channelCodes, statusCodes, type Applicant, type Channel, type Delivery } from '../../case.ts';
import { uniqueAnswerOf } from '../../commands/check-application.ts';
import { commonRow, type CaseRow } from '../../commands/case-row.ts';
import { digestOf } from '../../rules/digest.ts';
import { intakeDueAt } from '../../rules/due-dates.ts';
import { firstStep } from '../../rules/process.ts';
import { partKey } from '../rules/part-key.ts';

/** What every part has from its filing. */
export type Filing = {
  readonly key: string;
  readonly applicantId: number | undefined;
  readonly applicant: Applicant;
  readonly receivingUnitId: number;
  readonly channel: Channel;
  readonly delivery: Delivery;
};

/** A part whose turn it is: the procedure as it holds for these answers, and who decides. */
export type PartToBegin = {
  readonly part: LinkedPart;
  readonly procedure: Procedure;
  readonly answers: Answers;
  readonly competent: Unit;
};

/** The variant that a linked procedure names for its part; where the applicant of a single filing would choose, the ordinary one. */
const chosenFor = ({ variant }: LinkedPart, { definition }: Procedure): string | undefined =>
  variant ?? (chosenByApplicant(definition).length > 0 ? ordinary : undefined);

/** The procedure of a part as it holds for these answers on the day of the filing. */
export const procedureOfPart = (
  part: LinkedPart,
  announced: Procedure,
  answers: Answers,
  today: LocalDate,
): Procedure => procedureFor(announced, { answers, today, chosen: chosenFor(part, announced) });

/** The case that a part becomes; its papers stay with the filing and with earlier parts. */
export function rowOfPart(
  app: App,
  filing: Filing,
  { part, procedure, answers, competent }: PartToBegin,
  actor: LedgerActor,
): CaseRow {
  const { definition } = procedure;
  const now = app.now();
  const day = localDateOf(now, app.place.zone);
  const step = firstStep(definition);
  const { applicant } = filing;
  const number = applicant.personalNumber ?? applicant.taxCode;
  const fees = relievedFees(definition, reliefsOf(app.place), { answers, today: day, channel: 'online' });
  const feeDong = fees.reduce((sum, fee) => sum + fee.amountDong, 0);
  const dueAt = timestamp(intakeDueAt(app, now));
  return {
    ...commonRow(procedure, competent, { day, name: applicant.fullName, number, feeDong }),
    key: partKey(filing.key, part.code),
    person: filing.applicantId,
    applicant,
    variant: chosenFor(part, procedure),
    answers,
    receiving: filing.receivingUnitId,
    holder: filing.receivingUnitId,
    channel: channelCodes[filing.channel],
    status: statusCodes.registered,
    delivery: filing.delivery,
    step: step.code,
    role: step.role,
    at: timestamp(now),
    stepDueAt: dueAt,
    receivedAt: undefined,
    dueAt: undefined,
    attentionAt: dueAt,
    uniqueAnswer: uniqueAnswerOf(procedure, answers),
    papers: [],
    uploaderKind: 'citizen',
    uploader: filing.applicantId ?? 0,
    seen: undefined,
    draft: undefined,
    actor,
    body: {
      procedure: definition.code,
      version: definition.version,
      receiving: filing.receivingUnitId,
      competent: competent.id,
      channel: filing.channel,
      answers: digestOf(answers),
      part: part.code,
    },
  };
}
