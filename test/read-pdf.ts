import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** One element of a page's structure: what a screen reader walks through. */
export type Tag = { readonly role: string; readonly alt?: string; readonly scope?: string; readonly text: string };

/** What the reader that Firefox uses makes of a PDF: nothing of it was written here. */
export type ReadPdf = {
  readonly isTagged: boolean;
  /** Properties of the XMP metadata, such as `pdfaid:part`. */
  readonly metadata: ReadonlyMap<string, string>;
  readonly language: string | undefined;
  readonly title: string;
  /** Every element of all pages, in reading order, with the text below it. */
  readonly tags: readonly Tag[];
};

type Node = Awaited<ReturnType<PDFPageProxy['getStructTree']>>;
type Child = Node['children'][number];

/** Reads a document through its cross references, its structure tree and the fonts' own maps. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await task.promise;
  const { info, metadata } = await document.getMetadata();
  const about = info as { readonly Language?: string; readonly Title?: string };
  const marks = await document.getMarkInfo();
  const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1);
  const tags = (await Promise.all(numbers.map(async (number) => tagsOf(await document.getPage(number))))).flat();
  const properties = new Map([...metadata].map(([name, value]) => [String(name), String(value)]));
  await task.destroy();
  return {
    isTagged: (marks as ReadonlyMap<string, boolean> | null)?.get('Marked') === true,
    metadata: properties,
    language: about.Language,
    title: about.Title ?? '',
    tags,
  };
}

async function tagsOf(page: PDFPageProxy): Promise<readonly Tag[]> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const texts = new Map<string, string>();
  let open = '';
  for (const item of items) {
    if ('str' in item) texts.set(open, `${texts.get(open) ?? ''}${item.str}${item.hasEOL ? ' ' : ''}`);
    else if (item.type === 'beginMarkedContentProps') open = item.id ?? '';
  }
  return walk(await page.getStructTree(), texts);
}

function walk(node: Node | null, texts: ReadonlyMap<string, string>): readonly Tag[] {
  if (!node) return [];
  const { role, alt, scope } = node as Node & { readonly alt?: string; readonly scope?: string };
  const below = node.children.flatMap((child) => ('role' in child ? walk(child, texts) : []));
  return [{ role, alt, scope, text: textOf(node, texts).replace(/\s+/g, ' ').trim() }, ...below];
}

const textOf = (child: Child, texts: ReadonlyMap<string, string>): string =>
  'role' in child ? child.children.map((each) => textOf(each, texts)).join(' ') : (texts.get(child.id ?? '') ?? '');
