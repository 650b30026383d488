/**
 * Answers that are kept for the next form, by the names that `x-prefill` uses: what the e-ID does not tell. Nothing else that people
 * answer is kept beyond its case (Law on personal data protection: no more than the purpose needs).
 */
export const keptFacts = ['residenceArea', 'residenceDetail'] as const;
export type KeptFact = (typeof keptFacts)[number];
