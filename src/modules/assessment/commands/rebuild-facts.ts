import sql from 'sql-template-tag';
import type { App } from '../../../kernel/app.ts';
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
    const rebuilt = { cases: 0, corrected: 0 };
    for (let last = 'case/'; ;) {
      const streams = await transaction.many<{ stream: string }>(sql`
        select stream from ledger where stream > ${last} and stream like 'case/%' and number = 1
        order by stream limit ${streamsAtOnce}`);
      const end = streams.at(-1);
      if (!end) return rebuilt;
      rebuilt.cases += streams.length;
      rebuilt.corrected += await writeFacts(
        app,
        transaction,
        streams.map(({ stream }) => stream),
      );
      last = end.stream;
    }
  });
