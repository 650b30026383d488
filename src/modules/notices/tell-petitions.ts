import sql from 'sql-template-tag';
import { localDateOf } from '../../kernel/clock/zone.ts';
import type { Database } from '../../kernel/database/database.ts';
import type { LedgerEntry } from '../../kernel/ledger/entry.ts';
import type { Subscriber } from '../../kernel/ledger/subscriber.ts';
import type { LocalDate } from '../../kernel/time.ts';
import { directorsOf, petitionsForNotices, type PetitionForNotice } from '../feedback/index.ts';
import { personsById } from '../people/index.ts';
import type { petitionNoticeWords } from './petition-words.ts';

type Kind = keyof typeof petitionNoticeWords;
type Telling = { readonly reader: 'citizen' | 'officer'; readonly id: number; readonly kind: Kind };

const toldToAuthor: ReadonlySet<string> = new Set([
  'petition.asked',
  'petition.accepted',
  'petition.refused',
  'petition.answered',
] satisfies Kind[]);

const toldToDirectors: Readonly<Record<string, Kind>> = {
  'petition.filed': 'petition.filed.officer',
  'petition.informed': 'petition.informed.officer',
  'petition.overdue': 'petition.overdue.officer',
  'petition.moved': 'petition.moved.officer',
  'petition.moved-back': 'petition.moved.officer',
};

/** Who learns of it: its author, those who direct it, the officer who is to answer; never whoever did it, nor the one complained of. */
async function tellingsOf(
  db: Database,
  entry: LedgerEntry,
  subject: PetitionForNotice,
  today: LocalDate,
): Promise<readonly Telling[]> {
  const itself = entry.actor.kind === 'officer' ? entry.actor.id : undefined;
  const officer = (id: number, kind: Kind): readonly Telling[] =>
    id === itself || id === subject.officerId ? [] : [{ reader: 'officer', id, kind }];
  const kind = toldToDirectors[entry.kind];
  const directors = kind ? await directorsOf(db, subject, today) : [];
  return [
    ...(toldToAuthor.has(entry.kind)
      ? [{ reader: 'citizen', id: subject.personId, kind: entry.kind as Kind } as const]
      : []),
    ...(kind ? directors.flatMap((id) => officer(id, kind)) : []),
    ...(entry.kind === 'petition.overdue' && subject.assigneeId !== null
      ? officer(subject.assigneeId, 'petition.overdue.officer')
      : []),
    ...(entry.kind === 'petition.accepted' && subject.assigneeId !== null
      ? officer(subject.assigneeId, 'petition.accepted.officer')
      : []),
  ];
}

/** Tells what happens to petitions: in the inbox, and by e-mail to an author who gave an address. */
export const tellOfPetitions: Subscriber = {
  name: 'petition notices',
  kinds: [...new Set([...toldToAuthor, ...Object.keys(toldToDirectors)])],
  async handle(app, transaction, entries) {
    const idOf = (entry: LedgerEntry): number => Number(entry.stream.split('/')[1]);
    const subjects = await petitionsForNotices(transaction, entries.map(idOf));
    const authors = await personsById(
      transaction,
      [...subjects.values()].map(({ personId }) => personId),
    );
    const today = localDateOf(app.now(), app.place.zone);
    for (const entry of entries) {
      const subject = subjects.get(idOf(entry));
      if (!subject) continue;
      const tellings = await tellingsOf(transaction, entry, subject, today);
      const author = authors.find(({ id }) => id === subject.personId);
      await write(transaction, entry, subject, tellings, author);
    }
  },
};

type Author = { readonly fullName: string; readonly email: string | undefined; readonly language: 'vi' | 'en' };

async function write(
  db: Database,
  { body, at, position }: LedgerEntry,
  { code, dueAt }: PetitionForNotice,
  tellings: readonly Telling[],
  author: Author | undefined,
): Promise<void> {
  const reason = typeof body['reason'] === 'string' ? body['reason'] : '';
  const details = JSON.stringify({ dueAt: dueAt ?? undefined, feeDong: 0, reason, receipt: '', number: '' });
  for (const { reader, id, kind } of tellings) {
    await db.run(sql`
      insert into notices (reader_kind, reader_id, kind, case_code, details, at, entry)
      values (${reader}, ${id}, ${kind}, ${code}, ${details}::jsonb, ${new Date(at)}, ${position})
      on conflict (reader_kind, reader_id, entry) do nothing`);
    if (reader === 'officer' || !author?.email) continue;
    const letter = { to: author.email, name: author.fullName, kind, code, procedure: '', language: author.language };
    await db.run(sql`
      insert into outbox (target, key, body)
      values ('mail', ${`notice/${position}`}, ${JSON.stringify(letter)}::jsonb || jsonb_build_object('details', ${details}::jsonb))
      on conflict (key) do nothing`);
  }
}
