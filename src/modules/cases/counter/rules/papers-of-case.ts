import type { CaseRow } from '../../commands/case-row.ts';
import type { Dossier, PaperGiven } from '../visit.ts';

type Papers = Pick<CaseRow, 'papers'> & { readonly seen: NonNullable<CaseRow['seen']> };

const forms = ['original', 'certified', 'copy'] as const;

/**
 * The papers of a dossier as a case keeps them: one row a form in which a paper was handed in. The first scan of a paper goes with
 * its first form; more scans, and scans of papers that were given back, stand alone.
 */
export function papersOfCase({ papers, scans }: Pick<Dossier, 'papers' | 'scans'>): Papers {
  const rows = papers.flatMap(rowsOf);
  const used = new Set<string>();
  const scanned = scans.map(({ paper, file }) => {
    const row = used.has(paper) ? undefined : rows.find((each) => each.paper === paper);
    used.add(paper);
    return row ? { ...row, file } : { paper, file, form: 'scan', copies: 1 };
  });
  const taken = new Set(scans.map(({ paper }) => rows.find((row) => row.paper === paper)));
  return { papers: scanned, seen: rows.filter((row) => !taken.has(row)) };
}

const rowsOf = (given: PaperGiven) =>
  forms.flatMap((form) => (given[form] > 0 ? [{ paper: given.paper, form, copies: given[form] }] : []));
