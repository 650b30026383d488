import sql from 'sql-template-tag';
import type { App } from '../../../kernel/app.ts';
import type { Database } from '../../../kernel/database/database.ts';
import { writeComplaints } from './keep-complaints.ts';
import { keepFacts, writeFacts } from './keep-facts.ts';

const streamsAtOnce = 2_000;

export type Rebuilt = {
  /** How many cases the ledger has. */
  readonly cases: number;
  /** How many of them were known otherwise than the ledger says, and were put right. */
  readonly corrected: number;
};

/** Folds every case of the ledger anew. The subscriber rests meanwhile, so that nothing is written over by what is older. */
export const rebuildFacts = (app: App): Promise<Rebuilt> =>
  app.db.transaction(async (transaction) => {
    await transaction.run(sql`select from ledger_cursors where subscriber = ${keepFacts.name} for update`);
    const cases = await eachStream(transaction, 'case/', (streams) => writeFacts(app, transaction, streams));
    const petitions = await eachStream(transaction, 'petition/', (streams) => writeComplaints(transaction, streams));
    return { cases: cases.streams, corrected: cases.corrected + petitions.corrected };
  });

type Folded = { readonly streams: number; readonly corrected: number };

/** Hands all streams that begin so to `write`, some thousands at a time. */
async function eachStream(
  db: Database,
  start: string,
  write: (streams: readonly string[]) => Promise<number>,
): Promise<Folded> {
  let folded: Folded = { streams: 0, corrected: 0 };
  for (let last: string | undefined = start; last !== undefined;) {
    const rows: readonly { readonly stream: string }[] = await db.many<{ stream: string }>(sql`
      select stream from ledger where stream > ${last} and starts_with(stream, ${start}) and number = 1
      order by stream limit ${streamsAtOnce}`);
    const streams = rows.map(({ stream }) => stream);
    folded = { streams: folded.streams + streams.length, corrected: folded.corrected + (await write(streams)) };
    last = streams.at(-1);
  }
  return folded;
}
