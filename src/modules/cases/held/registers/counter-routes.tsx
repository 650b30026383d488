import type { Problem } from '../../../../kernel/errors/problem.ts';
import { page, redirect, type Answer } from '../../../../kernel/web/answer.ts';
import type { Route } from '../../../../kernel/web/route.ts';
import { viewOf } from '../../../../ui/view.ts';
import { dossierRoute, type AtDossier } from '../../counter/routes/dossier-route.tsx';
import { dossierAddress } from '../../counter/rules/counter-address.ts';
import { lookAtCounterRegisters } from './commands/look-at-counter-registers.ts';
import { CounterRegistersPage } from './pages/counter-registers-page.tsx';
import { registersAtCounter } from './queries/registers-at-counter.ts';
import { consentIn } from './rules/consent-in.ts';

async function show(at: AtDossier, problems: readonly Problem[] = []): Promise<Answer> {
  const { context, incoming, visit, dossier, known } = at;
  const { definition } = known.procedure;
  const props = {
    view: viewOf(context, incoming),
    visit,
    dossier,
    procedure: definition.name[context.language],
    questions: await registersAtCounter(context, visit, definition, dossier),
    problems,
  };
  return page(<CounterRegistersPage {...props} />, problems[0]?.kind.status ?? 200);
}

async function look(at: AtDossier): Promise<Answer> {
  const { context, incoming, visit, dossier, known } = at;
  const consent = consentIn(incoming.body);
  if (!consent || consent.agreed === 'none') return redirect(dossierAddress(visit, dossier));
  const about = { dossier, definition: known.procedure.definition };
  const looked = await lookAtCounterRegisters(context, visit, about, { key: consent.key, agreed: consent.agreed });
  return looked.ok ? redirect(dossierAddress(visit, dossier)) : show(at, looked.problems);
}

/** Registers asked at the counter, with the applicant's consent. */
export const counterRegisterRoutes: readonly Route[] = [
  dossierRoute('GET', '/registers', (at) => show(at)),
  dossierRoute('POST', '/registers', look, { perMinute: 30 }),
];
