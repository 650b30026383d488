/** Small true files, built byte by byte, for tests. */
import { writePng } from '../write-png.ts';

/** A PDF of one empty page; `extra` goes into its trailer, such as `/Encrypt 9 0 R`. */
export function samplePdf(extra = '', before = ''): Buffer {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 420 595] >>',
  ];
  let body = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const at = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const end = `xref\n0 4\n0000000000 65535 f \n${table}trailer\n<< /Size 4 /Root 1 0 R ${extra} >>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.from(before + body + end, 'latin1');
}

/** A PDF whose cross-reference is a stream, as newer writers make. */
export function sampleStreamPdf(extra = ''): Buffer {
  const body =
    '%PDF-1.5\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n';
  const stream = `3 0 obj\n<< /Type /XRef /Size 4 /W [1 2 1] /Root 1 0 R ${extra} /Length 16 >>\nstream\n${'\0'.repeat(16)}\nendstream\nendobj\n`;
  return Buffer.from(`${body}${stream}startxref\n${body.length}\n%%EOF`, 'latin1');
}

/** A black-and-white PNG of that size; its pixels are left out beyond 64 rows. */
export function samplePng(width = 3, height = 2): Buffer {
  const rows = Buffer.alloc((width + 1) * Math.min(height, 64), 0x55).map((byte, at) =>
    at % (width + 1) === 0 ? 0 : byte,
  );
  return writePng({ width, height, colours: 'grey', rows });
}

/** A JPEG of one grey 8×8 block (baseline, Huffman tables of one code each). */
export function sampleJpeg(width = 8, height = 8): Buffer {
  const size = [height >> 8, height & 255, width >> 8, width & 255];
  const app0 = [0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0];
  const quantisation = [0xff, 0xdb, 0, 67, 0, ...Array.from({ length: 64 }, () => 1)];
  const frame = [0xff, 0xc0, 0, 11, 8, ...size, 1, 1, 0x11, 0];
  const codes = (kind: number): number[] => [0xff, 0xc4, 0, 20, kind, 1, ...Array.from({ length: 15 }, () => 0), 0];
  const scan = [0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0x3f];
  return Buffer.from([
    0xff,
    0xd8,
    ...app0,
    ...quantisation,
    ...frame,
    ...codes(0),
    ...codes(0x10),
    ...scan,
    0xff,
    0xd9,
  ]);
}

/** The beginning of an iPhone photo. */
export const sampleHeic = (): Buffer =>
  Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0mif1heic', 'latin1'), Buffer.alloc(200)]);
