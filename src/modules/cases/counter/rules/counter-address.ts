import type { Dossier, Visit } from '../visit.ts';

/** Where reception at the counter begins. */
export const counterAddress = '/desk/counter';

/** A page of a visit. */
export const visitAddress = ({ id }: Pick<Visit, 'id'>, path = ''): string => `${counterAddress}/${id}${path}`;

/** Form 02 or 03 that was given to somebody, as PDF. */
export const slipAddress = (id: string): string => `${counterAddress}/slips/${id}`;

/** A page of one dossier of a visit. */
export const dossierAddress = (visit: Pick<Visit, 'id'>, { key }: Pick<Dossier, 'key'>, path = ''): string =>
  visitAddress(visit, `/dossiers/${key}${path}`);
