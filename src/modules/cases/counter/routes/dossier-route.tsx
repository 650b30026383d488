import { localDateOf } from '../../../../kernel/clock/zone.ts';
import { problem } from '../../../../kernel/errors/problem.ts';
import { redirect, type Answer } from '../../../../kernel/web/answer.ts';
import type { Route } from '../../../../kernel/web/route.ts';
import { counterErrors as errors } from '../errors.ts';
import { counterProcedure, type CounterProcedure } from '../queries/counter-procedure.ts';
import { visitAddress } from '../rules/counter-address.ts';
import type { Dossier, Visit } from '../visit.ts';
import { visitRoute, type AtVisit } from './counter-route.tsx';
import { showVisit } from './visit-routes.tsx';

/** A request about one dossier of a visit. */
export type AtDossier = AtVisit & { readonly dossier: Dossier; readonly known: CounterProcedure };

export const todayOf = ({ context }: AtVisit) => localDateOf(context.now(), context.place.zone);

/** A route about one dossier, which is gone once its visit was received. */
export const dossierRoute = (
  method: 'GET' | 'POST',
  path: string,
  handle: (at: AtDossier) => Promise<Answer>,
  more: Partial<Route<Visit>> = {},
): Route<Visit> =>
  visitRoute(
    method,
    `/dossiers/:key${path}`,
    async (at) => {
      const { visit, incoming } = at;
      if (visit.receivedAt !== undefined) return redirect(visitAddress(visit));
      const dossier = visit.dossiers.find(({ key }) => key === incoming.params['key']);
      const known = dossier && (await counterProcedure(at.context, dossier, todayOf(at)));
      if (!dossier || !known) return showVisit(at, [problem(errors.dossierGone)]);
      return handle({ ...at, dossier, known });
    },
    more,
  );
