import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { test } from 'node:test';
import { modules } from '../src/modules.ts';

/** Where a file stands: `kernel`, `ui`, `outside`, the name of a module, or `top` for what wires them. */
type Room = { readonly floor: 'kernel' | 'ui' | 'outside' | 'module' | 'top' | 'elsewhere'; readonly module?: string };

type Import = { readonly from: string; readonly to: string };

const root = join(import.meta.dirname, '..');
const order = modules.map(({ name }) => name);

test('no file reaches up a floor, into a module past its face, or for what belongs to tests', () => {
  const complaints = importsUnder('src').flatMap((each) => complaintOf(each, order) ?? []);
  assert.deepEqual(complaints, []);
});

test('what would break the floors is seen', () => {
  const seen = (from: string, to: string) => complaintOf({ from, to }, ['units', 'cases', 'notices']) !== undefined;
  assert.ok(seen('src/kernel/app.ts', 'src/ui/view.ts'));
  assert.ok(seen('src/kernel/app.ts', 'src/modules/units/index.ts'));
  assert.ok(seen('src/ui/view.ts', 'src/modules/units/index.ts'));
  assert.ok(seen('src/ui/view.ts', 'src/outside/message/smtp.ts'));
  assert.ok(seen('src/modules/cases/case.ts', 'src/modules/units/unit.ts'));
  assert.ok(seen('src/modules/cases/case.ts', 'src/modules/notices/index.ts'));
  assert.ok(seen('src/modules/cases/case.ts', 'src/modules.ts'));
  assert.ok(seen('src/province.ts', 'src/modules/units/unit.ts'));
  assert.ok(seen('src/modules/cases/case.ts', 'sandbox/e-id/start.ts'));
  assert.ok(seen('src/modules/cases/case.ts', 'src/kernel/testing/test-app.ts'));
  assert.ok(!seen('src/modules/cases/routes/desk.tsx', 'src/modules/units/index.ts'));
  assert.ok(!seen('src/modules/cases/routes/desk.tsx', 'src/modules/cases/case.ts'));
});

test('imports are found however they are written', () => {
  const text = `import type { A } from './a.ts';\nexport { b } from '../b.ts';\nconst c = await import('./c.ts');\nimport { x } from 'pg';`;
  assert.deepEqual(pathsIn(text), ['./a.ts', '../b.ts', './c.ts']);
});

function complaintOf({ from, to }: Import, order: readonly string[]): string | undefined {
  return allowed(roomOf(from), roomOf(to), to, order) ? undefined : `${from} imports ${to}`;
}

function allowed(here: Room, there: Room, to: string, order: readonly string[]): boolean {
  if (isForTests(to)) return false;
  if (there.floor === 'kernel') return true;
  if (there.floor === 'module' && there.module !== here.module) {
    return to.endsWith(`/${there.module}/index.ts`) && isBelow(there, here, order);
  }
  if (there.floor === 'ui' || there.floor === 'outside') {
    return here.floor === there.floor || here.floor === 'module' || here.floor === 'top';
  }
  return here.floor === there.floor || here.floor === 'top';
}

const isBelow = (there: Room, here: Room, order: readonly string[]): boolean =>
  here.floor === 'top' ||
  (here.floor === 'module' && order.indexOf(there.module ?? '') < order.indexOf(here.module ?? ''));

function roomOf(path: string): Room {
  const [top, floor, name, inside] = path.split('/');
  if (top !== 'src') return { floor: 'elsewhere' };
  if (floor === 'kernel' || floor === 'ui' || floor === 'outside') return { floor };
  return floor === 'modules' && inside !== undefined ? { floor: 'module', module: name } : { floor: 'top' };
}

/** What the program's own files import of each other; tests may look anywhere. */
function importsUnder(folder: string): Import[] {
  const files = globSync(`${folder}/**/*.{ts,tsx}`, { cwd: root }).filter((file) => !isForTests(file));
  assert.ok(files.length > 100, `${files.length} files`);
  return files.flatMap((from) =>
    pathsIn(readFileSync(join(root, from), 'utf8')).map((path) => ({
      from,
      to: posix.join(posix.dirname(from), path),
    })),
  );
}

const isForTests = (file: string): boolean => /\.test\.tsx?$|\/testing\/|^test\//.test(file);

const pathsIn = (text: string): string[] =>
  [...text.matchAll(/(?:\bfrom|\bimport\(|^import)\s*'(\.[^']+)'/gm)].map(([, path = '']) => path);
