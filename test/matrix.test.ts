import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Route } from '../src/kernel/web/route.ts';
import { serve } from '../src/kernel/web/serve.ts';
import { openSessions } from '../src/kernel/web/session.ts';
import { modules } from '../src/modules.ts';
import { routes } from '../src/routes.ts';
import { errorPage } from '../src/ui/error-page.tsx';
import { startSandbox } from '../src/modules/exchange/testing/with-sandbox.ts';
import { openPayingProvince, type PayingProvince } from '../src/modules/payments/testing/paying-province.ts';
import { addressOf } from './matrix/address.ts';
import { ask, cellOf, type Asked, type Cell } from './matrix/ask.ts';
import { isOnesOwn, stagesOf } from './matrix/kinds.ts';
import { caseCodeStart, secret, type Stage } from './matrix/made/cases.ts';
import { signInEverybody, type People, type Person } from './matrix/people.ts';
import { keepSubjects, type Subjects } from './matrix/subjects.ts';
import { difference, tableText, type Row } from './matrix/table.ts';

/** Where anybody may go without signing in; whatever else lets them in fails this test until somebody decides it here. */
const openToAll = [
  /^\/$/,
  /^\/(help|accessibility|privacy|contact|developers|language|favicon\.\w+|robots\.txt)$/,
  /^\/help\/errors$/,
  /^\/assets\//,
  /^\/procedures(\/|$)/,
  /^\/api\/v1\/procedures(\/|$)/,
  /^\/api\/v1\/units$/,
  /^\/api\/v1\/openapi\.json$/,
  /^\/(api\/v1\/)?follow(\/|$)/,
  /^\/(api\/v1\/)?assessment(\/|$)/,
  /^\/(sign-in|sign-out|signed-out)(\/|$)/,
  /^\/(api\/)?officer\/sign-in(\/|$)/,
  /^\/(api\/v1\/)?(petitions|statistics)$/,
  // What the provider of payments says counts by its signature alone.
  /^\/api\/v1\/payments\/callback$/,
  /^\/survey(\/|$)/,
  /^\/(api\/v1\/)?check-document$/,
  // Whoever has a document checks it by the code on it.
  /^\/r\/:token$|^\/api\/v1\/results\/:token\/standing$/,
  /^\/demo\//,
  // The address is the key.
  /^\/queue\/:room/,
];

/** What nobody of the matrix may ask, tested beside it. */
const forNobodyHere = [
  // The security server alone, from its address: src/modules/exchange/incoming.test.ts.
  'GET /api/v1/exchange/cases/:code',
  // Whoever leads the province: src/modules/assessment/routes/assessment.test.ts.
  'GET /desk/assessment/publish/:period',
  'POST /desk/assessment/publish/:period',
];

type Place = { readonly module: string; readonly route: Route; readonly stage: Stage | undefined };
type Tried = Place & {
  readonly person: Person;
  readonly asked: Asked;
  readonly cell: Cell;
  /** Whether what it was about is another since. */
  readonly hasChanged: boolean;
};

const moduleOf = new Map(modules.flatMap(({ name, routes: own = [] }) => own.map((route) => [route, name])));
/** Whatever no module lists is served by the house itself: assets, and what describes the routes of all. */
const everyRoute = routes
  .map((route) => ({ module: moduleOf.get(route) ?? 'house', route }))
  .toSorted((one, other) => Number(one.module === 'house') - Number(other.module === 'house'));
const places = everyRoute.flatMap(({ module, route }): Place[] =>
  stagesOf(route.url).map((stage) => ({ module, route, stage })),
);
const nameOf = ({ route }: Pick<Place, 'route'>): string => `${route.method} ${route.url}`;
const isWrite = ({ route }: Pick<Place, 'route'>): boolean => route.method !== 'GET';

