import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { renderToString } from 'preact-render-to-string';
import { loadPlace, placeFile } from '../../kernel/place.ts';
import { instant } from '../../kernel/time.ts';
import { assetUrl, findAsset } from '../../ui/assets.ts';
import type { View } from '../../ui/view.ts';
import { StartPage } from './pages/start-page.tsx';
import { startPageData } from './start-page-data.ts';

const place = loadPlace('hoa-ban');
const view: View = {
  language: 'vi',
  actor: { kind: 'anonymous' },
  csrfToken: () => '',
  place,
  path: '/',
  now: instant(0),
};
const startPage = (reader: View) => renderToString(<StartPage view={reader} data={startPageData(place)} />);

test('the start page weighs at most 30 KB compressed with its sheet and icon, and needs no script', () => {
  const html = startPage(view);
  const parts = [html, ...['site.css', 'favicon.svg'].map((name) => findAsset(assetUrl(name))?.content ?? '')];
  const sizeBytes = parts.reduce((sum, part) => sum + gzipSync(part).length, 0);
  assert.ok(sizeBytes <= 30 * 1024, `${sizeBytes} bytes`);
  assert.ok(!html.includes('<script'));
});

test('an anonymous visitor can search, choose a life event, follow a case and sign in', () => {
  const html = startPage(view);
  assert.match(html, /action="\/procedures"/);
  assert.match(html, /href="\/procedures\?event=birth"[^>]*>Sinh con</);
  assert.match(html, /href="\/procedures\/1\.001193"/);
  assert.match(html, /action="\/follow"/);
  assert.match(html, /href="\/sign-in\?return=%2Fmy%2Fcases"/);
});

test('everybody finds what people said and the questionnaire from the foot of every page', () => {
  const html = startPage(view);
  for (const href of ['/statistics', '/survey', '/petitions']) assert.ok(html.includes(`<a href="${href}">`), href);
});

test('Lò Thị Hoa, signed in, is led to her cases', () => {
  const hoa = {
    kind: 'citizen',
    personId: 1,
    fullName: 'Lò Thị Hoa',
    personalNumber: undefined,
    assurance: 2,
  } as const;
  const html = startPage({ ...view, actor: hoa, language: 'en' });
  assert.match(html, /Welcome, Lò Thị Hoa/);
  assert.match(html, /href="\/my\/cases"/);
});

test('every often used procedure is in the catalogue of the place', () => {
  const missing = startPageData(place).popular.filter(({ code }) => !placeFile(place, `procedures/${code}.json`));
  assert.deepEqual(missing, []);
});
