import type { LocalDate } from '../../../../kernel/time.ts';
import { ownPapers, papersFor, type ProcedureDefinition } from '../../../procedures/index.ts';
import type { Register } from '../place-registers.ts';
import type { RegisterLook } from '../register-look.ts';

/** What one register is asked for an application. */
export type RegisterQuestion = { readonly register: Register; readonly kinds: readonly string[] };

type Known = {
  readonly answers: Readonly<Record<string, unknown>>;
  readonly today: LocalDate;
  /** Kinds that the vault puts forward already. */
  readonly held: ReadonlySet<string>;
  /** What was asked for the application before, or refused. */
  readonly looks: readonly RegisterLook[];
};

/**
 * What connected registers may be asked for an application, and no more (Law on personal data protection: no more than the purpose
 * needs): kinds that are the applicant's own with these answers, and that the procedure asks for or whose content its form asks for.
 * A register that did not answer may be asked again.
 * @param definition as the application's variant has it
 */
export function questionsFor(
  registers: readonly Register[],
  definition: ProcedureDefinition,
  { answers, today, held, looks }: Known,
): readonly RegisterQuestion[] {
  if (registers.length === 0) return [];
  const needed = new Set(papersFor(definition, answers, today).map(({ code }) => code));
  const own = ownPapers(definition, answers, today);
  const asked = prefillNames(definition.form.schema);
  return registers.flatMap((register) => {
    const done = looks.filter((look) => look.register === register.code && look.outcome !== 'unavailable');
    const isDone = (type: string): boolean => done.some(({ kinds }) => kinds.includes(type));
    const kinds = register.papers.flatMap(({ type, fills = {} }) => {
      const papers = own.filter((paper) => paper.type === type);
      const isNeeded = papers.some(({ code }) => needed.has(code)) && !held.has(type);
      const isAsked = papers.length > 0 && Object.keys(fills).some((name) => asked.has(name));
      return (isNeeded || isAsked) && !isDone(type) ? [type] : [];
    });
    return kinds.length === 0 ? [] : [{ register, kinds }];
  });
}

// Definitions live as long as the program.
const namesOf = new WeakMap<object, ReadonlySet<string>>();

/** The names of `x-prefill` in a form. */
export function prefillNames(schema: object): ReadonlySet<string> {
  const before = namesOf.get(schema);
  if (before) return before;
  const names = new Set(namesIn(schema));
  namesOf.set(schema, names);
  return names;
}

const namesIn = (value: unknown): readonly string[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([key, each]) =>
        key === 'x-prefill' && typeof each === 'string' ? [each] : namesIn(each),
      );
