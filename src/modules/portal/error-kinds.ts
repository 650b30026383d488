import { errors as requestErrors } from '../../kernel/errors/errors.ts';
import type { ErrorKind } from '../../kernel/errors/problem.ts';
import { errors as fileErrors } from '../../kernel/files/errors.ts';
import { definitionErrors, formErrors } from '../../kernel/schema/errors.ts';
import { cases } from '../cases/index.ts';
import { notices } from '../notices/index.ts';
import { people } from '../people/index.ts';
import { procedures } from '../procedures/index.ts';
import { units } from '../units/index.ts';

const declared = [requestErrors, formErrors, definitionErrors, fileErrors].concat(
  [units, people, procedures, cases, notices].map(({ errors = {} }) => errors),
);

/** Every error that a person or a program can be told of, by code. */
export const errorKinds: readonly ErrorKind[] = declared
  .flatMap((errors) => Object.values(errors))
  .toSorted((one, other) => (one.code < other.code ? -1 : 1));
