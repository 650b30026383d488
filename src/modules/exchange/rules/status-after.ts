import type { LedgerEntry } from '../../../kernel/ledger/entry.ts';
import { statusCodes } from '../../cases/index.ts';

type Move = number | 'works' | 'goes-on' | 'same';

/**
 * What an entry of a case does to its status at the national portal: `works` while officers handle what was received, `goes-on` when
 * a wait for the applicant ends. Entries that are not named are no step with the case.
 */
const moves: Readonly<Record<string, Move>> = {
  'case.filed': statusCodes.registered,
  'case.received': statusCodes.received,
  'case.not-received': statusCodes['not-received'],
  'case.supplement-requested': statusCodes['supplement-requested'],
  'case.supplement-answered': 'goes-on',
  'case.payment-requested': statusCodes['payment-requested'],
  'case.paid': 'goes-on',
  'case.assigned': 'works',
  'case.step-completed': 'works',
  'case.step-returned': 'works',
  'case.step-recalled': 'works',
  'case.consultation-asked': 'works',
  'case.consultation-answered': 'works',
  'case.proposed': 'works',
  'case.approved': 'works',
  'case.declined': 'works',
  'case.extended': 'same',
  'case.apologised': 'same',
  'case.transferred': 'same',
  'case.variant-changed': 'same',
  'case.moved': 'same',
  'case.result-recorded': statusCodes.finished,
  'case.result-replaced': 'same',
  'case.result-revoked': 'same',
  'case.returned': statusCodes.returned,
  'case.withdrawn': statusCodes.withdrawn,
  'case.stopped': statusCodes.stopped,
};

/** Kinds of entry that the portal is told as a step done with the case. */
export const stepKinds: readonly string[] = Object.keys(moves);

/** What changes the message about a case though it is no step with it. */
export const factKinds: readonly string[] = [
  'case.fee-reduced',
  'case.fee-refunded',
  'case.fee-partly-refunded',
  'case.linked',
  'case.moved-back',
  'case.population-checked',
];

const waits: ReadonlySet<number> = new Set([statusCodes['supplement-requested'], statusCodes['payment-requested']]);

/** The steps of a case's history, each with the status of the national portal that the case had after it. */
export function statusesAfter(
  history: readonly LedgerEntry[],
): readonly { readonly entry: LedgerEntry; readonly status: number }[] {
  let status: number = statusCodes.registered;
  let isReceived = false;
  return history.flatMap((entry) => {
    const move = Object.hasOwn(moves, entry.kind) ? moves[entry.kind] : undefined;
    if (move === undefined) return [];
    if (entry.kind === 'case.received') isReceived = true;
    const isOpen = status < statusCodes.withdrawn && status !== statusCodes['not-received'];
    if (typeof move === 'number') status = move;
    else if (move === 'works' && isReceived && isOpen) status = statusCodes['in-progress'];
    else if (move === 'goes-on' && waits.has(status))
      status = isReceived ? statusCodes['in-progress'] : statusCodes.registered;
    return [{ entry, status }];
  });
}
