import { randomUUID } from 'node:crypto';
import type { Problem } from '../../../../kernel/errors/problem.ts';
import { contentHeaders } from '../../../../kernel/files/content-headers.ts';
import { asOfficer } from '../../../../kernel/web/as-officer.ts';
import { bytes, page, redirect, type Answer } from '../../../../kernel/web/answer.ts';
import { isUuid } from '../../../../kernel/text/uuid.ts';
import type { Route } from '../../../../kernel/web/route.ts';
import { viewOf } from '../../../../ui/view.ts';
import { papersFor } from '../../../procedures/index.ts';
import { textOf } from '../../routes/posted.ts';
import { applicantOf } from '../commands/case-of-dossier.ts';
import { counterErrors } from '../errors.ts';
import { mayServe } from '../policy.ts';
import { dossierRoute, todayOf, type AtDossier } from '../routes/dossier-route.tsx';
import { counterAddress, dossierAddress } from '../rules/counter-address.ts';
import { apiSlipRoutes } from './api-slips.ts';
import { slipFor } from './load-slip.ts';
import { makeSlip, type SlipSaid } from './make-slip.ts';
import { printSlip } from './print-slip.ts';
import { SlipPage } from './slip-page.tsx';
import type { Slip } from './slip.ts';

/** Before anything is typed: a supplement of the needed papers that do not lie on the desk. */
function suggested(at: AtDossier): SlipSaid {
  const { dossier, known } = at;
  const there = new Set([...dossier.papers, ...dossier.scans, ...(dossier.held ?? [])].map(({ paper }) => paper));
  const needed = papersFor(known.procedure.definition, dossier.answers ?? {}, todayOf(at));
  const papers = needed.map(({ code }) => code).filter((code) => !there.has(code));
  return { id: randomUUID(), kind: 'supplement', papers, reason: '' };
}

const slipPage = (at: AtDossier, said: SlipSaid, found: readonly Problem[] = []): Answer =>
  page(
    <SlipPage
      view={viewOf(at.context, at.incoming)}
      visit={at.visit}
      dossier={at.dossier}
      definition={at.known.procedure.definition}
      said={said}
      problems={found}
    />,
    found[0]?.kind.status ?? 200,
  );

/** What the form says; a paper that the procedure does not know is not asked for. */
function readSaid({ incoming, known }: AtDossier): SlipSaid {
  const { body } = incoming;
  const ticked = [(body as Readonly<Record<string, unknown>> | undefined)?.['papers']].flat();
  const id = textOf(body, 'id');
  return {
    id: isUuid(id) ? id : randomUUID(),
    kind: textOf(body, 'kind') === 'refusal' ? 'refusal' : 'supplement',
    papers: known.procedure.definition.papers.map(({ code }) => code).filter((code) => ticked.includes(code)),
    reason: textOf(body, 'reason'),
  };
}

async function make(at: AtDossier): Promise<Answer> {
  const { context, visit, dossier, known } = at;
  const said = readSaid(at);
  const about = { unitId: visit.unitId, visitId: visit.id, applicant: applicantOf(visit, dossier) };
  const made = await makeSlip(context, { ...about, procedure: known.procedure }, said);
  if (made.ok) return redirect(`${dossierAddress(visit, dossier)}#slips`);
  const isMade = made.problems.some(({ kind }) => kind === counterErrors.slipMade);
  return slipPage(at, isMade ? { ...said, id: randomUUID() } : said, made.problems);
}

/** The slip as PDF, for the officers who receive in its unit. */
const print: Route<Slip> = {
  method: 'GET',
  url: `${counterAddress}/slips/:slip`,
  signIn: 'officer',
  perMinute: 60,
  allow: mayServe,
  subject: slipFor,
  handle: asOfficer(async (context, { subject }) => {
    const content = await printSlip(context, subject, context.language);
    const name = `${subject.kind === 'supplement' ? 'yeu-cau-bo-sung' : 'tu-choi'}-${subject.id.slice(0, 8)}.pdf`;
    const { contentType, headers } = contentHeaders('pdf', name, 'inline');
    return bytes(content, contentType, headers);
  }),
};

export const slipRoutes: readonly Route[] = [
  dossierRoute('GET', '/slip', async (at) => slipPage(at, suggested(at))),
  dossierRoute('POST', '/slip', make, { perMinute: 60 }),
  print,
  ...apiSlipRoutes,
];
