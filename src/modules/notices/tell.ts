import sql from 'sql-template-tag';
import { localDateOf } from '../../kernel/clock/zone.ts';
import type { Database } from '../../kernel/database/database.ts';
import type { LedgerEntry } from '../../kernel/ledger/entry.ts';
import type { Subscriber } from '../../kernel/ledger/subscriber.ts';
import type { Language, Text, Values } from '../../kernel/text/text.ts';
import { formatInstant, formatMoney } from '../../kernel/text/formats.ts';
import { instant } from '../../kernel/time.ts';
import { casesForNotices, type CaseForNotice, type Duty } from '../cases/index.ts';
import { personsById, type Person } from '../people/index.ts';
import type { Place } from '../../kernel/place.ts';
import { officersToTell, type OfficersToTell } from './officers-to-tell.ts';
import { officersConcerned, toldToPosts } from './told-to-posts.ts';
import type { noticeWords } from './words.ts';

type Reader = { readonly kind: 'citizen' | 'officer'; readonly id: number };

type Telling = {
  readonly reader: Reader;
  readonly kind: keyof typeof noticeWords;
  readonly entry: LedgerEntry;
  readonly subject: CaseForNotice;
};

/** What the applicant is told of; the officers' own acts within the office are not among them. */
const toldToApplicant: ReadonlySet<string> = new Set([
  'case.filed',
  'case.received',
  'case.not-received',
  'case.supplement-requested',
  'case.supplement-answered',
  'case.payment-requested',
  'case.paid',
  'case.fee-reduced',
  'case.fee-refunded',
  'case.fee-partly-refunded',
  'case.variant-changed',
  'case.result-recorded',
  'case.result-revoked',
  'case.result-replaced',
  'case.returned',
  'case.posted',
  'case.delivery-changed',
  'case.post-returned',
  'case.withdrawn',
  'case.stopped',
  'case.part-not-begun',
  'case.linked-finished',
  'case.extended',
  'case.apologised',
  'case.transferred',
]);

/** What the applicant chose anew by themselves they know; what an officer did for them they are told. */
const isToldToApplicant = ({ kind, actor }: LedgerEntry): boolean =>
  toldToApplicant.has(kind) && (kind !== 'case.delivery-changed' || actor.kind === 'officer');

/** Who learns of an entry: the applicant, the officer who has the case, and those whom it concerns by their post. */
async function tellingsOf(entry: LedgerEntry, subject: CaseForNotice, officers: OfficersToTell): Promise<Telling[]> {
  const tellings: Telling[] = [];
  if (isToldToApplicant(entry) && subject.applicantId !== undefined) {
    const reader: Reader = { kind: 'citizen', id: subject.applicantId };
    tellings.push({ reader, kind: entry.kind as Telling['kind'], entry, subject });
  }
  const officer = officerToTell(entry, subject);
  if (officer) tellings.push(officer);
  const kind = toldToPosts[entry.kind];
  const itself = entry.actor.kind === 'officer' ? entry.actor.id : undefined;
  for (const id of kind ? new Set(await officersConcerned(entry, subject, officers)) : [])
    if (kind && id !== itself) tellings.push({ reader: { kind: 'officer', id }, kind, entry, subject });
  return tellings;
}

function officerToTell(entry: LedgerEntry, subject: CaseForNotice): Telling | undefined {
  const itself = entry.actor.kind === 'officer' ? entry.actor.id : undefined;
  const tell = (id: number | undefined, kind: Telling['kind']): Telling | undefined =>
    id === undefined || id === itself ? undefined : { reader: { kind: 'officer', id }, kind, entry, subject };
  if (entry.kind === 'case.assigned') return tell(entry.body['officer'] as number, 'case.assigned');
  if (entry.kind === 'case.declined') return tell(subject.assigneeId, 'case.declined');
  if (entry.kind === 'case.supplement-answered') return tell(subject.assigneeId, 'case.supplement-answered.officer');
  if (entry.kind === 'case.consultation-answered') return tell(subject.assigneeId, 'case.consultation-answered');
  if (entry.kind === 'case.withdrawn') return tell(subject.assigneeId, 'case.withdrawn.officer');
  return undefined;
}

