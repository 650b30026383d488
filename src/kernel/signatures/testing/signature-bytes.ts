/** Where the newest signature of a PDF stands: the first byte of its brackets and the first behind them. */
export function gapOf(pdf: Buffer): { readonly before: number; readonly after: number } {
  const found = [...pdf.toString('latin1').matchAll(/\/ByteRange \[0 (\d+) (\d+) /g)].at(-1);
  return { before: Number(found?.[1]), after: Number(found?.[2]) };
}

/** What the newest signature signs. */
export function signedContent(pdf: Buffer): Buffer {
  const { before, after } = gapOf(pdf);
  return Buffer.concat([pdf.subarray(0, before), pdf.subarray(after)]);
}

/** The newest signature, zeros behind it included. */
export function signatureOf(pdf: Buffer): Buffer {
  const { before, after } = gapOf(pdf);
  return Buffer.from(pdf.toString('latin1', before + 1, after - 1), 'hex');
}

/** The same document with another signature in the place of the newest. */
export function withSignature(pdf: Buffer, cms: Uint8Array): Buffer {
  const { before, after } = gapOf(pdf);
  const changed = Buffer.from(pdf);
  const hex = Buffer.from(cms)
    .toString('hex')
    .padEnd(after - before - 2, '0');
  if (hex.length !== after - before - 2) throw new Error('The signature is too large for its place');
  changed.write(hex, before + 1, 'latin1');
  return changed;
}
