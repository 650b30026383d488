import { errors as requestErrors } from '../../../../kernel/errors/errors.ts';
import { problem, type Problem } from '../../../../kernel/errors/problem.ts';
import { limits } from '../../../../kernel/files/limits.ts';
import { readUpload } from '../../../../kernel/files/read-upload.ts';
import { storeUpload } from '../../../../kernel/files/store-upload.ts';
import { page, problems, redirect, type Answer } from '../../../../kernel/web/answer.ts';
import type { Route } from '../../../../kernel/web/route.ts';
import { viewOf } from '../../../../ui/view.ts';
import { papersFor } from '../../../procedures/index.ts';
import { mostPapers } from '../../commands/drafts.ts';
import { errors as caseErrors } from '../../errors.ts';
import { lookAtCounter } from '../../held/commands/look-at-counter.ts';
import { offersAtCounter } from '../../held/queries/offers-at-counter.ts';
import { registersAtCounter } from '../../held/registers/queries/registers-at-counter.ts';
import { textOf } from '../../routes/posted.ts';
import { checkDossier } from '../commands/check-dossier.ts';
import { receiveVisit } from '../commands/receive-visit.ts';
import { writeDossiers } from '../commands/visits.ts';
import { counterErrors as errors } from '../errors.ts';
import { DossierPage } from '../pages/dossier-page.tsx';
import { ScansPage } from '../pages/scans-page.tsx';
import { counterOffices } from '../queries/counter-offices.ts';
import { counterProcedure } from '../queries/counter-procedure.ts';
import { loadVisit } from '../queries/load-visit.ts';
import { dossierAddress, visitAddress } from '../rules/counter-address.ts';
import { counterFees } from '../rules/counter-fees.ts';
import { readDossier } from '../rules/read-dossier.ts';
import { slipsOfVisit } from '../slips/load-slip.ts';
import type { Dossier, Visit } from '../visit.ts';
import { dossierRoute, todayOf, type AtDossier } from './dossier-route.tsx';
import { answersWrong, openForm } from './form-routes.tsx';
import { showVisit } from './visit-routes.tsx';

async function dossierPage(at: AtDossier, found: readonly Problem[] = []): Promise<Answer> {
  const { context, incoming, visit, dossier, known } = at;
  const today = todayOf(at);
  const { definition } = known.procedure;
  const answers = dossier.answers ?? {};
  const offices = await counterOffices(context, known.procedure, visit.unitId, today);
  const offers = await offersAtCounter(context, visit.holder, definition, dossier);
  await lookAtCounter(context, visit.unitId, definition, offers);
  const content = (
    <DossierPage
      view={viewOf(context, incoming)}
      {...{ visit, dossier, known }}
      needed={new Set(papersFor(definition, answers, today).map(({ code }) => code))}
      fees={counterFees(known.procedure, { place: context.place, today, answers })}
      formLacks={(await answersWrong(at)).length}
      offices={offices}
      offers={offers}
      asksRegisters={(await registersAtCounter(context, visit, definition, dossier)).length > 0}
      slips={await slipsOfVisit(context.db, visit, dossier.procedure)}
      problems={found}
    />
  );
  return page(content, found[0]?.kind.status ?? 200);
}

/** Keeps what was typed, and then does what the button said. */
async function save(at: AtDossier): Promise<Answer> {
  const { context, incoming, visit } = at;
  const posted = (incoming.body ?? {}) as Readonly<Record<string, unknown>>;
  const chosen = await withChoices(at, posted);
  const read = readDossier(posted, chosen.dossier, chosen.known.procedure.definition);
  const now: AtDossier = { ...chosen, dossier: read.dossier };
  if (Number(textOf(posted, 'version')) !== visit.version) return dossierPage(now, [problem(errors.changedMeanwhile)]);
  if (read.problems.length > 0) return dossierPage(now, read.problems);
  const act = textOf(posted, 'do');
  const isFinal = act === 'receive' || act === 'more';
  const checked = isFinal ? await checkDossier(context, read.dossier, visit, todayOf(at)) : undefined;
  if (checked && !checked.ok) return dossierPage(now, checked.problems);
  const dossiers = visit.dossiers.map((each) => (each.key === read.dossier.key ? read.dossier : each));
  const written = await writeDossiers(context, visit, dossiers);
  if (!written.ok) return dossierPage(now, written.problems);
  if (act === 'receive') return receiveNow(now);
  if (act === 'form') return openForm({ ...now, visit: { ...visit, version: visit.version + 1 } });
  if (act === 'registers') return redirect(dossierAddress(visit, read.dossier, '/registers'));
  if (act === 'scans') return redirect(dossierAddress(visit, read.dossier, '/scans'));
  return redirect(act === 'more' ? visitAddress(visit) : dossierAddress(visit, read.dossier));
}

