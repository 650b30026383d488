import sql from 'sql-template-tag';
import type { App } from '../app.ts';
import type { PeriodicJob } from './periodic.ts';
import { repeat, type Running } from './repeat.ts';

/**
 * Runs the jobs, each every so often, until stopped. Of several copies of the program one runs a job at a time, and a job that
 * another copy has just done is not done again. Errors are logged and kept in table periodic_jobs.
 */
export function startJobs(app: App, jobs: readonly PeriodicJob[]): Running {
  const running = jobs.map((job) =>
    repeat(job.everySeconds * 1_000, async () => {
      await runIfDue(app, job).catch((error: unknown) =>
        app.log.error({ err: error, job: job.name }, 'a job could not be run'),
      );
    }),
  );
  return {
    stop: async () => {
      await Promise.all(running.map((each) => each.stop()));
    },
  };
}

/** Runs the job unless another copy is at it or did it within its interval; says whether it ran. */
export const runIfDue = (app: App, job: PeriodicJob): Promise<boolean> =>
  app.db.transaction(async (transaction) => {
    // The lock lives as long as this transaction, in which nothing else happens while the job runs.
    const { held } = await transaction.one<{ held: boolean }>(sql`
      select pg_try_advisory_xact_lock(hashtextextended(${`periodic job ${job.name}`}, 0)) as held,
        set_config('idle_in_transaction_session_timeout', '0', true)`);
    if (!held) return false;
    const due = await app.db.maybe(sql`
      insert into periodic_jobs as job (name, started_at) values (${job.name}, now())
      on conflict (name) do update set started_at = now()
        where job.finished_at is null or job.finished_at <= now() - ${job.everySeconds * 0.9}::float8 * interval '1 second'
      returning name`);
    if (!due) return false;
    const failure = await job.run(app).then(
      () => null,
      (error: unknown) => {
        app.log.error({ err: error, job: job.name }, 'a job failed');
        return error instanceof Error ? error.message : String(error);
      },
    );
    await app.db.run(
      sql`update periodic_jobs set finished_at = now(), last_error = ${failure} where name = ${job.name}`,
    );
    return true;
  });
