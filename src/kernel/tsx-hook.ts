/** Lets Node load `.tsx` files: a load hook that compiles JSX for Preact. Plain `.ts` Node reads by itself. */
import { readFileSync } from 'node:fs';
import { enableCompileCache, registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transformSync } from 'oxc-transform';

enableCompileCache();

registerHooks({
  load(url, context, next) {
    if (!url.endsWith('.tsx')) return next(url, context);
    const file = fileURLToPath(url);
    const compiled = transformSync(file, readFileSync(file, 'utf8'), {
      jsx: { runtime: 'automatic', importSource: 'preact' },
    });
    if (compiled.errors.length > 0) throw new SyntaxError(compiled.errors.map((error) => error.message).join('\n'));
    return { format: 'module', source: compiled.code, shortCircuit: true };
  },
});
