/**
 * Lets Node load `.tsx` files: a load hook that compiles JSX for Preact. Plain `.ts` Node reads by itself. What was compiled is
 * kept beside the installed packages, where nobody writes who could not change the program itself. Itself it is plain JavaScript:
 * types here would make each start load Node's compiler before what it compiled last time can be looked up.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire, enableCompileCache, registerHooks } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const kept = join(import.meta.dirname, '../../node_modules/.cache/mot-cua');
const require = createRequire(import.meta.url);
const compiler = 'oxc-transform 0.158.0';

/** @type {Readonly<Record<string, string>>} */
const formats = { '.ts': 'module-typescript', '.tsx': 'module', '.mjs': 'module' };

enableCompileCache(join(kept, 'node'));

registerHooks({
  /** A neighbour's address needs no question to the file system, of which a start would ask thousands. */
  resolve(specifier, context, next) {
    const format = /^\.\.?\//.test(specifier) && formats[specifier.slice(specifier.lastIndexOf('.'))];
    if (!format || !context.parentURL?.startsWith('file:')) return next(specifier, context);
    return { url: new URL(specifier, context.parentURL).href, format, shortCircuit: true };
  },
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

/**
 * @param {string} file
 * @param {string} source
 * @returns {string}
 */
function compile(file, source) {
  /** @type {typeof import('oxc-transform')} */
  const { transformSync } = require('oxc-transform');
  const { code, errors } = transformSync(file, source, { jsx: { runtime: 'automatic', importSource: 'preact' } });
  if (errors.length > 0) throw new SyntaxError(errors.map((error) => error.message).join('\n'));
  return code;
}

/**
 * @param {string} name
 * @returns {string | undefined}
 */
function readKept(name) {
  try {
    return readFileSync(join(kept, name), 'utf8');
  } catch {
    return undefined;
  }
}

/**
 * Keeps a whole file or none; where the folder cannot be written, the next start compiles again.
 * @param {string} name
 * @param {string} code
 */
function keep(name, code) {
  const own = join(kept, `${name}-${process.pid}`);
  try {
    mkdirSync(kept, { recursive: true });
    writeFileSync(own, code);
    renameSync(own, join(kept, name));
  } catch {
    // Only slower.
  }
}
