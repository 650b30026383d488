import { Type, type Schema } from '../../../kernel/schema/type.ts';
import type { App } from '../../../kernel/app.ts';
import { formatIso } from '../../../kernel/clock/zone.ts';
import type { Instant } from '../../../kernel/time.ts';
import { statusCodes, type Status } from '../case.ts';

/** Parts that several routes of the API share. */
export const closed = { additionalProperties: false } as const;

export const oneOf = (...values: string[]): Schema => Type.Enum(values);

export const uuid = Type.String({
  pattern: '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$',
  maxLength: 36,
  format: 'uuid',
});

export const statusNames = Object.keys(statusCodes) as Status[];

export const codeParams = Type.Object({ code: Type.String({ minLength: 1, maxLength: 60 }) }, closed);

/** A moment as the API writes it: `2026-03-10T08:00:00+07:00`; null where there is none. */
export const isoOf = ({ place }: Pick<App, 'place'>, at: Instant | undefined): string | null =>
  at === undefined ? null : formatIso(at, place.zone);

export const statusJson = (status: Status) => ({ status, statusCode: statusCodes[status] });
