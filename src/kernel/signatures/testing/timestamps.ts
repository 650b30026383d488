import { answerTimestamp, type TimestampKey } from '../../../../sandbox/certificates/timestamp-answer.ts';
import type { TimestampAuthority } from '../timestamp-authority.ts';
import { timestampOverHttp } from '../timestamp-over-http.ts';
import { now } from './people.ts';

/** An authority for timestamps with this key, asked without a network. */
export const timestampsBy = (key: TimestampKey): TimestampAuthority =>
  timestampOverHttp('http://clock.example', {
    fetch: async (_url, { body }) =>
      new Response(new Uint8Array(answerTimestamp(key, Buffer.from(body instanceof Uint8Array ? body : []), now))),
  });