async function receiveNow(at: AtDossier): Promise<Answer> {
  const visit = await loadVisit(at.context.db, at.visit.id);
  if (!visit) return problems(problem(requestErrors.notFound));
  const received = await receiveVisit(at.context, visit);
  return received.ok ? redirect(visitAddress(visit)) : showVisit({ ...at, visit }, received.problems);
}

/** The dossier under the variant and the office that were chosen; another variant has its own fee. */
async function withChoices(at: AtDossier, posted: Readonly<Record<string, unknown>>): Promise<AtDossier> {
  const { context, dossier } = at;
  const variant = textOf(posted, 'variant') || dossier.variant;
  const unitId = Number(textOf(posted, 'unitId')) || dossier.unitId;
  const known = (await counterProcedure(context, { ...dossier, variant }, todayOf(at))) ?? at.known;
  return { ...at, dossier: { ...dossier, variant, unitId }, known };
}

async function remove(at: AtDossier): Promise<Answer> {
  const { context, visit, dossier } = at;
  const written = await writeDossiers(
    context,
    visit,
    visit.dossiers.filter(({ key }) => key !== dossier.key),
  );
  return written.ok ? redirect(visitAddress(visit)) : showVisit(at, written.problems);
}

const scansPage = (
  { context, incoming, visit, dossier, known }: AtDossier,
  found: readonly Problem[] = [],
  chosen = incoming.query['paper'],
): Answer =>
  page(
    <ScansPage view={viewOf(context, incoming)} {...{ visit, dossier, known, chosen }} problems={found} />,
    found[0]?.kind.status ?? 200,
  );

async function upload(at: AtDossier): Promise<Answer> {
  const { context, incoming, visit, dossier, known } = at;
  const read = await readUpload(incoming.raw);
  if (!read.ok) return scansPage(at, onFile(read.problems));
  const paper = read.value.fields['paper'] ?? '';
  if (!known.procedure.definition.papers.some(({ code }) => code === paper))
    return scansPage(at, [problem(caseErrors.paperUnknown, '/paper', { code: paper })]);
  if (!read.value.file) return scansPage(at, [problem(caseErrors.fileMissing, '/file')], paper);
  if (dossier.scans.length >= mostPapers)
    return scansPage(at, [problem(caseErrors.tooManyPapers, '/file', { most: mostPapers })], paper);
  const stored = await storeUpload(context, read.value.file);
  if (!stored.ok) return scansPage(at, onFile(stored.problems), paper);
  const scan = { paper, file: stored.value.id, name: stored.value.name };
  const written = await writeDossiers(context, visit, withScans(visit, dossier, [...dossier.scans, scan]));
  if (!written.ok) return scansPage(at, written.problems, paper);
  return redirect(dossierAddress(visit, dossier, `/scans?paper=${encodeURIComponent(paper)}`));
}

const onFile = (found: readonly Problem[]): readonly Problem[] => found.map((each) => ({ ...each, field: '/file' }));

const withScans = (visit: Visit, dossier: Dossier, scans: Dossier['scans']): readonly Dossier[] =>
  visit.dossiers.map((each) => (each.key === dossier.key ? { ...each, scans } : each));

async function removeScan(at: AtDossier): Promise<Answer> {
  const { context, incoming, visit, dossier } = at;
  const left = dossier.scans.filter(({ file }) => file !== textOf(incoming.body, 'file'));
  const written = await writeDossiers(context, visit, withScans(visit, dossier, left));
  return written.ok ? redirect(dossierAddress(visit, dossier, '/scans')) : scansPage(at, written.problems);
}

const back = async ({ visit, dossier }: AtDossier): Promise<Answer> => redirect(dossierAddress(visit, dossier));

export const dossierRoutes: readonly Route[] = [
  dossierRoute('GET', '', (at) => dossierPage(at)),
  dossierRoute('POST', '', save, { perMinute: 60 }),
  dossierRoute('GET', '/remove', back),
  dossierRoute('POST', '/remove', remove),
  dossierRoute('GET', '/scans', async (at) => scansPage(at)),
  dossierRoute('POST', '/scans', upload, { bodyLimitBytes: limits.fileBytes + limits.restBytes, perMinute: 60 }),
  dossierRoute('GET', '/scans/remove', back),
  dossierRoute('POST', '/scans/remove', removeScan),
];
