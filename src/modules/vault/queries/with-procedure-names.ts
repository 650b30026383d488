import type { WebContext } from '../../../kernel/web/route.ts';
import { localDateOf } from '../../../kernel/clock/zone.ts';
import { procedureInForce } from '../../procedures/index.ts';

type OfProcedure = { readonly procedureCode: string; readonly procedureName: string };

/** Says in the reader's language which procedure each row is about: in Vietnamese as it was written down. */
export async function withProcedureNames<R extends OfProcedure>(
  context: WebContext,
  rows: readonly R[],
): Promise<readonly R[]> {
  if (context.language === 'vi') return rows;
  const today = localDateOf(context.now(), context.place.zone);
  return Promise.all(
    rows.map(async (row) => {
      const procedure = await procedureInForce(context, row.procedureCode, today);
      return { ...row, procedureName: procedure?.definition.name[context.language] ?? row.procedureName };
    }),
  );
}