describe('the access matrix', () => {
  let province: PayingProvince;
  let people: People;
  let subjects: Subjects;
  let tried: readonly Tried[];
  const closing: (() => Promise<void>)[] = [];

  after(async () => {
    for (const close of closing.toReversed()) await close();
  });

  before(async () => {
    const scope = { after: (clean: () => Promise<void>) => void closing.push(clean) };
    province = await openPayingProvince(scope);
    Object.assign(province.app.settings, { exchange: (await startSandbox(scope)).exchange });
    people = await signInEverybody(province);
    subjects = keepSubjects(province, people);
    const answers: Tried[] = [];
    for (const place of places) {
      for (const person of people.all) answers.push(await tryOne(province, subjects, place, person));
    }
    tried = answers;
  });

  test('is as docs/access-matrix.md says', () => {
    const rows = places.map((place): Row => {
      const cells = tried.filter(({ route, stage }) => route === place.route && stage === place.stage);
      return { module: place.module, route: nameOf(place), stage: place.stage, cells: cells.map(({ cell }) => cell) };
    });
    const file = join(import.meta.dirname, '../docs/access-matrix.md');
    const now = tableText(people.all, rows);
    if (process.env['UPDATE_MATRIX']) writeFileSync(file, now);
    const written = existsSync(file) ? readFileSync(file, 'utf8') : '';
    assert.ok(written === now, `Access is not as docs/access-matrix.md says:\n${difference(written, now)}\n`);
  });

  test('every route answers everybody', () => {
    assert.deepEqual(
      named(({ cell }) => cell === 'broken'),
      [],
    );
  });

  test('no route is without a rule that says who may', () => {
    assert.ok(places.length > 50);
    assert.deepEqual(places.filter(({ route }) => typeof route.allow !== 'function').map(nameOf), []);
  });

  test('nobody who has not signed in is let in anywhere but where all may go', () => {
    const isOpen = (url: string): boolean => openToAll.some((pattern) => pattern.test(url));
    assert.deepEqual(
      named(({ person, cell, route }) => !person.signed && cell === 'yes' && !isOpen(route.url)),
      [],
    );
  });

  test('strangers are let in to nothing that is somebody’s own: no case, draft, paper, money, list or batch of others', () => {
    assert.deepEqual(
      named(({ person, cell, route, stage }) => person.isStranger && cell === 'yes' && isOnesOwn(route.url, stage)),
      [],
    );
  });

  test('whoever is refused changes nothing', () => {
    assert.deepEqual(
      named(({ cell, hasChanged }) => cell !== 'yes' && hasChanged),
      [],
    );
    assert.ok(tried.some(({ hasChanged }) => hasChanged));
  });

  test('what a route is about is there: somebody is let in', () => {
    const letIn = new Set(tried.flatMap(({ route, cell }) => (cell === 'yes' ? [route] : [])));
    const isClosed = (route: Route): boolean => route.url.includes(':') && !letIn.has(route);
    assert.deepEqual(
      everyRoute.flatMap(({ route }) => (isClosed(route) ? nameOf({ route }) : [])),
      forNobodyHere,
    );
  });

  test('no page whatever shows a stranger what Lan wrote or her personal number', () => {
    const number = people.applicant.actor.personalNumber ?? assert.fail('Lan has no number');
    const shows = (body: string): boolean => [secret, number].some((each) => body.includes(each));
    assert.deepEqual(
      named(({ person, asked }) => person.isStranger && shows(asked.body)),
      [],
    );
    assert.ok(tried.some(({ person, asked }) => person.name === 'applicant' && shows(asked.body)));
  });

  test('no list shows a stranger that there is a case', () => {
    const lists = ({ route, asked }: Tried): boolean =>
      !route.url.includes(':code') && asked.body.includes(caseCodeStart);
    assert.deepEqual(
      named((each) => each.person.isStranger && lists(each)),
      [],
    );
    assert.ok(tried.some((each) => each.person.name === 'applicant' && lists(each)));
  });

  test('a write without the token, from another origin or from another site is refused on every route', async () => {
    const taken: string[] = [];
    const letIn = tried.filter((each) => isWrite(each) && each.cell === 'yes');
    const byPlace = Map.groupBy(letIn, ({ route, stage }) => `${nameOf({ route })} ${stage}`);
    for (const { person, ...place } of [...byPlace.values()].flatMap(([first]) => first ?? [])) {
      for (const from of ['no token', 'another origin', 'another site'] as const) {
        // Programs send JSON without a token: a browser that is led by another site asks us first.
        if (from === 'no token' && place.route.url.startsWith('/api/')) continue;
        const url = addressOf(place.route.url, await subjects.of(place.route.url, place.stage));
        const { status, code } = await ask(province, place.route, url, person, {}, from);
        if (code !== 'request.forged') taken.push(`${nameOf(place)} as ${person.name}, ${from}: ${status}`);
      }
    }
    assert.deepEqual(taken, []);
  });

  test('where there is no demo its pages are not there', async () => {
    const app = { ...province.app, settings: { ...province.app.settings, demo: false } };
    const nobody = async (): Promise<undefined> => undefined;
    const sessions = openSessions(app, { citizen: nobody, officer: nobody });
    const demo = everyRoute.map(({ route }) => route).filter(({ url }) => url.startsWith('/demo/'));
    assert.ok(demo.length > 0);
    const web = await serve({ app, sessions, routes: demo, errorPage, formTargets: [] });
    for (const { url } of demo) assert.equal((await web.inject({ url })).statusCode, 404, url);
    await web.close();
  });

  const named = (isWrong: (each: Tried) => boolean): string[] =>
    tried
      .filter(isWrong)
      .map((each) => `${nameOf(each)} ${each.stage ?? ''} as ${each.person.name}: ${each.asked.status}`);
});

async function tryOne(province: PayingProvince, subjects: Subjects, place: Place, person: Person): Promise<Tried> {
  const { route, stage } = place;
  const subject = await subjects.of(route.url, stage);
  const form = isWrite(place) ? await subject?.form() : {};
  const asked = await ask(province, route, addressOf(route.url, subject), person, form);
  const hasChanged = isWrite(place) && (await subjects.hasChanged(route.url, stage));
  return { ...place, person, asked, cell: cellOf(asked), hasChanged };
}
