import { join } from 'node:path';
import { printDocument } from '../../print/print.ts';

/** A decision about Lò Thị Hoa as PDF/A-2a, with room marked `signer`. */
export const printDecision = (): Promise<Uint8Array> =>
  printDocument(
    join(import.meta.dirname, 'decision.typ'),
    { number: '05/QĐ-UBND', name: 'Lò Thị Hoa' },
    {
      language: 'vi',
      root: import.meta.dirname,
    },
  );
