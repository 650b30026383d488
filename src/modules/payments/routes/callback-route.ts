import { json, problems } from '../../../kernel/web/answer.ts';
import { problem } from '../../../kernel/errors/problem.ts';
import { Type } from '../../../kernel/schema/type.ts';
import type { Route } from '../../../kernel/web/route.ts';
import { takeMessage } from '../commands/take-message.ts';
import { errors } from '../errors.ts';
import { gatewayOf } from '../gateway.ts';
import type { Verdict } from '../order.ts';
import { mayTell } from '../policy.ts';

/** What is not worth sending again is answered as taken; only a message that is none is refused. */
const statuses: Readonly<Partial<Record<Verdict, number>>> = { forged: 403, unreadable: 422 };

/** Where the provider tells what became of an order. */
export const callbackRoute: Route<undefined> = {
  method: 'POST',
  url: '/api/v1/payments/callback',
  allow: mayTell,
  perMinute: 600,
  summary: 'The provider of payments tells what became of an order, with its authentication code',
  schema: { body: Type.Object({ MaThamChieu: Type.Optional(Type.String({ maxLength: 100 })) }) },
  async handle(context, { body }) {
    const gateway = gatewayOf(context);
    if (!gateway) return problems(problem(errors.notOnline));
    const verdict = await takeMessage(context, gateway.read(body), 'callback', body);
    const status = statuses[verdict] ?? 200;
    return json({ TrangThai: status === 200 ? 'DA_NHAN' : 'TU_CHOI', KetQua: verdict }, status);
  },
};
