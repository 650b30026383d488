import type { Dossier, Visit } from '../visit.ts';

/** Where reception at the counter begins. */
export const counterAddress = '/desk/counter';

/** A page of a visit. */
export const visitAddress = ({ id }: Pick<Visit, 'id'>, path = ''): string => `${counterAddress}/${id}${path}`;

/** A page of one dossier of a visit. */
export const dossierAddress = (visit: Pick<Visit, 'id'>, { key }: Pick<Dossier, 'key'>, path = ''): string =>
  visitAddress(visit, `/dossiers/${key}${path}`);
