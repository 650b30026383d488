import { randomUUID } from 'node:crypto';
import type { Officer } from '../../../kernel/access/actor.ts';
import { localDateOf } from '../../../kernel/clock/zone.ts';
import { problem, refuse, type Outcome, type Problem } from '../../../kernel/errors/problem.ts';
import { asOfficer } from '../../../kernel/web/as-officer.ts';
import { page, problems as answerProblems, redirect, type Answer } from '../../../kernel/web/answer.ts';
import type { Incoming, Route, WebContext } from '../../../kernel/web/route.ts';
import { isUuidInAnyCase } from '../../../kernel/text/uuid.ts';
import type { PopulationQuestion } from '../../../outside/exchange/population-register.ts';
import { viewOf } from '../../../ui/view.ts';
import { caseByCode, officerReads, type CaseSubject } from '../../cases/index.ts';
import { checkPerson } from '../commands/check-person.ts';
import { errors } from '../errors.ts';
import { PopulationPage } from '../pages/population-page.tsx';
import { mayLookUp } from '../policy.ts';
import { applicantToCheck, isWhole } from '../queries/applicant-to-check.ts';
import { posted } from '../rules/posted.ts';
import { readPerson, type TypedPerson } from '../rules/read-person.ts';

type At = {
  readonly context: WebContext & { readonly actor: Officer };
  readonly incoming: Incoming<CaseSubject>;
  readonly about: CaseSubject;
};

const nobody: TypedPerson = { personalNumber: '', fullName: '', day: '', month: '', year: '' };

function show(
  { context, incoming, about }: At,
  typed: TypedPerson = nobody,
  problems: readonly Problem[] = [],
): Answer {
  if (context.settings.exchange?.population === undefined) return answerProblems(problem(errors.notConnected));
  const props = { view: viewOf(context, incoming), about, formKey: randomUUID(), typed, problems };
  return page(<PopulationPage {...props} />, problems[0]?.kind.status ?? 200);
}

async function look(at: At): Promise<Answer> {
  const { context, about } = at;
  const text = posted(at.incoming.body);
  const typed = {
    personalNumber: text('personalNumber'),
    fullName: text('fullName'),
    day: text('dateOfBirth.day'),
    month: text('dateOfBirth.month'),
    year: text('dateOfBirth.year'),
  };
  const ofApplicant = text('who') === 'applicant';
  const question = ofApplicant
    ? await applicant(at)
    : readPerson(typed, localDateOf(context.now(), context.place.zone));
  if (!question.ok) return show(at, typed, question.problems);
  const key = isUuidInAnyCase(text('key')) ? text('key') : randomUUID();
  const done = await checkPerson(context, about, { key, ofApplicant, question: question.value });
  return done.ok ? redirect(`/desk/cases/${about.subject.code}#population`) : show(at, typed, done.problems);
}

/** What is missing of the applicant is asked of the officer. */
async function applicant({ context, about }: At): Promise<Outcome<PopulationQuestion>> {
  const known = await applicantToCheck(context, about);
  return isWhole(known) ? { ok: true, value: known } : refuse(problem(errors.birthWrong, '/dateOfBirth'));
}

const route = (method: 'GET' | 'POST', handle: (at: At) => Promise<Answer> | Answer): Route<CaseSubject> => ({
  method,
  url: '/desk/cases/:code/population',
  allow: mayLookUp,
  signIn: 'officer',
  perMinute: 60,
  subject: async (context, params) => {
    const about = await caseByCode(context, params['code'] ?? '');
    return about && officerReads(context.actor, about) ? about : undefined;
  },
  handle: asOfficer((context, incoming) => handle({ context, incoming, about: incoming.subject })),
});

/** Looking people of a case up in the population register. */
export const populationRoutes: readonly Route[] = [route('GET', (at) => show(at)), route('POST', look)];
