/** The vault: papers, results and answers that a person or organisation need not give again (Decree 107/2021). */
import type { Module } from '../../kernel/module.ts';
import { errors } from './errors.ts';
import { registerErrors } from './registers/errors.ts';
import { vaultPanels } from './pages/panels.tsx';
import { apiRoutes } from './routes/api-routes.ts';
import { digitiseRoutes } from './routes/digitise-routes.tsx';
import { ownRoutes } from './routes/own-routes.tsx';
import { words } from './words.ts';

export { keepPapers } from './commands/keep-papers.ts';
export { learnFacts, type FactsLearned } from './commands/learn-facts.ts';
export { markSigned, type Signature } from './commands/mark-signed.ts';
export { nameResults, type Concern } from './commands/name-results.ts';
export { recordLook, type Look } from './commands/record-look.ts';
export { revokePapers } from './commands/revoke-papers.ts';
export { withdrawConsent } from './commands/withdraw-consent.ts';
export { usePapers, type Said, type Standing } from './commands/use-papers.ts';
export { askRegisters, type Asking } from './registers/commands/ask-registers.ts';
export { registerErrors } from './registers/errors.ts';
export { connectedRegisters, placeRegisters, type Register } from './registers/place-registers.ts';
export { looksOfFiling, registerLooks } from './registers/queries/register-looks.ts';
export { attestedPapers, type AttestedPaperOfCase } from './registers/queries/attested-papers.ts';
export type { RegisterLook } from './registers/register-look.ts';
export { questionsFor, type RegisterQuestion } from './registers/rules/questions-for.ts';
export { heldPapers } from './queries/held-papers.ts';
export { knownFacts, type KnownFact } from './queries/known-facts.ts';
export { papersToSign } from './queries/papers-to-sign.ts';
export { ownerOfPaper, type ToTell } from './queries/owner-of-paper.ts';
export { usesOfFiling } from './queries/vault-uses.ts';
export { keptFacts, type KeptFact } from './rules/kept-facts.ts';
export { opensVault } from './rules/opens-vault.ts';
export { ownerKey, ownerOf } from './rules/owner-key.ts';
export { PaperLine } from './pages/paper-line.tsx';
export { VaultLevelNote } from './pages/vault-level-note.tsx';
export { paperName } from './pages/paper-name.ts';
export { attestedWords } from './registers/words.ts';
export { replaceWords } from './words.ts';
export type { PaperToKeep, VaultPaper } from './vault-paper.ts';
export { isReplaceReason, replaceReasons, type Filing, type ReplaceReason, type VaultUse } from './vault-use.ts';

export const vault: Module = {
  name: 'vault',
  migrations: new URL('./migrations/', import.meta.url),
  routes: [...ownRoutes, ...apiRoutes, ...digitiseRoutes],
  panels: vaultPanels,
  words,
  errors: [errors, registerErrors],
};
