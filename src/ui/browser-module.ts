import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type * as oxc from 'oxc-transform';

// Not imported: the hook for `.tsx` requires the same package, which fails while an import of it is under way.
const require = createRequire(import.meta.url);

const imports = /(\b(?:from|import)\s*)(['"])([^'"\n]+)\2/g;

/**
 * Turns a module into one that a browser can load: types stripped, each import pointing at its served address.
 * @param path absolute path of a `.ts` or `.js` module
 * @param urlOf gives the served address of an imported file
 * @throws SyntaxError when the source does not compile
 */
export function browserModule(path: string, urlOf: (path: string) => string): string {
  const source = readFileSync(path, 'utf8');
  return codeOf(path, source).replace(imports, (_all, keyword: string, quote: string, specifier: string) => {
    const target = specifier.startsWith('.')
      ? join(dirname(path), specifier)
      : fileURLToPath(import.meta.resolve(specifier));
    return `${keyword}${quote}${urlOf(target)}${quote}`;
  });
}

function codeOf(path: string, source: string): string {
  if (!path.endsWith('.ts')) return source;
  const { transformSync } = require('oxc-transform') as typeof oxc;
  const compiled = transformSync(path, source, { typescript: { onlyRemoveTypeImports: true } });
  if (compiled.errors.length > 0) throw new SyntaxError(compiled.errors.map((error) => error.message).join('\n'));
  return compiled.code;
}
