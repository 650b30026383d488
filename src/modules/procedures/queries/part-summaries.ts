import type { App } from '../../../kernel/app.ts';
import type { Term } from '../../../kernel/clock/term.ts';
import type { Text } from '../../../kernel/text/text.ts';
import type { LocalDate } from '../../../kernel/time.ts';
import type { ProcedureDefinition } from '../definition.ts';
import { asVariant } from '../rules/variants.ts';
import { procedureInForce } from './procedure.ts';

/** A part of a linked procedure, as its page tells of it. */
export type PartSummary = {
  readonly procedure: string;
  readonly name: Text;
  readonly term: Term;
  /** Names of the parts that it waits for. */
  readonly after: readonly Text[];
  /** Whether the applicant chooses it. */
  readonly chosen: boolean;
};

/** The parts of a linked procedure as they are on a day; none for one that stands by itself. */
export async function partSummaries(
  app: Pick<App, 'db' | 'place'>,
  { linked }: ProcedureDefinition,
  day: LocalDate,
): Promise<readonly PartSummary[]> {
  const parts = linked?.parts ?? [];
  const found = await Promise.all(parts.map(({ procedure }) => procedureInForce(app, procedure, day)));
  const names = new Map(parts.map(({ code }, index) => [code, found[index]?.definition.name]));
  return parts.flatMap((part, index) => {
    const announced = found[index]?.definition;
    if (!announced) return [];
    const variant = announced.variants?.find(({ code }) => code === part.variant);
    return [
      {
        procedure: announced.code,
        name: announced.name,
        term: asVariant(announced, variant).term.legal,
        after: part.after.flatMap((code) => names.get(code) ?? []),
        chosen: part.when !== undefined,
      },
    ];
  });
}
