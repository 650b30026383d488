import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';

const root = join(import.meta.dirname, '..');

test('the types hold', async () => {
  await run('tsc', ['--noEmit']);
});

test('the linter has nothing to say', async () => {
  await run('oxlint', ['--type-aware', '--deny-warnings']);
});

test('every file is formatted', async () => {
  await run('oxfmt', ['--check']);
});

async function run(program: string, args: readonly string[]): Promise<void> {
  const child = spawn(join(root, 'node_modules/.bin', program), args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<number | null>((done) => child.once('close', done));
  const [code, said, complained] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  if (code !== 0) throw new Error(`${program} ended with ${code}:\n${said}${complained}`);
}
