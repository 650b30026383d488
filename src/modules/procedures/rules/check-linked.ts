import { problem, type Problem } from '../../../kernel/errors/problem.ts';
import { checkFeel, feelScope } from '../../../kernel/schema/check-feel.ts';
import type { ProcedureDefinition } from '../definition.ts';
import type { LinkedPart } from '../linked-definition.ts';
import { linkedErrors } from '../linked-errors.ts';
import { schemaAt } from './schema-at.ts';

/**
 * Finds what is wrong with the parts of a linked procedure as far as it can be seen without the procedures that they are: parts
 * that do not exist or wait in a circle, answers and papers that the filing does not have.
 */
export function checkLinked({ linked, form, papers }: ProcedureDefinition): readonly Problem[] {
  if (!linked) return [];
  const scope = feelScope(form.schema);
  const { parts } = linked;
  const given = new Set(papers.map(({ code }) => code));
  return parts.flatMap((part, index) => {
    const at = `/linked/parts/${index}`;
    return [
      ...(parts.findIndex(({ code }) => code === part.code) < index
        ? [problem(linkedErrors.partTwice, `${at}/code`, { part: part.code })]
        : []),
      ...(part.when === undefined ? [] : checkFeel(part.when, scope, `${at}/when`)),
      ...checkOrder(parts, part, at),
      ...part.answers.flatMap(({ from }, number) =>
        from === undefined || schemaAt(form.schema, from)
          ? []
          : [problem(linkedErrors.fieldUnknown, `${at}/answers/${number}/from`, { pointer: from })],
      ),
      ...part.papers.flatMap(({ from }, number) =>
        given.has(from) ? [] : [problem(linkedErrors.paperUnknown, `${at}/papers/${number}/from`, { paper: from })],
      ),
    ];
  });
}

function checkOrder(parts: readonly LinkedPart[], part: LinkedPart, at: string): readonly Problem[] {
  const known = new Set(parts.map(({ code }) => code));
  const unknown = part.after.flatMap((code, index) =>
    known.has(code) ? [] : [problem(linkedErrors.partUnknown, `${at}/after/${index}`, { part: code })],
  );
  const untimely = part.results.flatMap((result, index) =>
    part.after.includes(result.part)
      ? []
      : [problem(linkedErrors.resultTooEarly, `${at}/results/${index}/part`, { part: result.part })],
  );
  return waitsForItself(parts, part)
    ? [...unknown, problem(linkedErrors.circle, `${at}/after`, { part: part.code }), ...untimely]
    : [...unknown, ...untimely];
}

function waitsForItself(parts: readonly LinkedPart[], { code, after }: LinkedPart): boolean {
  const seen = new Set<string>();
  let next: readonly string[] = after;
  while (next.length > 0) {
    if (next.includes(code)) return true;
    next = parts
      .filter((part) => next.includes(part.code) && !seen.has(part.code))
      .flatMap((part) => {
        seen.add(part.code);
        return part.after;
      });
  }
  return false;
}
