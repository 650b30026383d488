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
import { aboutOf, addressOf } from './matrix/address.ts';
import { ask, cellOf, type Asked, type Cell } from './matrix/ask.ts';
import { signInEverybody, type People, type Person } from './matrix/people.ts';
import { caseCodeStart, makeCase, makeDraft, secret, stages, type Stage, type Subject } from './matrix/subjects.ts';
import { difference, tableText, type Row } from './matrix/table.ts';
import { openTestProvince, type TestProvince } from './province.ts';

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
  /^\/demo\//,
  // The address is the key.
  /^\/queue\/:room/,
];

type Place = { readonly module: string; readonly route: Route; readonly stage: Stage | undefined };
type Tried = Place & { readonly person: Person; readonly asked: Asked; readonly cell: Cell };

const moduleOf = new Map(modules.flatMap(({ name, routes: own = [] }) => own.map((route) => [route, name])));
/** Whatever no module lists is served by the house itself: assets, and what describes the routes of all. */
const everyRoute = routes
  .map((route) => ({ module: moduleOf.get(route) ?? 'house', route }))
  .toSorted((one, other) => Number(one.module === 'house') - Number(other.module === 'house'));
const places = everyRoute.flatMap(({ module, route }): Place[] => {
  const at: readonly (Stage | undefined)[] = aboutOf(route.url) === 'case' ? stages : [undefined];
  return at.map((stage) => ({ module, route, stage }));
});
const nameOf = ({ route }: Pick<Place, 'route'>): string => `${route.method} ${route.url}`;
const isWrite = ({ route }: Place): boolean => route.method !== 'GET';

describe('the access matrix', () => {
  let province: TestProvince;
  let people: People;
  let tried: readonly Tried[];
  const closing: (() => Promise<void>)[] = [];

  after(async () => {
    for (const close of closing.toReversed()) await close();
  });

  before(async () => {
    province = await openTestProvince({ after: (clean) => closing.push(clean) });
    people = await signInEverybody(province);
    const subjects = keepSubjects(province, people);
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

  test('strangers are let in to nobody’s case and nobody’s draft', () => {
    const isOnesOwn = (url: string): boolean => aboutOf(url) !== 'nothing' && !/\/follow\//.test(url);
    assert.deepEqual(
      named(({ person, cell, route }) => person.isStranger && cell === 'yes' && isOnesOwn(route.url)),
      [],
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
    const subjects = keepSubjects(province, people);
    const taken: string[] = [];
    const letIn = tried.filter((each) => isWrite(each) && each.cell === 'yes');
    const byPlace = Map.groupBy(letIn, ({ route, stage }) => `${nameOf({ route })} ${stage}`);
    for (const { person, ...place } of [...byPlace.values()].flatMap(([first]) => first ?? [])) {
      for (const from of ['no token', 'another origin', 'another site'] as const) {
        // Programs send JSON without a token: a browser that is led by another site asks us first.
        if (from === 'no token' && place.route.url.startsWith('/api/')) continue;
        const url = addressOf(place.route.url, await subjects.of(place));
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

type Subjects = { readonly of: (place: Place) => Promise<Subject | undefined> };

/** Subjects by kind and stage; one that a write has changed is made anew, so that each person finds the same. */
function keepSubjects(province: TestProvince, people: People): Subjects {
  const kept = new Map<string, { readonly subject: Subject; readonly state: string }>();
  return {
    async of({ route, stage }) {
      const about = aboutOf(route.url);
      if (about === 'nothing') return undefined;
      const key = stage ?? about;
      const known = kept.get(key);
      if (known && (await known.subject.state()) === known.state) return known.subject;
      const subject = stage ? await makeCase(province, people, stage) : await makeDraft(province, people);
      kept.set(key, { subject, state: await subject.state() });
      return subject;
    },
  };
}

async function tryOne(province: TestProvince, subjects: Subjects, place: Place, person: Person): Promise<Tried> {
  const subject = await subjects.of(place);
  const url = addressOf(place.route.url, subject);
  const asked = await ask(province, place.route, url, person, await subject?.form());
  return { ...place, person, asked, cell: cellOf(asked) };
}
