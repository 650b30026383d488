import type { Calendar } from '../../../kernel/clock/calendar.ts';
import type { LedgerEntry } from '../../../kernel/ledger/entry.ts';
import type { CaseFact } from '../case-fact.ts';

/** An entry of the ledger as folding needs it. */
export type Entry = Pick<LedgerEntry, 'stream' | 'number' | 'kind' | 'actor' | 'at' | 'body'>;

/** What one kind of entry does to what is known of a case. */
export type FoldStep = (fact: CaseFact, entry: Entry, calendar: Calendar) => CaseFact;
