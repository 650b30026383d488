import { crc32 } from 'node:zlib';

export type ZipFile = { readonly name: string; readonly bytes: Uint8Array };

/** UTF-8 names; nothing is compressed, as PDFs are already (PKWARE APPNOTE 6.3, 4.3). */
const utf8Flag = 0x0800;
const version = 20;
/** 1 January 1980, the first day that the format knows. */
const firstDay = 0x0021;

/** Packs files as they come; what they say of themselves is kept until the end, their bytes are not. */
export async function* zip(files: AsyncIterable<ZipFile>): AsyncGenerator<Buffer> {
  const directory: Buffer[] = [];
  let at = 0;
  for await (const { name, bytes } of files) {
    const shared = headerOf(bytes, name);
    const local = Buffer.concat([word(0x04034b50), shared, Buffer.from(name)]);
    directory.push(
      Buffer.concat([word(0x02014b50), half(version), shared, Buffer.alloc(10), word(at), Buffer.from(name)]),
    );
    at += local.length + bytes.length;
    yield local;
    yield Buffer.from(bytes);
  }
  const listed = Buffer.concat(directory);
  const count = half(directory.length);
  yield Buffer.concat([
    listed,
    word(0x06054b50),
    Buffer.alloc(4),
    count,
    count,
    word(listed.length),
    word(at),
    half(0),
  ]);
}

/** What local header and directory say alike. */
const headerOf = (bytes: Uint8Array, name: string): Buffer =>
  Buffer.concat([
    half(version),
    half(utf8Flag),
    half(0),
    half(0),
    half(firstDay),
    word(crc32(bytes)),
    word(bytes.length),
    word(bytes.length),
    half(Buffer.byteLength(name)),
    half(0),
  ]);

function half(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function word(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
