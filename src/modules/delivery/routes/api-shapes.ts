import { formatIso } from '../../../kernel/clock/zone.ts';
import { Type } from '../../../kernel/schema/type.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { WebContext } from '../../../kernel/web/route.ts';
import { stateOf, type PostItem, type PostList } from '../post-list.ts';
import type { ListSummary } from '../queries/load-list.ts';
import type { WaitingResult } from '../queries/waiting-for-post.ts';

const closed = { additionalProperties: false } as const;
const code = Type.String({ minLength: 1, maxLength: 60 });
const codes = Type.Array(code, { minItems: 1, maxItems: 200 });
const version = Type.Integer({ minimum: 1 });

/** An id as an address carries it: text. */
const idInQuery = (description: string) => Type.Optional(Type.String({ pattern: '^[1-9][0-9]{0,14}$', description }));

export const unitQuery = Type.Object(
  { unit: idInQuery('Of the one-stop'), before: idInQuery('Of a list: those that were made before it') },
  closed,
);
export const listParams = Type.Object({ list: Type.String({ maxLength: 15 }) }, closed);

/** What programs send; envelopes are named by the codes of their cases. */
export const bodies = {
  make: Type.Object({ unit: Type.Optional(Type.Integer({ minimum: 1 })), cases: codes }, closed),
  leaveOut: Type.Object({ version, cases: codes }, closed),
  tracking: Type.Object(
    {
      version,
      numbers: Type.Array(Type.Object({ case: code, tracking: Type.String({ maxLength: 60 }) }, closed), {
        minItems: 1,
        maxItems: 200,
      }),
    },
    closed,
  ),
  handOver: Type.Object({ version, collector: Type.String({ maxLength: 100 }) }, closed),
  outcome: Type.Object(
    {
      version,
      cases: codes,
      state: Type.Enum(['delivered', 'returned']),
      on: Type.String({ format: 'date', maxLength: 10 }),
      reason: Type.Optional(Type.String({ maxLength: 200, description: 'Why it came back' })),
    },
    closed,
  ),
} as const;

export type MakeBody = { readonly unit?: number; readonly cases: readonly string[] };
export type CasesBody = { readonly version: number; readonly cases: readonly string[] };
export type TrackingBody = {
  readonly version: number;
  readonly numbers: readonly { readonly case: string; readonly tracking: string }[];
};
export type HandOverBody = { readonly version: number; readonly collector: string };
export type OutcomeBody = CasesBody & {
  readonly state: 'delivered' | 'returned';
  readonly on: string;
  readonly reason?: string;
};

const isoOf = ({ place }: WebContext, at: Instant | null | undefined): string | null =>
  at === null || at === undefined ? null : formatIso(at, place.zone);

export const waitingJson = (context: WebContext, waiting: WaitingResult) => ({
  case: waiting.code,
  procedure: waiting.procedureName,
  recipient: waiting.recipient,
  address: waiting.address,
  feeDue: waiting.feeDue,
  finishedAt: isoOf(context, waiting.finishedAt),
  returnedOn: waiting.returnedOn,
});

export const summaryJson = (context: WebContext, { handedOverAt, ...list }: ListSummary) => ({
  ...list,
  handedOverAt: isoOf(context, handedOverAt),
});

const itemJson = (list: PostList, item: PostItem) => ({
  case: item.code,
  state: stateOf(list, item),
  resultNumber: item.resultNumber,
  recipient: item.recipient,
  address: item.address ?? null,
  tracking: item.tracking ?? null,
  deliveredOn: item.deliveredOn ?? null,
  returnedOn: item.returnedOn ?? null,
  returnReason: item.returnReason ?? null,
});

export const listJson = (context: WebContext, list: PostList) => ({
  id: list.id,
  unit: list.unitId,
  day: list.day,
  number: list.number,
  preparedAt: isoOf(context, list.preparedAt),
  handedOverAt: isoOf(context, list.handedOverAt),
  collector: list.collector ?? null,
  version: list.version,
  envelopes: list.items.map((item) => itemJson(list, item)),
});
