import assert from 'node:assert/strict';
import { test } from 'node:test';
import sql from 'sql-template-tag';
import { testDatabase } from '../database/testing/test-database.ts';
import { testApp } from '../testing/test-app.ts';
import { runIfDue, startJobs } from './start-jobs.ts';

test('of four copies of the program one runs the job, the others leave it', async (t) => {
  const { db } = await testDatabase(t);
  const app = await testApp(t, db);
  let runs = 0;
  const job = { name: 'count', everySeconds: 60, run: async () => void (runs += 1) };
  const ran = await Promise.all([1, 2, 3, 4].map(() => runIfDue(app, job)));
  assert.equal(runs, 1);
  assert.equal(ran.filter(Boolean).length, 1);
});

test('a job is due again when its interval is over', async (t) => {
  const { db } = await testDatabase(t);
  const app = await testApp(t, db);
  const job = { name: 'count', everySeconds: 60, run: async () => {} };
  assert.deepEqual([await runIfDue(app, job), await runIfDue(app, job)], [true, false]);
  await db.run(sql`update periodic_jobs set finished_at = now() - interval '60 seconds'`);
  assert.equal(await runIfDue(app, job), true);
});

test('a job that fails leaves its reason, and the next round clears it', async (t) => {
  const { db } = await testDatabase(t);
  const app = await testApp(t, db);
  await runIfDue(app, { name: 'seal', everySeconds: 60, run: () => Promise.reject(new Error('no key')) });
  assert.deepEqual(await db.many(sql`select name, last_error from periodic_jobs`), [
    { name: 'seal', last_error: 'no key' },
  ]);
  await db.run(sql`update periodic_jobs set finished_at = null`);
  await runIfDue(app, { name: 'seal', everySeconds: 60, run: async () => {} });
  assert.deepEqual(await db.many(sql`select last_error from periodic_jobs`), [{ last_error: null }]);
});

test('stopping waits for the job at work', async (t) => {
  const { db } = await testDatabase(t);
  const app = await testApp(t, db);
  const begun = Promise.withResolvers<void>();
  const mayEnd = Promise.withResolvers<void>();
  let ended = false;
  const running = startJobs(app, [
    {
      name: 'slow',
      everySeconds: 60,
      run: async () => {
        begun.resolve();
        await mayEnd.promise;
        ended = true;
      },
    },
  ]);
  await begun.promise;
  const stopped = running.stop();
  mayEnd.resolve();
  await stopped;
  assert.equal(ended, true);
});
