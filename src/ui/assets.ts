import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { browserModule } from './browser-module.ts';

/** A file of the look as it is served: named by its content, so that browsers may keep it for ever. */
export type Asset = { readonly url: string; readonly contentType: string; readonly content: Buffer };

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
};

const folder = join(import.meta.dirname, 'assets');
const byPath = new Map<string, Asset>();
const byUrl = new Map<string, Asset>();

/**
 * Address of a file of src/ui/assets, such as `/assets/site.3f9c2a7d10.css`.
 * @throws Error when there is no such file
 */
export const assetUrl = (name: string): string => assetOf(join(folder, name)).url;

/** Address of an island (`.ts`) or any other file that pages load, by its absolute path. */
export const scriptUrl = (path: string): string => assetOf(path).url;

/** The asset at an address, also when this process has not written that address into a page yet. */
export function findAsset(url: string): Asset | undefined {
  if (!byUrl.has(url)) loadAll();
  return byUrl.get(url);
}

/** Reads, compiles and names a file once. */
export function assetOf(path: string): Asset {
  const known = byPath.get(path);
  if (known) return known;
  const isScript = ['.ts', '.js', '.mjs'].includes(extname(path));
  const content = isScript ? Buffer.from(browserModule(path, scriptUrl)) : compact(path, readFileSync(path));
  const extension = isScript ? '.js' : extname(path);
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 10);
  const url = `/assets/${basename(path, extname(path))}.${hash}${extension}`;
  const asset = { url, content, contentType: contentTypes[extension] ?? 'application/octet-stream' };
  byPath.set(path, asset);
  byUrl.set(url, asset);
  return asset;
}

/** CSS without comments and indentation. */
function compact(path: string, content: Buffer): Buffer {
  if (!path.endsWith('.css')) return content;
  const css = content.toString('utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  return Buffer.from(
    css
      .replace(/\s*\n\s*/g, '\n')
      .replace(/ \{\n/g, '{')
      .replace(/;?\n\}/g, '}')
      .replace(/;\n/g, ';')
      .trim(),
  );
}

let loaded = false;

function loadAll(): void {
  if (loaded) return;
  loaded = true;
  const root = join(import.meta.dirname, '../..');
  const files = globSync(['src/ui/assets/*', 'src/**/islands/*.ts', 'places/*/theme.css'], { cwd: root });
  for (const file of files) if (!file.endsWith('.test.ts')) assetOf(join(root, file));
}
