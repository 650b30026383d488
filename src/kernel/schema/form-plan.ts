import type { ErrorKind } from '../errors/problem.ts';
import { compileConditions, type FeelValues } from './feel.ts';
import { checkScope, feelNames } from './check-feel.ts';
import { fieldsOf, type Field } from './field.ts';
import type { CheckDefinition, FormDefinition, PageDefinition } from './form-definition.ts';
import type { Formats } from './format.ts';
import { compileShape, type Shape } from './shape.ts';

/** A definition made ready once, so that each application is checked in microseconds. */
export type FormPlan = {
  readonly definition: FormDefinition;
  readonly formats: Formats;
  readonly fields: readonly Field[];
  readonly byPointer: ReadonlyMap<string, Field>;
  readonly shape: Shape;
  /** Codes of the pages asked with these answers. */
  readonly asked: (answers: FeelValues) => ReadonlySet<string>;
  readonly checks: Readonly<Record<CheckDefinition['severity'], CheckPlan>>;
};

export type CheckPlan = {
  readonly checks: readonly { readonly field: string; readonly kind: ErrorKind }[];
  /** For each check whether it holds. */
  readonly hold: (values: FeelValues) => readonly boolean[];
};

/**
 * Makes a plan of a definition.
 * @throws Error when an expression has a syntax error; `checkFormDefinition` tells so beforehand
 */
export function planForm(definition: FormDefinition, formats: Formats): FormPlan {
  const names = feelNames(definition.schema);
  const checkNames = Object.keys(checkScope(definition.schema));
  const fields = fieldsOf(definition, formats);
  const planChecks = (severity: CheckDefinition['severity']): CheckPlan => {
    const checks = definition.checks.filter((check) => check.severity === severity);
    return {
      checks: checks.map(({ code, field, message }) => ({
        field,
        kind: { code: `form.check.${code}`, status: 422, text: message },
      })),
      hold: compileConditions(
        checks.map(({ holds }) => holds),
        checkNames,
        formats.functions,
      ),
    };
  };
  return {
    definition,
    formats,
    fields,
    byPointer: new Map(fields.map((field) => [field.pointer, field])),
    shape: compileShape(definition.schema, fields),
    asked: planPages(definition.pages, names, formats),
    checks: { error: planChecks('error'), warning: planChecks('warning') },
  };
}

function planPages(pages: readonly PageDefinition[], names: readonly string[], formats: Formats): FormPlan['asked'] {
  const conditional = pages.filter(({ when }) => when !== undefined);
  const all = new Set(pages.map(({ code }) => code));
  if (conditional.length === 0) return () => all;
  const conditions = compileConditions(
    conditional.map(({ when }) => when ?? 'true'),
    names,
    formats.functions,
  );
  return (answers) => {
    const asked = new Set(all);
    for (const [index, holds] of conditions(answers).entries()) {
      const page = conditional[index];
      if (page && !holds) asked.delete(page.code);
    }
    return asked;
  };
}
