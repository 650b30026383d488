import type { App } from '../../../../kernel/app.ts';
import type { LocalDate } from '../../../../kernel/time.ts';
import { asVariant, procedureInForce, type Procedure, type Variant } from '../../../procedures/index.ts';
import type { Dossier } from '../visit.ts';

/** A procedure as a dossier has it, with the variants that the officer at the counter chooses from. */
export type CounterProcedure = { readonly procedure: Procedure; readonly variants: readonly Variant[] };

/**
 * The procedure in force today, as the chosen variant has it. At the counter the officer chooses whichever variant it is: the
 * answers by which the form would tell may stay on paper.
 */
export async function counterProcedure(
  app: App,
  { procedure: code, variant: chosen }: Pick<Dossier, 'procedure' | 'variant'>,
  today: LocalDate,
): Promise<CounterProcedure | undefined> {
  const announced = await procedureInForce(app, code, today);
  if (!announced) return undefined;
  const variants = announced.definition.variants ?? [];
  const variant = variants.find((each) => each.code === chosen);
  return { procedure: { ...announced, definition: asVariant(announced.definition, variant) }, variants };
}
