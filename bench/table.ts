import type { PageBytes } from './page-bytes.ts';
import type { ScoreMs } from './score.ts';
import type { SearchMs } from './search.ts';
import type { SignFigures } from './sign.ts';
import type { VaultFigures } from './vault.ts';

/** Medians of one side. */
export type Measured = {
  readonly perSecond: number;
  /** Processor time of application and database for one request. */
  readonly cpuMs: number;
  /** Of which the application's own. */
  readonly programMs: number;
  /** How long one request waited for its answer. */
  readonly medianMs: number;
};

type Pair = { readonly floor: Measured; readonly product: Measured };

export type Figures = {
  readonly file: Pair;
  readonly list: Pair;
  readonly page: Pair;
  readonly caseStep: Pair;
  readonly search: Readonly<Record<'floor' | 'product', SearchMs>> | undefined;
  /** Absent when it was not asked for. */
  readonly score: ScoreMs | undefined;
  /** Absent when it was not asked for. */
  readonly sign: SignFigures | undefined;
  /** Absent when it was not asked for. */
  readonly vault: VaultFigures | undefined;
  readonly secondStartMs: number;
  readonly pageBytes: PageBytes;
};

/** Prints the figures for people, or as one line of JSON. */
export function printTable(figures: Figures, asJson: boolean): void {
  if (asJson) return console.log(JSON.stringify(jsonOf(figures)));
  const head = [
    '',
    'floor /s',
    'product /s',
    'of floor',
    'floor CPU ms',
    'product CPU ms',
    'of which program',
    'answer ms',
  ];
  const rows = (['file', 'list', 'page', 'caseStep'] as const)
    .filter((job) => figures[job].product.perSecond > 0)
    .map((job) => {
      const { floor, product } = figures[job];
      const cells = [floor.perSecond.toFixed(0), product.perSecond.toFixed(0), percent(figures[job])];
      return [
        names[job],
        ...cells,
        ...[floor.cpuMs, product.cpuMs, product.programMs, product.medianMs].map((ms) => ms.toFixed(2)),
      ];
    });
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  for (const row of [head, ...rows]) {
    console.log(
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  '),
    );
  }
  const { pageBytes: bytes, secondStartMs, search, score, sign, vault } = figures;
  if (search) {
    console.log(
      `\nSearch among 1,000,000 cases: ${search.product.median.toFixed(1)} ms, slowest ${search.product.slowest.toFixed(1)} ms (floor ${search.floor.median.toFixed(1)} ms, slowest ${search.floor.slowest.toFixed(1)} ms)`,
    );
  }
  if (score) {
    console.log(
      `\nIndex 766 of a year for all agencies, 100,000 cases: ${score.product.toFixed(0)} ms (floor ${score.floor.toFixed(0)} ms)`,
    );
  }
  if (sign) {
    console.log(
      `\nSigning with RSA-2048, one thread: ${sign.signaturePerSecond.toFixed(0)} /s (raw ${sign.rawPerSecond.toFixed(0)} /s, ${((sign.signaturePerSecond / sign.rawPerSecond) * 100).toFixed(0)} %); a whole signed PDF ${sign.signedPdfMs.toFixed(1)} ms`,
    );
    console.log(
      `PDF from its template, of somebody else each time: a receipt ${sign.receiptMs.toFixed(1)} ms, an extract with its data ${sign.resultMs.toFixed(1)} ms`,
    );
  }
  if (vault) {
    console.log(
      `\nVault: a look-up ${vault.lookUpMs.toFixed(3)} CPU ms (of who has none ${vault.emptyMs.toFixed(3)}); filing with a paper of it ${vault.heldMs.toFixed(2)} CPU ms (all uploaded ${vault.uploadedMs.toFixed(2)})`,
    );
  }
  console.log(`\nSecond start to first answer: ${secondStartMs.toFixed(0)} ms`);
  console.log(
    `Start page compressed: ${kilobytes(bytes.html)} + styles ${kilobytes(bytes.styles)} = ${kilobytes(bytes.all)} in all, ${bytes.scripts} scripts`,
  );
}

const names = {
  file: 'filing',
  list: 'work list of 20 of 100,000',
  page: 'start page',
  caseStep: 'step of a case',
} as const;

const percent = ({ floor, product }: Pair): string => `${((product.perSecond / floor.perSecond) * 100).toFixed(0)} %`;

const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));

const searchJson = (search: Figures['search']) =>
  search && {
    answerMs: rounded(search.product.median, 2),
    slowestMs: rounded(search.product.slowest, 2),
    floorMs: rounded(search.floor.median, 2),
    floorSlowestMs: rounded(search.floor.slowest, 2),
  };

const vaultJson = (vault: Figures['vault']) =>
  vault && {
    lookUpCpuMs: rounded(vault.lookUpMs, 3),
    emptyCpuMs: rounded(vault.emptyMs, 3),
    fileHeldCpuMs: rounded(vault.heldMs, 3),
    fileUploadedCpuMs: rounded(vault.uploadedMs, 3),
  };

const signJson = (sign: Figures['sign']) =>
  sign && {
    perSecond: rounded(sign.signaturePerSecond, 0),
    rawPerSecond: rounded(sign.rawPerSecond, 0),
    ofFloor: rounded(sign.signaturePerSecond / sign.rawPerSecond, 3),
    signedPdfMs: rounded(sign.signedPdfMs, 2),
    receiptMs: rounded(sign.receiptMs, 2),
    resultMs: rounded(sign.resultMs, 2),
  };

function jsonOf(figures: Figures) {
  const pair = ({ floor, product }: Pair) => ({
    perSecond: rounded(product.perSecond, 0),
    cpuMs: rounded(product.cpuMs, 3),
    ofFloor: rounded(product.perSecond / floor.perSecond, 3),
    answerMs: rounded(product.medianMs, 2),
    floorPerSecond: rounded(floor.perSecond, 0),
    floorCpuMs: rounded(floor.cpuMs, 3),
  });
  return {
    file: pair(figures.file),
    list: pair(figures.list),
    caseStep: pair(figures.caseStep),
    search: searchJson(figures.search),
    score: figures.score && { ms: rounded(figures.score.product, 1), floorMs: rounded(figures.score.floor, 1) },
    sign: signJson(figures.sign),
    vault: vaultJson(figures.vault),
    page: { ...pair(figures.page), bytes: figures.pageBytes.all, scripts: figures.pageBytes.scripts },
    secondStartMs: rounded(figures.secondStartMs, 0),
  };
}
