import { Type } from '../../../kernel/schema/type.ts';
import { anyone } from '../../../kernel/access/policy.ts';
import { problem, type Problem } from '../../../kernel/errors/problem.ts';
import { instant } from '../../../kernel/time.ts';
import { json, page, redirect, type Answer } from '../../../kernel/web/answer.ts';
import type { Incoming, Route, WebContext } from '../../../kernel/web/route.ts';
import { viewOf } from '../../../ui/view.ts';
import { caseWithResult, type CaseWithResult } from '../../cases/index.ts';
import { unitNames } from '../../units/index.ts';
import { answerQuestionnaire } from '../commands/answer-questionnaire.ts';
import { clearSurveyTries, takeSurveyTry } from '../commands/take-survey-try.ts';
import { errors } from '../errors.ts';
import { StatisticsPage } from '../pages/statistics-page.tsx';
import { SurveyPage, SurveyStartPage, SurveyThanksPage } from '../pages/survey-pages.tsx';
import { isAnswered, ratingsByUnit, satisfactionByUnit } from '../queries/satisfaction.ts';
import { readSurveyToken, surveyToken, type SurveyRight } from '../rules/survey-token.ts';
import { posted } from './posted.ts';

type In = Incoming<undefined>;

const thanks = '/survey/thanks';

const startPage = (context: WebContext, incoming: In, typed: readonly [string, string], wrong: readonly Problem[]) =>
  page(
    <SurveyStartPage view={viewOf(context, incoming)} code={typed[0]} digits={typed[1]} problems={wrong} />,
    wrong[0]?.kind.status ?? 200,
  );

async function openSurvey(
  context: WebContext,
  incoming: In,
  subject: CaseWithResult,
  way: SurveyRight['way'],
): Promise<Answer> {
  if (await isAnswered(context.db, subject.id)) return redirect(`${thanks}?repeat=1`);
  const token = surveyToken(context.keys, { code: subject.code, way }, context.now());
  return page(<SurveyPage view={viewOf(context, incoming)} subject={subject} token={token} />);
}

/** The applicant who signed in goes straight to the questions; everybody else says what stands on the receipt. */
async function start(context: WebContext, incoming: In): Promise<Answer> {
  const code = incoming.query['case'] ?? '';
  const subject = code ? await caseWithResult(context.db, code) : undefined;
  const { actor } = context;
  return subject && actor.kind === 'citizen' && actor.personId === subject.applicantId
    ? openSurvey(context, incoming, subject, 'account')
    : startPage(context, incoming, [code, ''], []);
}

async function identify(context: WebContext, incoming: In): Promise<Answer> {
  const text = posted(incoming.body);
  const [code, digits] = [text('code').toUpperCase(), text('digits')];
  // Nothing of what was typed is kept but what looks like a code.
  const isCode = /^[A-Z0-9.-]{1,60}$/.test(code);
  if (isCode && !(await takeSurveyTry(context.db, code, context.now())))
    return startPage(context, incoming, [code, digits], [problem(errors.surveyTries, '/code')]);
  const subject = isCode ? await caseWithResult(context.db, code) : undefined;
  const fits = /^\d{4}$/.test(digits) && (subject?.phone?.replaceAll(/\D/g, '').endsWith(digits) ?? false);
  // The same words whatever does not fit: nobody learns here which cases there are.
  if (!subject || !fits) return startPage(context, incoming, [code, digits], [problem(errors.surveyUnknown, '/code')]);
  await clearSurveyTries(context.db, code);
  return openSurvey(context, incoming, subject, 'counter');
}

async function answer(context: WebContext, incoming: In): Promise<Answer> {
  const text = posted(incoming.body);
  const right = readSurveyToken(context.keys, text('token'), context.now());
  const subject = right && (await caseWithResult(context.db, right.code));
  if (!right || !subject) return startPage(context, incoming, ['', ''], [problem(errors.surveyExpired, '/code')]);
  const typed = { answerTo: text, remark: text('remark') };
  const done = await answerQuestionnaire(context, subject, right.way, typed);
  if (done.ok) return redirect(thanks);
  const props = { view: viewOf(context, incoming), subject, token: text('token'), typed, problems: done.problems };
  return page(<SurveyPage {...props} />, done.problems[0]?.kind.status);
}

const yearMs = 365 * 24 * 3_600_000;

/** What may be said in public of the last twelve months. */
async function figuresOf(context: WebContext) {
  const since = instant(context.now() - yearMs);
  const [satisfaction, ratings] = await Promise.all([
    satisfactionByUnit(context.db, context.place, since),
    ratingsByUnit(context.db, since),
  ]);
  const ids = [...satisfaction.shown, ...ratings.shown].map(({ unitId }) => unitId);
  return { satisfaction, ratings, units: await unitNames(context.db, [...new Set(ids)]) };
}

const showStatistics: Route = {
  method: 'GET',
  url: '/statistics',
  allow: anyone,
  anonymousCacheSeconds: 30,
  handle: async (context, incoming) =>
    page(<StatisticsPage view={viewOf(context, incoming)} {...await figuresOf(context)} />),
};

const listStatistics: Route = {
  method: 'GET',
  url: '/api/v1/statistics',
  allow: anyone,
  summary: 'What applicants said of agencies in the last twelve months; nothing of fewer than five answers',
  schema: { querystring: Type.Object({}, { additionalProperties: false }) },
  async handle(context) {
    const { satisfaction, ratings, units } = await figuresOf(context);
    return json({
      questionnaire: satisfaction.shown.map(({ unitId, answers, percents }) => ({
        agency: units.get(unitId) ?? null,
        answers,
        percents,
      })),
      ratings: ratings.shown.map(({ unitId, answers, stars }) => ({
        agency: units.get(unitId) ?? null,
        ratings: answers,
        stars: Math.round((stars / answers) * 10) / 10,
      })),
    });
  },
};

/** The questionnaire after the result, and what all answers come to. */
export const surveyRoutes: readonly Route[] = [
  { method: 'GET', url: '/survey', allow: anyone, handle: start },
  { method: 'POST', url: '/survey', allow: anyone, perMinute: 20, handle: identify },
  { method: 'POST', url: '/survey/answers', allow: anyone, perMinute: 30, handle: answer },
  { method: 'GET', url: '/survey/answers', allow: anyone, handle: async () => redirect('/survey') },
  {
    method: 'GET',
    url: thanks,
    allow: anyone,
    handle: async (context, incoming) =>
      page(<SurveyThanksPage view={viewOf(context, incoming)} isRepeat={incoming.query['repeat'] !== undefined} />),
  },
  showStatistics,
  listStatistics,
];
