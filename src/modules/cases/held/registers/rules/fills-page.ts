import type { ProcedureDefinition } from '../../../../procedures/index.ts';
import type { RegisterQuestion } from '../../../../vault/index.ts';

/** The questions to registers that answer something on a page of the form. @param fields JSON pointers into the answers */
export function fillsPage(
  questions: readonly RegisterQuestion[],
  { form }: Pick<ProcedureDefinition, 'form'>,
  fields: readonly string[],
): readonly RegisterQuestion[] {
  if (questions.length === 0) return [];
  const names = new Set(fields.flatMap((pointer) => prefillAt(form.schema, pointer.split('/').slice(1)) ?? []));
  return questions.filter(({ register, kinds }) =>
    register.papers.some(
      ({ type, fills = {} }) => kinds.includes(type) && Object.keys(fills).some((name) => names.has(name)),
    ),
  );
}

/** The name by which `x-prefill` calls the question at a path. */
function prefillAt(schema: unknown, path: readonly string[]): string | undefined {
  const node = recordOf(schema);
  const [first, ...rest] = path;
  if (first !== undefined) return prefillAt(recordOf(node['properties'])[first], rest);
  const name = node['x-prefill'];
  return typeof name === 'string' ? name : undefined;
}

const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
