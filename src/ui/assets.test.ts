import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { assetUrl, findAsset, scriptUrl } from './assets.ts';

test('an asset is named by its content and found by that name', () => {
  const url = assetUrl('site.css');
  assert.match(url, /^\/assets\/site\.[0-9a-f]{10}\.css$/);
  assert.equal(findAsset(url)?.contentType, 'text/css; charset=utf-8');
  assert.equal(findAsset('/assets/site.0000000000.css'), undefined);
  assert.equal(findAsset('/assets/../site-page.tsx'), undefined);
});

test('compacting keeps every rule', () => {
  const source = readFileSync(join(import.meta.dirname, 'assets/site.css'), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  const served = findAsset(assetUrl('site.css'))?.content.toString('utf8') ?? '';
  const bare = (css: string) => css.replace(/;(?=\s*\})/g, '').replace(/\s+/g, '');
  assert.equal(bare(served), bare(source));
});

test('both sheets together stay under 9 KB compressed', () => {
  const sizes = (['site.css', 'desk.css'] as const).map(
    (name) => gzipSync(findAsset(assetUrl(name))?.content ?? '').length,
  );
  assert.ok(sizes.reduce((sum, size) => sum + size, 0) < 9 * 1024, sizes.join());
});

test('an island is served as JavaScript whose imports are served too', () => {
  const live = findAsset(scriptUrl(join(import.meta.dirname, 'islands/live.ts')));
  const code = live?.content.toString('utf8') ?? '';
  const [, imported = ''] = /from ["'](\/assets\/idiomorph[^"']+)["']/.exec(code) ?? [];
  assert.match(findAsset(imported)?.content.toString('utf8') ?? '', /export \{\s*Idiomorph\s*\}/);
  assert.equal(live?.contentType, 'text/javascript; charset=utf-8');
});
