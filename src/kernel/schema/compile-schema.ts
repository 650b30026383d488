import { createRequire } from 'node:module';
import type * as typebox from 'typebox/schema';
import type { Schema } from './type.ts';

const require = createRequire(import.meta.url);

/**
 * Compiles a JSON Schema to a check. The library is hundreds of files, read when the first schema is compiled: no start waits for
 * them.
 */
export function compileSchema(schema: Schema): typebox.Validator {
  const { Compile } = require('typebox/schema') as typeof typebox;
  return Compile(schema);
}
