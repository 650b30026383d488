import { randomUUID } from 'node:crypto';
import { localDateOf } from '../../../../kernel/clock/zone.ts';
import { problem, type Problem } from '../../../../kernel/errors/problem.ts';
import { page, redirect, type Answer } from '../../../../kernel/web/answer.ts';
import type { Route } from '../../../../kernel/web/route.ts';
import { viewOf } from '../../../../ui/view.ts';
import { ordinary, searchProcedures } from '../../../procedures/index.ts';
import { errors as caseErrors } from '../../errors.ts';
import { caseById } from '../../queries/load-case.ts';
import { textOf } from '../../routes/posted.ts';
import { checkDossier } from '../commands/check-dossier.ts';
import { receiveVisit } from '../commands/receive-visit.ts';
import { beginVisit, discardVisit, emptyDossier, writeDossiers } from '../commands/visits.ts';
import { linkedCaseErrors } from '../../linked/errors.ts';
import { counterErrors as errors } from '../errors.ts';
import { DonePage } from '../pages/done-page.tsx';
import { VisitPage, type ListedDossier } from '../pages/visit-page.tsx';
import { counterOffices } from '../queries/counter-offices.ts';
import { counterProcedure } from '../queries/counter-procedure.ts';
import { favouriteProcedures, type ProcedureChoice } from '../queries/favourite-procedures.ts';
import { receivedCases } from '../queries/received-cases.ts';
import { counterAddress, dossierAddress, visitAddress } from '../rules/counter-address.ts';
import { counterFeeDong } from '../rules/counter-fees.ts';
import { mostDossiers } from '../visit.ts';
import { visitRoute, type AtVisit } from './counter-route.tsx';

const todayOf = ({ context }: AtVisit) => localDateOf(context.now(), context.place.zone);

/** The visit while it is written; its cases once it was received. */
export async function showVisit(at: AtVisit, found: readonly Problem[] = []): Promise<Answer> {
  const { context, incoming, visit } = at;
  if (visit.receivedAt !== undefined) return showDone(at);
  const text = incoming.query['q']?.trim();
  const favourites = text ? [] : await favouriteProcedures(context, visit.unitId);
  const search = text || favourites.length === 0 ? { text: text ?? '', found: await choices(at, text) } : undefined;
  const dossiers = await Promise.all(visit.dossiers.map((dossier) => listed(at, dossier)));
  const view = viewOf(context, incoming);
  return page(
    <VisitPage
      {...{ view, visit, favourites, search }}
      dossiers={dossiers}
      problems={found.map((each) => atDossier(at, each))}
    />,
    found[0]?.kind.status ?? 200,
  );
}

async function choices(at: AtVisit, text: string | undefined): Promise<readonly ProcedureChoice[]> {
  return (await searchProcedures(at.context.db, { text }, todayOf(at))).procedures;
}

async function listed(at: AtVisit, dossier: AtVisit['visit']['dossiers'][number]): Promise<ListedDossier> {
  const today = todayOf(at);
  const known = await counterProcedure(at.context, dossier, today);
  const checked = await checkDossier(at.context, dossier, at.visit, today);
  const name = known?.procedure.definition.name ?? { vi: dossier.procedure, en: dossier.procedure };
  return { dossier, name, isComplete: checked.ok };
}

/** Problems point into the dossiers; on this page each dossier is a row that leads to where it is mended. */
function atDossier({ visit }: AtVisit, each: Problem): Problem {
  const [, place] = /^\/dossiers\/(\d+)/.exec(each.field ?? '') ?? [];
  const dossier = place === undefined ? undefined : visit.dossiers[Number(place)];
  return dossier ? { ...each, field: `/dossier-${dossier.key}` } : each;
}

async function showDone({ context, incoming, visit }: AtVisit): Promise<Answer> {
  const received = await receivedCases(context, visit.id);
  const subjects = await Promise.all(received.map(({ id }) => caseById(context, id)));
  const cases = received.map((each, place) => ({
    ...each,
    procedureName: subjects[place]?.procedure.definition.name[context.language] ?? each.procedureName,
  }));
  const atOnce = subjects.flatMap((about) =>
    about?.procedure.definition.term.legal.unit === 'at-once' ? [about.subject.code] : [],
  );
  return page(<DonePage view={viewOf(context, incoming)} visit={visit} cases={cases} atOnce={new Set(atOnce)} />);
}

/** Takes one more procedure into the visit. */
async function addDossier(at: AtVisit): Promise<Answer> {
  const { context, incoming, visit } = at;
  const code = textOf(incoming.body, 'procedure');
  const today = todayOf(at);
  if (visit.dossiers.length >= mostDossiers)
    return showVisit(at, [problem(errors.tooManyDossiers, undefined, { most: mostDossiers })]);
  const known = await counterProcedure(context, { procedure: code, variant: undefined }, today);
  if (!known) return showVisit(at, [problem(caseErrors.procedureUnknown, undefined, { code })]);
  const { definition } = known.procedure;
  if (definition.linked) return showVisit(at, [problem(linkedCaseErrors.linkedOnlineOnly)]);
  const [office] = await counterOffices(context, known.procedure, visit.unitId, today);
  if (!office) return showVisit(at, [problem(caseErrors.unitUnknown)]);
  const dossier = emptyDossier({
    procedure: code,
    unitId: office.id,
    variant: known.variants.length > 0 ? ordinary : undefined,
    feeDong: counterFeeDong(known.procedure, { place: context.place, today, answers: undefined }),
  });
  const seen = { ...visit, version: Number(textOf(incoming.body, 'version')) };
  const written = await writeDossiers(context, seen, [...visit.dossiers, dossier]);
  return written.ok ? redirect(dossierAddress(visit, dossier)) : showVisit(at, written.problems);
}

/** Receives everything; pressed twice, it leads to the same cases. */
export async function receive(at: AtVisit): Promise<Answer> {
  const { context, incoming, visit } = at;
  const version = Number(textOf(incoming.body, 'version'));
  if (visit.receivedAt === undefined && version !== visit.version)
    return showVisit(at, [problem(errors.changedMeanwhile)]);
  const received = await receiveVisit(context, visit);
  return received.ok ? redirect(visitAddress(visit)) : showVisit(at, received.problems);
}

async function discard({ context, visit }: AtVisit): Promise<Answer> {
  await discardVisit(context, visit);
  return redirect(counterAddress);
}

/** Another visit of the same person. */
async function again({ context, visit }: AtVisit): Promise<Answer> {
  const id = randomUUID();
  await beginVisit(context, id, visit);
  return redirect(visitAddress({ id }));
}

const back = async ({ visit }: AtVisit): Promise<Answer> => redirect(visitAddress(visit));

export const visitRoutes: readonly Route[] = [
  visitRoute('GET', '', (at) => showVisit(at)),
  visitRoute('POST', '/dossiers', addDossier),
  visitRoute('POST', '/receive', receive, { perMinute: 60 }),
  visitRoute('POST', '/discard', discard),
  visitRoute('POST', '/again', again),
  // Whoever reloads a page that refused asks for the act's address.
  ...['/dossiers', '/receive', '/discard', '/again'].map((path) => visitRoute('GET', path, back)),
];
