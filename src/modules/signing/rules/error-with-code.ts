import type { ErrorKind } from '../../../kernel/errors/problem.ts';
import { errors as fileErrors } from '../../../kernel/files/errors.ts';
import { errors as signatureErrors } from '../../../kernel/signatures/errors.ts';
import { errors as keyErrors } from '../../../outside/signing/errors.ts';
import { errors } from '../errors.ts';

const all = [errors, keyErrors, signatureErrors, fileErrors].flatMap((each): readonly ErrorKind[] =>
  Object.values(each),
);

/** The error that a stored code stands for. */
export const errorWithCode = (code: string): ErrorKind | undefined => all.find((each) => each.code === code);
