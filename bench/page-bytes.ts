/** Bytes of a page with all that it loads, as they go over the wire in Brotli, and whether it carries a script. */
export type PageBytes = {
  readonly html: number;
  readonly styles: number;
  readonly all: number;
  readonly scripts: number;
};

export async function pageBytes(site: string, path: string): Promise<PageBytes> {
  const html = await fetchPacked(`${site}${path}`);
  const loaded = [...html.text.matchAll(/<(?:link|img|script)[^>]+?(?:href|src)="(\/[^"]+)"[^>]*>/g)];
  const parts = loaded.filter(([tag]) => !/rel="(manifest|alternate|canonical)"/.test(tag));
  const sizes = await Promise.all(parts.map(async ([, url]) => (await fetchPacked(`${site}${url}`)).bytes));
  const sum = (wanted: (tag: string) => boolean) =>
    parts.reduce((total, [tag], index) => (wanted(tag) ? total + (sizes[index] ?? 0) : total), 0);
  const scripts = parts.filter(([tag]) => tag.startsWith('<script')).length;
  return {
    html: html.bytes,
    styles: sum((tag) => tag.includes('stylesheet')),
    all: html.bytes + sum(() => true),
    scripts,
  };
}

async function fetchPacked(url: string): Promise<{ readonly bytes: number; readonly text: string }> {
  const answer = await fetch(url, { headers: { 'accept-encoding': 'br' } });
  const text = await answer.text();
  return { bytes: Number(answer.headers.get('content-length')), text };
}
