import type { Make } from './subject.ts';
import { makeDraft, stages, type Stage } from './made/cases.ts';
import { makeCounterSlip } from './made/counter-slip.ts';
import { makeDraftOfVariants } from './made/draft-of-variants.ts';
import { makeMoney, makeSecondPayment } from './made/money.ts';
import { makeAbsence, makeAppointment, makeMergerToDrop, makeMergerToPlan, makeWard } from './made/organisation.ts';
import { makePasskey } from './made/passkey.ts';
import { makePetition } from './made/petition.ts';
import { makePortalMessage } from './made/portal-message.ts';
import { makePostList } from './made/post-list.ts';
import { makeProcedureDraft } from './made/procedure-draft.ts';
import { makePublication } from './made/publication.ts';
import { makeDocumentToSeal, makeDocumentToSign, makeResult } from './made/result.ts';
import { makeRoom } from './made/room.ts';
import { makeSigningBatch } from './made/signing-batch.ts';
import {
  makeCaseBatch,
  makeLinkedFiling,
  makeReceivedVisit,
  makeStoppedCase,
  makeVisit,
} from './made/special-cases.ts';
import { makeScan, makeVaultPaper } from './made/vault-paper.ts';

export type Kind = {
  /** As the page under the matrix names it. */
  readonly name: string;
  /** Addresses that are about it. */
  readonly at: RegExp;
  readonly make: Make;
  /** Whose it is alone: nobody who has nothing to do with it is let in. */
  readonly isOnesOwn: boolean;
};

const own = { isOnesOwn: true } as const;
const open = { isOnesOwn: false } as const;

/** What addresses are about, besides cases at their stages; the first line that fits counts. */
const kinds: readonly Kind[] = [
  { name: 'draft of variants', at: /^\/drafts\/:id\/variant$/, make: makeDraftOfVariants, ...own },
  { name: 'draft', at: /\/drafts\/:id/, make: makeDraft, ...own },
  { name: 'stopped case', at: /^\/cases\/:code\/(apology|stop-notice)\.pdf$/, make: makeStoppedCase, ...own },
  { name: 'linked filing', at: /\/cases\/:code\/parts$/, make: makeLinkedFiling, ...own },
  { name: 'money', at: /\/cases\/:code\/(payments|receipts|fee-receipt\.pdf)/, make: makeMoney, ...own },
  { name: 'second payment', at: /\/extras\/:extra/, make: makeSecondPayment, ...own },
  { name: 'refund', at: /\/refunds\/:refund/, make: makeMoney, ...own },
  { name: 'document to sign', at: /\/document\/(sign|cancel)$/, make: makeDocumentToSign, ...own },
  { name: 'document to seal', at: /\/document\/(seal|take-back)$/, make: makeDocumentToSeal, ...own },
  { name: 'issued document', at: /\/document\/(issue|revoke|reissue)$/, make: makeResult, ...own },
  { name: 'result', at: /\/document\/:result\.pdf$|^\/api\/v1\/results\/:token$/, make: makeResult, ...own },
  // Whoever has the document checks it: the code on it is the key.
  { name: 'result to check', at: /^\/r\/:token$|\/results\/:token\/standing$/, make: makeResult, ...open },
  { name: 'slip of the counter', at: /\/counter\/slips\/:slip$/, make: makeCounterSlip, ...own },
  { name: 'received visit', at: /\/counter\/:visit\/receipt\.pdf$/, make: makeReceivedVisit, ...own },
  { name: 'visit', at: /\/counter\/:visit/, make: makeVisit, ...own },
  { name: 'batch of cases', at: /\/desk\/batches\/:key/, make: makeCaseBatch, ...own },
  { name: 'post list', at: /\/post\/lists\/:list/, make: makePostList, ...own },
  { name: 'petition', at: /\/petitions\/:petition/, make: makePetition, ...own },
  // Whoever stands in the room: its address is the key.
  { name: 'waiting room', at: /^\/queue\/:room/, make: makeRoom, ...open },
  { name: 'window', at: /\/queue\/(:window|settings\/:unit)/, make: makeRoom, ...own },
  { name: 'signing batch', at: /\/signing\/:batch/, make: makeSigningBatch, ...own },
  { name: 'scan to sign', at: /\/signing\/papers\/:paper/, make: makeScan, ...own },
  { name: 'seal', at: /\/seals\/:unit/, make: makeWard, ...own },
  { name: 'paper of a vault', at: /\/vault\/(:paper|uses\/:use)/, make: makeVaultPaper, ...own },
  { name: 'message', at: /\/messages\/:message/, make: makePortalMessage, ...own },
  { name: 'published period', at: /\/assessment\/:period$/, make: makePublication, ...open },
  { name: 'passkey', at: /\/passkeys\/:passkey/, make: makePasskey, ...own },
  { name: 'appointment', at: /\/end\/:appointment$/, make: makeAppointment, ...own },
  { name: 'absence', at: /\/absences\/:absence/, make: makeAbsence, ...own },
  { name: 'merger to plan', at: /\/mergers\/:merger\/plan$/, make: makeMergerToPlan, ...own },
  { name: 'merger', at: /\/mergers\/:merger/, make: makeMergerToDrop, ...own },
  { name: 'draft of a procedure', at: /\/procedures\/:code\/(draft\/|compare$)/, make: makeProcedureDraft, ...own },
];

export const kindOf = (url: string): Kind | undefined => kinds.find(({ at }) => at.test(url));

/** The stages at which a route is asked: those of a case where it is about one. */
export const stagesOf = (url: string): readonly (Stage | undefined)[] =>
  !kindOf(url) && /\/(cases|desk|follow|work-list)\/(.*\/)?:code/.test(url) && !isForMachines(url)
    ? stages
    : [undefined];

/** Another agency's system asks from the address of the security server alone. */
const isForMachines = (url: string): boolean => url.startsWith('/api/v1/exchange/');

/** Whether whoever has nothing to do with what stands at the address must not be let in. */
export const isOnesOwn = (url: string, stage: Stage | undefined): boolean =>
  kindOf(url)?.isOnesOwn ?? (stage !== undefined && !/\/follow\//.test(url));
