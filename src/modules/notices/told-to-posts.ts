import type { LedgerEntry } from '../../kernel/ledger/entry.ts';
import type { CaseForNotice } from '../cases/index.ts';
import type { OfficersToTell } from './officers-to-tell.ts';
import type { noticeWords } from './words.ts';

/** What officers are told of besides, each with those it is for: what is late or about to be, asked, or passed on to them. */
export const toldToPosts: Readonly<Record<string, keyof typeof noticeWords>> = {
  'case.due-soon': 'case.due-soon',
  'case.consultation-asked': 'case.consultation-asked',
  'case.consultation-late': 'case.consultation-late',
  'case.transferred': 'case.transferred.officer',
};

/** Ids of officers whom an entry concerns by their post: the head of the unit, and the one-stop (Decree 61/2018, art. 19). */
export async function officersConcerned(
  entry: LedgerEntry,
  subject: CaseForNotice,
  officers: OfficersToTell,
): Promise<readonly number[]> {
  const { receivingUnitId, competentUnitId, assigneeId } = subject;
  const own = assigneeId === undefined ? [] : [assigneeId];
  switch (entry.kind) {
    case 'case.due-soon':
      return [...own, ...(await officers(competentUnitId, 'heads')), ...(await officers(receivingUnitId, 'one-stop'))];
    case 'case.consultation-late':
      return [...own, ...(await officers(receivingUnitId, 'one-stop'))];
    case 'case.consultation-asked':
      return (await Promise.all(unitsAsked(entry).map((unit) => officers(unit, 'heads')))).flat();
    case 'case.transferred':
      return [...(await officers(competentUnitId, 'heads')), ...(await officers(receivingUnitId, 'one-stop'))];
    default:
      return [];
  }
}

const unitsAsked = ({ body }: LedgerEntry): readonly number[] =>
  Array.isArray(body['units']) ? body['units'].map((each: { readonly unit: number }) => each.unit) : [];
