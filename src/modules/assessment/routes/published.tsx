import { errors as requestErrors } from '../../../kernel/errors/errors.ts';
import { problem, type Problem } from '../../../kernel/errors/problem.ts';
import { json, page, problems, redirect, type Answer } from '../../../kernel/web/answer.ts';
import type { Incoming, Route, WebContext } from '../../../kernel/web/route.ts';
import type { Context } from '../../../kernel/app.ts';
import { Type } from '../../../kernel/schema/type.ts';
import { viewOf } from '../../../ui/view.ts';
import { unitsEver } from '../../units/index.ts';
import { isOver, publishPeriod, withdrawPeriod } from '../commands/publish-period.ts';
import { errors } from '../errors.ts';
import { PublishPage } from '../pages/publish-page.tsx';
import { PublishedPage } from '../pages/published-page.tsx';
import { mayPublish, mayReadPublished, type Government } from '../policy.ts';
import { publicationOf, publishedPeriods } from '../queries/publications.ts';
import { periodText, readPeriod, type Period } from '../rules/period.ts';
import { yardstickOf } from '../rules/yardstick.ts';

/** A quarter or year of which figures can be public, and the government that they are about. */
type AtPeriod = Government & { readonly period: Period };

async function periodFor({ db }: Context, params: Readonly<Record<string, string>>): Promise<AtPeriod | undefined> {
  const period = readPeriod(params['period'] ?? '');
  const government = (await unitsEver(db)).find(({ kind, validTo }) => kind === 'government' && validTo === null);
  return period && period.kind !== 'month' && government ? { period, unitId: government.id } : undefined;
}

async function ask(context: WebContext, incoming: Incoming<AtPeriod>, wrong: readonly Problem[] = []): Promise<Answer> {
  const { period } = incoming.subject;
  const publication = await publicationOf(context.db, periodText(period));
  const view = viewOf(context, incoming);
  return page(
    <PublishPage {...{ view, period, publication }} isOver={isOver(context, period)} problems={wrong} />,
    wrong[0]?.kind.status ?? 200,
  );
}

async function decide(context: WebContext, incoming: Incoming<AtPeriod>): Promise<Answer> {
  const { actor } = context;
  if (actor.kind !== 'officer') return problems(problem(requestErrors.notAllowed));
  const { act, version } = incoming.body as { act: string; version: string };
  const { period } = incoming.subject;
  const command = act === 'withdraw' ? withdrawPeriod : publishPeriod;
  const outcome = await command({ ...context, actor }, period, Number(version));
  if (!outcome.ok) return ask(context, incoming, outcome.problems);
  return redirect(act === 'withdraw' ? '/assessment' : `/assessment/${periodText(period)}`);
}

async function showPublished(context: WebContext, incoming: Incoming<undefined>): Promise<Answer> {
  const periods = await publishedPeriods(context.db);
  const asked = incoming.params['period'] ?? periods[0];
  if (asked !== undefined && !periods.includes(asked)) return problems(problem(errors.periodUnknown));
  const publication = asked === undefined ? undefined : await publicationOf(context.db, asked);
  const view = viewOf(context, incoming);
  return page(<PublishedPage {...{ view, periods, publication }} yardstick={yardstickOf(context.place)} />);
}

async function sendPublished(context: WebContext, incoming: Incoming<undefined>): Promise<Answer> {
  const publication = await publicationOf(context.db, incoming.params['period'] ?? '');
  if (!publication || publication.isWithdrawn) return problems(problem(errors.periodUnknown));
  const { period, publishedAt, figures } = publication;
  return json({ period, publishedAt: new Date(publishedAt).toISOString(), ...figures });
}

const cacheSeconds = 60;

export const publishedRoutes: readonly Route[] = [
  {
    method: 'GET',
    url: '/desk/assessment/publish/:period',
    allow: mayPublish,
    subject: periodFor,
    signIn: 'officer',
    handle: (context, incoming) => ask(context, incoming),
  },
  {
    method: 'POST',
    url: '/desk/assessment/publish/:period',
    allow: mayPublish,
    subject: periodFor,
    signIn: 'officer',
    schema: {
      body: Type.Object({
        act: Type.Enum(['publish', 'withdraw']),
        version: Type.String({ pattern: '^[0-9]{1,9}$' }),
      }),
    },
    handle: decide,
  },
  {
    method: 'GET',
    url: '/assessment',
    allow: mayReadPublished,
    anonymousCacheSeconds: cacheSeconds,
    handle: showPublished,
  },
  {
    method: 'GET',
    url: '/assessment/:period',
    allow: mayReadPublished,
    anonymousCacheSeconds: cacheSeconds,
    handle: showPublished,
  },
  {
    method: 'GET',
    url: '/api/v1/assessment/:period',
    allow: mayReadPublished,
    summary: 'Points, ranking and shares of a quarter or year that was made public, such as 2026-Q1',
    schema: { params: Type.Object({ period: Type.String({ pattern: '^\\d{4}(-Q[1-4])?$' }) }) },
    handle: sendPublished,
  },
];
