import type { VNode } from 'preact';
import type { LedgerEntry } from '../../../kernel/ledger/entry.ts';
import type { Language } from '../../../kernel/text/text.ts';
import { Panel } from '../../../ui/columns.tsx';
import { Timeline } from '../../../ui/timeline.tsx';
import type { View } from '../../../ui/view.ts';
import type { Result } from '../result.ts';
import { deskResultWords, resultHistoryWords } from '../words.ts';

type Happened = {
  readonly at: LedgerEntry['at'];
  readonly kind: string;
  readonly by: string | undefined;
  readonly reason: unknown;
};

export type DocumentHistoryProps = {
  readonly view: View;
  readonly result: Result;
  readonly history: readonly LedgerEntry[];
};

/** All that happened to a document, the latest first. */
export const DocumentHistory = ({ view, result, history }: DocumentHistoryProps): VNode => (
  <Panel title={deskResultWords.history[view.language]} id="history">
    <Timeline
      view={view}
      entries={[...history.map(ofItsOwn), ...withItsCase(result)].toReversed().map(({ at, kind, by, reason }) => ({
        at,
        title: titleOf(kind, view.language),
        ...(by === undefined ? {} : { by }),
        body: typeof reason === 'string' && <p class="typed">{reason}</p>,
      }))}
    />
  </Panel>
);

const ofItsOwn = ({ at, kind, actor, body }: LedgerEntry): Happened => ({
  at,
  kind,
  by: actor.name,
  reason: body['reason'],
});

/** What happened to it together with its case stands in the stream of the case. */
const withItsCase = ({ issuedAt, revokedAt, revokedReason, revokedBy }: Result): readonly Happened[] => [
  ...(issuedAt === undefined ? [] : [{ at: issuedAt, kind: 'result.issued', by: undefined, reason: undefined }]),
  ...(revokedAt === undefined ? [] : [{ at: revokedAt, kind: 'result.revoked', by: revokedBy, reason: revokedReason }]),
];

const titleOf = (kind: string, language: Language): string =>
  Object.hasOwn(resultHistoryWords, kind)
    ? resultHistoryWords[kind as keyof typeof resultHistoryWords][language]
    : kind;
