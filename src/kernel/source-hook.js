/**
 * Lets Node load `.tsx` files: a load hook that compiles JSX for Preact; types in `.ts` are left out as Node itself would. What was
 * compiled is kept beside the installed packages, where nobody writes who could not change the program itself: all files of the
 * program in one, since a start would read thousands. Itself it is plain JavaScript: types here would make each start load Node's
 * compiler before what it compiled last time can be looked up.
 */
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { createRequire, enableCompileCache, registerHooks, stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const kept = join(import.meta.dirname, '../../node_modules/.cache/mot-cua');
const program = new URL('../', import.meta.url).href;
const require = createRequire(import.meta.url);
const packFile = join(kept, `node-${process.version}-oxc-transform-0.158.0.pack`);

/**
 * A file of the program without types and JSX, as it was when it had this time and size.
 * @typedef {{ readonly at: number, readonly size: number, readonly code: Buffer }} Compiled
 */

/** @type {Map<string, Compiled>} */
const pack = readPack();
let hasNews = false;

/** @type {Map<string, import('node:module').ResolveFnOutput>} */
const packages = new Map();

/** @type {Readonly<Record<string, string>>} */
const formats = { '.ts': 'module-typescript', '.tsx': 'module', '.mjs': 'module' };

enableCompileCache(join(kept, 'node'));

registerHooks({
  /** Neighbours' and packages' addresses are found without asking the file system, of which a start would ask thousands. */
  resolve(specifier, context, next) {
    const { parentURL } = context;
    const format = /^\.\.?\//.test(specifier) && formats[specifier.slice(specifier.lastIndexOf('.'))];
    if (format && parentURL?.startsWith('file:'))
      return { url: new URL(specifier, parentURL).href, format, shortCircuit: true };
    const isPackage = /^[@a-z]/.test(specifier) && context.conditions.includes('import');
    if (!isPackage || !parentURL?.startsWith(program)) return next(specifier, context);
    const known = packages.get(specifier) ?? { ...next(specifier, context), shortCircuit: true };
    packages.set(specifier, known);
    return known;
  },
  load(url, context, next) {
    const isJsx = url.endsWith('.tsx');
    const isOfProgram = url.startsWith(program) && /\.tsx?$/.test(url) && !url.includes('.test.');
    if (!isJsx && !isOfProgram) return next(url, context);
    const make = isJsx ? compile : strip;
    const file = fileURLToPath(url);
    const source = isOfProgram ? codeOf(file, make) : make(readFileSync(file, 'utf8'), file);
    return { format: 'module', source, shortCircuit: true };
  },
});

process.on('exit', () => {
  if (hasNews) keep();
});

/**
 * @param {string} file
 * @param {(source: string, file: string) => string} make
 */
function codeOf(file, make) {
  const { mtimeMs: at, size } = statSync(file);
  const known = pack.get(file);
  if (known?.at === at && known.size === size) return known.code;
  const code = Buffer.from(make(readFileSync(file, 'utf8'), file));
  pack.set(file, { at, size, code });
  hasNews = true;
  return code;
}

/**
 * @param {string} source
 * @param {string} file
 */
function strip(source, file) {
  // It is what Node does with every file of types; only as a function of its own it is still called experimental.
  const emitWarning = process.emitWarning.bind(process);
  process.emitWarning = () => {};
  try {
    return stripTypeScriptTypes(source);
  } catch (error) {
    throw new SyntaxError(`${file} cannot be read`, { cause: error });
  } finally {
    process.emitWarning = emitWarning;
  }
}

/**
 * @param {string} source
 * @param {string} file
 */
function compile(source, file) {
  /** @type {typeof import('oxc-transform')} */
  const { transformSync } = require('oxc-transform');
  const { code, errors } = transformSync(file, source, { jsx: { runtime: 'automatic', importSource: 'preact' } });
  if (errors.length > 0) throw new SyntaxError(errors.map((error) => error.message).join('\n'));
  return code;
}

/**
 * A line that lists the files, and after it their codes, one behind the other.
 * @returns {Map<string, Compiled>}
 */
function readPack() {
  try {
    const whole = readFileSync(packFile);
    let end = whole.indexOf('\n') + 1;
    /** @type {readonly [string, number, number, number][]} */
    const files = JSON.parse(whole.toString('utf8', 0, end));
    const known = new Map(
      files.map(([file, at, size, length]) => [file, { at, size, code: whole.subarray(end, (end += length)) }]),
    );
    return end === whole.length ? known : new Map();
  } catch {
    return new Map();
  }
}

/** Keeps a whole file or none; where the folder cannot be written, the next start compiles again. */
function keep() {
  const own = `${packFile}-${process.pid}`;
  const files = [...pack].map(([file, { at, size, code }]) => [file, at, size, code.length]);
  try {
    mkdirSync(kept, { recursive: true });
    writeFileSync(
      own,
      Buffer.concat([Buffer.from(`${JSON.stringify(files)}\n`), ...[...pack.values()].map(({ code }) => code)]),
    );
    renameSync(own, packFile);
  } catch {
    // Only slower.
  }
}
