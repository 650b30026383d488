import { inflateSync } from 'node:zlib';

/**
 * The text of each page of a PDF as Typst writes them, lines of one text run each. Reads what a viewer reads: the page's
 * content stream through the ToUnicode map of its fonts; so it fails where copying out of the document would fail.
 */
export function pdfText(pdf: Uint8Array): string[] {
  const objects = readObjects(Buffer.from(pdf).toString('latin1'));
  const pages: string[] = [];
  const visit = (id: string): void => {
    const object = objects.get(id);
    if (!object) return;
    const kids = /\/Kids \[([^\]]*)\]/.exec(object.head);
    if (kids) for (const kid of references(kids[1] ?? '')) visit(kid);
    else pages.push(pageText(objects, object.head));
  };
  const root = [...objects.values()].find((each) => /\/Type \/Catalog/.test(each.head));
  visit(/\/Pages (\d+) 0 R/.exec(root?.head ?? '')?.[1] ?? '');
  return pages;
}

/** Width and height of each page in millimetres. */
export function pdfPageSizesMm(pdf: Uint8Array): string[] {
  const boxes = Buffer.from(pdf)
    .toString('latin1')
    .matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g);
  return [...boxes].map(([, width, height]) =>
    [width, height].map((pt) => Math.round((Number(pt) / 72) * 25.4)).join(' x '),
  );
}

/** The XMP metadata, where PDF/A says what it is. */
export function pdfMetadata(pdf: Uint8Array): string {
  const metadata = [...readObjects(Buffer.from(pdf).toString('latin1')).values()].find(({ head }) =>
    /\/Subtype \/XML/.test(head),
  );
  return Buffer.from(metadata?.body ?? '', 'latin1').toString('utf8');
}

type PdfObject = { readonly head: string; readonly body: string };

function readObjects(source: string): Map<string, PdfObject> {
  const objects = new Map<string, PdfObject>();
  for (const [, id = '', content = ''] of source.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const at = content.indexOf('stream\n');
    const head = at < 0 ? content : content.slice(0, at);
    const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0);
    const raw = at < 0 ? '' : content.slice(at + 7, at + 7 + length);
    const body = /FlateDecode/.test(head) ? inflateSync(Buffer.from(raw, 'latin1')).toString('latin1') : raw;
    objects.set(id, { head, body });
  }
  return objects;
}

const references = (list: string): string[] => [...list.matchAll(/(\d+) 0 R/g)].map((each) => each[1] ?? '');

function pageText(objects: Map<string, PdfObject>, page: string): string {
  const fonts = new Map<string, Map<string, string>>();
  for (const [, name = '', id = ''] of page.matchAll(/\/(f\d+) (\d+) 0 R/g)) {
    const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id)?.head ?? '')?.[1] ?? '';
    fonts.set(name, unicodeMap(objects.get(map)?.body ?? ''));
  }
  const content = objects.get(/\/Contents (\d+) 0 R/.exec(page)?.[1] ?? '')?.body ?? '';
  const lines: string[] = [];
  let font = new Map<string, string>();
  let shown = '';
  for (const token of tokens(content)) {
    if (token.startsWith('(')) shown += token.slice(1);
    else if (token.startsWith('/f')) font = fonts.get(token.slice(1)) ?? font;
    else if (token === 'TJ' || token === 'Tj') {
      lines.push(
        glyphs(shown)
          .map((glyph) => font.get(glyph) ?? '\uFFFD')
          .join(''),
      );
      shown = '';
    } else if (token === 'BDC') shown = '';
  }
  return lines.join('\n');
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** Words of a content stream; a string comes as `(` and its bytes, escapes and nested brackets resolved. */
function* tokens(content: string): Generator<string> {
  const word = /[^\s()[\]<>]+/y;
  for (let at = 0; at < content.length;) {
    word.lastIndex = at;
    const found = word.exec(content)?.[0];
    if (found !== undefined) {
      yield found;
      at += found.length;
    } else if (content[at] === '(') {
      const [text, end] = stringAt(content, at);
      yield `(${text}`;
      at = end;
    } else at += 1;
  }
}

/** The string that opens at `start`, and where it ends (ISO 32000-1, 7.3.4.2). */
function stringAt(content: string, start: number): [string, number] {
  let text = '';
  let depth = 0;
  for (let at = start; at < content.length; at += 1) {
    const letter = content[at] ?? '';
    if (letter === '\\') {
      const octal = /^[0-7]{1,3}/.exec(content.slice(at + 1, at + 4))?.[0];
      const next = content[at + 1] ?? '';
      text += octal === undefined ? (escapes[next] ?? next) : String.fromCharCode(Number.parseInt(octal, 8));
      at += octal?.length ?? 1;
      continue;
    }
    if (letter === ')' && --depth === 0) return [text, at + 1];
    if (letter !== '(' || depth++ > 0) text += letter;
  }
  throw new Error('A string in the content stream does not end');
}

/** Glyph numbers, four hex digits each. */
const glyphs = (bytes: string): string[] => Buffer.from(bytes, 'latin1').toString('hex').match(/.{4}/g) ?? [];

function unicodeMap(source: string): Map<string, string> {
  const map = new Map<string, string>();
  for (const [, block = ''] of source.matchAll(/beginbfchar\n([\s\S]*?)endbfchar/g)) {
    for (const [, glyph = '', text = ''] of block.matchAll(/<([0-9a-f]+)>\s*<([0-9a-f]*)>/gi)) {
      map.set(glyph.toLowerCase(), Buffer.from(text, 'hex').swap16().toString('utf16le'));
    }
  }
  return map;
}
