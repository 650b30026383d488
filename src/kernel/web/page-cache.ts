import type { Instant } from '../time.ts';

type Kept = { readonly html: Buffer; readonly encoded: Map<string, Buffer>; readonly until: Instant };

/** Pages that are the same for every anonymous visitor, rendered and compressed once. */
export type PageCache = {
  get(key: string, now: Instant): Kept | undefined;
  keep(key: string, html: Buffer, until: Instant): Kept;
};

const mostPages = 500;

export function openPageCache(): PageCache {
  const pages = new Map<string, Kept>();
  return {
    get(key, now) {
      const kept = pages.get(key);
      if (kept && kept.until > now) return kept;
      pages.delete(key);
      return undefined;
    },
    keep(key, html, until) {
      if (pages.size >= mostPages) pages.clear();
      const kept = { html, encoded: new Map<string, Buffer>(), until };
      pages.set(key, kept);
      return kept;
    },
  };
}
