import { errors as requestErrors } from '../../kernel/errors/errors.ts';
import type { ErrorKind } from '../../kernel/errors/problem.ts';
import { errors as fileErrors } from '../../kernel/files/errors.ts';
import type { Module } from '../../kernel/module.ts';
import { definitionErrors, formErrors } from '../../kernel/schema/errors.ts';
import { errors as signatureErrors } from '../../kernel/signatures/errors.ts';

/** Every error that a person or a program can be told of, by code. */
export const errorKindsOf = (modules: readonly Module[]): readonly ErrorKind[] =>
  [
    requestErrors,
    formErrors,
    definitionErrors,
    fileErrors,
    signatureErrors,
    ...modules.flatMap(({ errors = [] }) => errors),
  ]
    .flatMap((errors) => Object.values(errors))
    .toSorted((one, other) => (one.code < other.code ? -1 : 1));
