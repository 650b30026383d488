import type { Actor } from '../../../kernel/access/actor.ts';
import { canNow, type CaseSubject } from '../../cases/index.ts';
import { mayCancel, mayCompose, mayIssue, mayReplace, mayRevoke, maySign } from '../policy.ts';
import type { Result } from '../result.ts';

/** What is done with the document of a case, in the order in which it happens. */
export const documentActs = ['sign', 'seal', 'issue', 'take-back', 'reissue', 'revoke', 'cancel'] as const;
export type DocumentAct = (typeof documentActs)[number];

/** What is done seldom, below all else: what was composed, signed or given out is taken back. */
export const seldomActs: ReadonlySet<DocumentAct> = new Set(['take-back', 'reissue', 'revoke', 'cancel']);

/**
 * What the page offers this officer now.
 * @param keepsSeal whether the agency's seal is theirs to use, as signing knows
 */
export function offeredActs(
  actor: Actor,
  about: CaseSubject,
  result: Result,
  keepsSeal: boolean,
): readonly DocumentAct[] {
  const offers: Readonly<Record<DocumentAct, boolean>> = {
    sign: result.state === 'draft' && maySign(actor, about) && isDecidedOrNow(actor, about),
    seal: result.state === 'signed' && keepsSeal,
    issue: result.state === 'sealed' && mayIssue(actor, about),
    'take-back': (result.state === 'signed' || result.state === 'sealed') && maySign(actor, about),
    revoke: result.state === 'issued' && mayRevoke(actor, about),
    cancel: ['draft', 'signed', 'sealed'].includes(result.state) && mayCancel(actor, about, result),
    reissue: (result.state === 'issued' || result.state === 'revoked') && mayReplace(actor, about),
  };
  return documentActs.filter((act) => offers[act]);
}

/** Whether the draft can be written in by this officer now. */
export const isWritable = (actor: Actor, about: CaseSubject, result: Result | undefined): boolean =>
  mayCompose(actor, about) &&
  (result === undefined ? about.subject.finishedAt === undefined : result.state === 'draft');

const isDecidedOrNow = (actor: Actor, about: CaseSubject): boolean =>
  about.subject.outcome !== undefined || canNow('approve', actor, about);
