/**
 * Lets Node load `.tsx` files: a load hook that compiles JSX for Preact. Plain `.ts` Node reads by itself. What was compiled is
 * kept beside the installed packages, where nobody writes who could not change the program itself.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire, enableCompileCache, registerHooks } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type * as oxc from 'oxc-transform';

const kept = join(import.meta.dirname, '../../node_modules/.cache/mot-cua');
const require = createRequire(import.meta.url);
const compiler = 'oxc-transform 0.158.0';

enableCompileCache(join(kept, 'node'));

registerHooks({
  load(url, context, next) {
    if (!url.endsWith('.tsx')) return next(url, context);
    const file = fileURLToPath(url);
    const source = readFileSync(file, 'utf8');
    const name = createHash('sha256').update(`${compiler}\0${source}`).digest('hex');
    const known = readKept(name);
    const code = known ?? compile(file, source);
    if (known === undefined) keep(name, code);
    return { format: 'module', source: code, shortCircuit: true };
  },
});

function compile(file: string, source: string): string {
  const { transformSync } = require('oxc-transform') as typeof oxc;
  const { code, errors } = transformSync(file, source, { jsx: { runtime: 'automatic', importSource: 'preact' } });
  if (errors.length > 0) throw new SyntaxError(errors.map((error) => error.message).join('\n'));
  return code;
}

function readKept(name: string): string | undefined {
  try {
    return readFileSync(join(kept, name), 'utf8');
  } catch {
    return undefined;
  }
}

/** Keeps a whole file or none; where the folder cannot be written, the next start compiles again. */
function keep(name: string, code: string): void {
  const own = join(kept, `${name}-${process.pid}`);
  try {
    mkdirSync(kept, { recursive: true });
    writeFileSync(own, code);
    renameSync(own, join(kept, name));
  } catch {
    // Only slower.
  }
}
