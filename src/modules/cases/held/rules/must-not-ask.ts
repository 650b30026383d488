import type { Offer } from '../queries/put-forward.ts';

/**
 * Whether nobody may ask for the paper: it is there, valid and about its owner alone. Of a paper about another person, a plot or a
 * matter only the applicant knows whether the one that is there is meant.
 */
export const mustNotAsk = (offer: Offer | undefined): boolean => offer?.type.about === 'holder';
