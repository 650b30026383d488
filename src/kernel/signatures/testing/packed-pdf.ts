import { deflateSync } from 'node:zlib';

/** Rows as PNG filters them with «up», which is what most writers do to cross references. */
function filteredUp(rows: readonly Buffer[]): Buffer {
  const filtered = rows.map((row, index) =>
    Buffer.from([2, ...[...row].map((byte, column) => (byte - (rows[index - 1]?.[column] ?? 0)) & 0xff)]),
  );
  return deflateSync(Buffer.concat(filtered));
}

const row = (kind: number, one: number, two: number): Buffer => {
  const bytes = Buffer.alloc(5);
  bytes.writeUInt8(kind, 0);
  bytes.writeUInt16BE(one, 1);
  bytes.writeUInt16BE(two, 3);
  return bytes;
};

/** One empty page whose objects lie packed in a stream, found through a cross reference stream (ISO 32000-1, 7.5.7 and 7.5.8). */
export function packedPdf(page = '/MediaBox [0 0 595 842]'): Buffer {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/Resources<<>>${page}>>`,
  ];
  const offsets = objects.map((_object, index) => objects.slice(0, index).join(' ').length + (index > 0 ? 1 : 0));
  const head = `${offsets.map((offset, index) => `${index + 1} ${offset}`).join(' ')} `;
  const packed = deflateSync(Buffer.from(head + objects.join(' ')));
  const stream = (number: number, entries: string, bytes: Buffer): Buffer =>
    Buffer.concat([
      Buffer.from(`${number} 0 obj\n<<${entries}/Length ${bytes.length}>>\nstream\n`),
      bytes,
      Buffer.from('\nendstream\nendobj\n'),
    ]);
  const header = Buffer.from('%PDF-1.7\n%\u00e2\u00e3\n', 'latin1');
  const container = stream(4, `/Type/ObjStm/N 3/First ${head.length}/Filter/FlateDecode`, packed);
  const start = header.length + container.length;
  const rows = [
    row(0, 0, 65_535),
    row(2, 4, 0),
    row(2, 4, 1),
    row(2, 4, 2),
    row(1, header.length, 0),
    row(1, start, 0),
  ];
  const entries = '/Type/XRef/Size 6/W[1 2 2]/Root 1 0 R/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 5>>';
  return Buffer.concat([
    header,
    container,
    stream(5, entries, filteredUp(rows)),
    Buffer.from(`startxref\n${start}\n%%EOF\n`),
  ]);
}
