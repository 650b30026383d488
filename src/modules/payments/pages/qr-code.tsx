import type { VNode } from 'preact';
import { qrRows } from '../../../kernel/print/qr-rows.ts';

/** A QR code as one path, sharp at every size. */
export function QrCode({ text, alt }: { readonly text: string; readonly alt: string }): VNode {
  const rows = qrRows(text);
  const path = rows.flatMap((row, y) =>
    [...row.matchAll(/1+/g)].map(({ 0: run, index }) => `M${index} ${y}h${run.length}v1h-${run.length}z`),
  );
  return (
    <svg viewBox={`0 0 ${rows.length} ${rows.length}`} width="280" height="280" role="img" aria-label={alt}>
      <rect width="100%" height="100%" fill="#fff" />
      <path d={path.join('')} fill="#000" />
    </svg>
  );
}
