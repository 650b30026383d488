import { errors as requestErrors } from '../../../../kernel/errors/errors.ts';
import { problem, type Outcome, type Problem } from '../../../../kernel/errors/problem.ts';
import type { Answers } from '../../../../kernel/schema/answers.ts';
import type { PageDefinition } from '../../../../kernel/schema/form-definition.ts';
import type { CheckContext } from '../../../../kernel/schema/format.ts';
import type { PageReading } from '../../../../kernel/schema/read-page.ts';
import { page, problems, redirect, type Answer } from '../../../../kernel/web/answer.ts';
import type { Route } from '../../../../kernel/web/route.ts';
import { viewOf } from '../../../../ui/view.ts';
import { formReferences, unitOf } from '../../../units/index.ts';
import { textOf } from '../../routes/posted.ts';
import { writeDossiers } from '../commands/visits.ts';
import { counterErrors as errors } from '../errors.ts';
import { FormPage } from '../pages/form-page.tsx';
import { dossierAddress } from '../rules/counter-address.ts';
import { counterFeeDong } from '../rules/counter-fees.ts';
import { dossierRoute, todayOf, type AtDossier } from './dossier-route.tsx';
import { showVisit } from './visit-routes.tsx';

async function checkingOf(at: AtDossier): Promise<CheckContext> {
  const { db } = at.context;
  const office = await unitOf(db, at.dossier.unitId);
  return { today: todayOf(at), references: await formReferences(db), officeArea: office?.areaCode };
}

/** What keeps the answers that were typed from being complete; nothing while the form stays on paper. */
export async function answersWrong(at: AtDossier): Promise<readonly Problem[]> {
  const { answers } = at.dossier;
  return answers ? at.known.procedure.form.check(answers, await checkingOf(at)) : [];
}

/** Goes to the first page of the form that is not complete; begun with what the counter knows of the person. */
export async function openForm(at: AtDossier): Promise<Answer> {
  const { visit, dossier, known } = at;
  const { form } = known.procedure;
  const answers = dossier.answers ?? form.prefill(claimsOf(at), {});
  const pages = form.pagesFor(answers);
  const wrong = new Set((await answersWrong({ ...at, dossier: { ...dossier, answers } })).map(({ field }) => field));
  const open = pages.find(({ fields }) => fields.some((field) => wrong.has(field))) ?? pages[0];
  return redirect(dossierAddress(visit, dossier, open ? `/form/${open.code}` : ''));
}

const claimsOf = ({ visit: { holder } }: AtDossier) => {
  const { kind, fullName, personalNumber, dateOfBirth, phone, email } = holder;
  return kind === 'person' ? { fullName, personalNumber, dateOfBirth, phone, email } : { phone, email };
};

/** The answers so far; those of a form that is about to be begun are what is known of the person. */
const answersOf = (at: AtDossier): Answers => at.dossier.answers ?? at.known.procedure.form.prefill(claimsOf(at), {});

const pageAsked = (at: AtDossier): PageDefinition | undefined =>
  at.known.procedure.form.pagesFor(answersOf(at)).find(({ code }) => code === at.incoming.params['page']);

type Shown = Pick<PageReading, 'answers'> & Partial<Pick<PageReading, 'typed' | 'problems'>>;

async function showForm(
  at: AtDossier,
  here: PageDefinition,
  { answers, typed, problems: found = [] }: Shown,
): Promise<Answer> {
  const { context, incoming, visit, dossier, known } = at;
  const { form } = known.procedure;
  const fields = form.fieldsOf(here, {
    ...(await checkingOf(at)),
    answers,
    typed,
    problems: found,
    language: context.language,
  });
  const shown = { visit, dossier, pages: form.pagesFor(answers), here, fields, problems: found };
  return page(<FormPage view={viewOf(context, incoming)} {...shown} />, found[0]?.kind.status ?? 200);
}

/** Keeps a page of answers and goes on to the next, or back to the dossier. */
async function saveForm(at: AtDossier, here: PageDefinition): Promise<Answer> {
  const { incoming, visit, dossier, known } = at;
  const { form } = known.procedure;
  const posted = (incoming.body ?? {}) as Readonly<Record<string, unknown>>;
  const read = form.readPage(here, posted, answersOf(at), await checkingOf(at));
  const isLater = posted['_later'] !== undefined;
  if (read.again && !isLater) return showForm(at, here, read);
  const seen = { ...at, visit: { ...visit, version: Number(textOf(posted, '_version')) } };
  const written = await writeAnswers(seen, read.answers);
  if (!written.ok) return showForm(at, here, { ...read, problems: written.problems });
  const next = isLater ? undefined : form.nextPage(here.code, read.answers);
  return redirect(dossierAddress(visit, dossier, next ? `/form/${next.code}` : ''));
}

/** Writes the answers; the fee goes along with them unless the officer has set another. */
function writeAnswers(at: AtDossier, answers: Answers | undefined): Promise<Outcome<undefined>> {
  const { context, visit, dossier, known } = at;
  const feeWith = (given: Answers | undefined): number =>
    counterFeeDong(known.procedure, { place: context.place, today: todayOf(at), answers: given });
  const isByRule = dossier.feeDong === feeWith(dossier.answers);
  const changed = { ...dossier, answers, ...(isByRule ? { feeDong: feeWith(answers) } : {}) };
  const dossiers = visit.dossiers.map((each) => (each.key === dossier.key ? changed : each));
  return writeDossiers(context, visit, dossiers);
}

async function toPaper(at: AtDossier): Promise<Answer> {
  const { incoming, visit, dossier } = at;
  if (Number(textOf(incoming.body, 'version')) !== visit.version)
    return showVisit(at, [problem(errors.changedMeanwhile)]);
  const written = await writeAnswers(at, undefined);
  return written.ok ? redirect(dossierAddress(visit, dossier)) : showVisit(at, written.problems);
}

const formRoute = (method: 'GET' | 'POST', handle: (at: AtDossier, here: PageDefinition) => Promise<Answer>) =>
  dossierRoute(method, '/form/:page', async (at) => {
    const here = pageAsked(at);
    return here ? handle(at, here) : problems(problem(requestErrors.notFound));
  });

export const formRoutes: readonly Route[] = [
  formRoute('GET', (at, here) => showForm(at, here, { answers: answersOf(at) })),
  formRoute('POST', saveForm),
  dossierRoute('POST', '/form-to-paper', toPaper),
  dossierRoute('GET', '/form-to-paper', async ({ visit, dossier }) => redirect(dossierAddress(visit, dossier))),
];