/** Tells applicants and officers what happened to their cases: in the inbox, and by e-mail where an address is known. */
export const tellPeople: Subscriber = {
  name: 'notices',
  kinds: [
    ...new Set([
      ...toldToApplicant,
      ...Object.keys(toldToPosts),
      'case.assigned',
      'case.declined',
      'case.consultation-answered',
    ]),
  ],
  async handle(app, transaction, entries) {
    const idOf = (entry: LedgerEntry) => Number(entry.stream.split('/')[1]);
    const subjects = await casesForNotices(transaction, [...new Set(entries.map(idOf))]);
    const officers = officersToTell(transaction, localDateOf(app.now(), app.place.zone));
    const tellings: Telling[] = [];
    for (const entry of entries) {
      const subject = subjects.get(idOf(entry));
      if (subject) tellings.push(...(await tellingsOf(entry, subject, officers)));
    }
    if (tellings.length === 0) return;
    const people = await applicantsOf(transaction, tellings);
    const rows = tellings.map(({ reader, kind, entry, subject }) => ({
      reader_kind: reader.kind,
      reader_id: reader.id,
      kind,
      case_code: subject.code,
      procedure_name: subject.procedureName,
      details: detailsOf(entry, subject),
      at: new Date(entry.at).toISOString(),
      entry: entry.position,
      name: subject.applicantName,
      ...(reader.kind === 'citizen' ? addressOf(subject, people.get(reader.id)) : {}),
    }));
    await transaction.run(sql`
      with told as (
        select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as told (reader_kind text, reader_id bigint, kind text,
          case_code text, procedure_name text, details jsonb, at timestamptz, entry bigint, name text, email text,
          language text)
      ), inbox as (
        insert into notices (reader_kind, reader_id, kind, case_code, procedure_name, details, at, entry)
        select reader_kind, reader_id, kind, case_code, procedure_name, details, at, entry from told
        on conflict (reader_kind, reader_id, entry) do nothing
      )
      insert into outbox (target, key, body)
      select 'mail', 'notice/' || entry, jsonb_build_object('to', email, 'name', name, 'kind', kind, 'code', case_code,
        'procedure', procedure_name, 'details', details, 'language', language)
      from told where email is not null
      on conflict (key) do nothing`);
  },
};

async function applicantsOf(db: Database, tellings: readonly Telling[]): Promise<ReadonlyMap<number, Person>> {
  const ids = tellings.flatMap(({ reader }) => (reader.kind === 'citizen' ? [reader.id] : []));
  return new Map((await personsById(db, ids)).map((person) => [person.id, person]));
}

/** Where to write and in which language: as the account says today, since an address changes while a case is open. */
const addressOf = (subject: CaseForNotice, person: Person | undefined) =>
  person ? { email: person.email, language: person.language } : { email: subject.email };

/** Facts that the words of a notice may need. */
const detailsOf = (entry: LedgerEntry, subject: CaseForNotice) => ({
  dueAt: momentOf(entry.body['to']) ?? momentOf(entry.body['dueAt']) ?? subject.dueAt,
  feeDong: subject.feeDong,
  reason: textOf(entry.body['reason']),
  receipt: textOf(entry.body['receipt']),
  number: textOf(entry.body['number']),
});

const momentOf = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** With what the morning counted, where it is the morning's notice. */
export type Details = ReturnType<typeof detailsOf> & Partial<Omit<Duty, 'officerId'>>;

/** Values for a notice's message. */
export function valuesOf(code: string, details: Details, place: Place, language: Language, openDay: Text): Values {
  return {
    code,
    due: details.dueAt === undefined ? openDay[language] : formatInstant(instant(details.dueAt), place.zone, language),
    fee: formatMoney(details.feeDong, language),
    reason: details.reason,
    receipt: details.receipt,
    number: details.number,
    mineOverdue: details.mineOverdue ?? 0,
    mineToday: details.mineToday ?? 0,
    unitOverdue: details.unitOverdue ?? 0,
    unitToday: details.unitToday ?? 0,
  };
}
