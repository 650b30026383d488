/** `npm test`: one embedded PostgreSQL for the run, every `*.test.ts(x)` under src, sandbox and test, types and lint among them. */
import { globSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { startTestServer, testServerVariable } from '../src/kernel/database/testing/test-database.ts';

const root = join(import.meta.dirname, '..');
const wanted = process.argv.slice(2);
// Those of the whole come first: a journey that is begun last keeps one processor at work while the other waits.
const rank = (file: string): string => (file.startsWith('test/') ? `0 ${file}` : `1 ${file}`);
const files = globSync('{src,sandbox,test}/**/*.test.{ts,tsx}', { cwd: root })
  .filter((file) => wanted.length === 0 || wanted.some((part) => file.includes(part)))
  .sort((one, other) => (rank(one) < rank(other) ? -1 : 1))
  .map((file) => join(root, file));

const server = await startTestServer();
const stream = run({
  files,
  // One more than there are processors: a test that waits for its database or browser leaves its own to another.
  concurrency: Math.max(3, Math.min(5, availableParallelism() + 1)),
  execArgv: ['--import', join(root, 'src/kernel/source-hook.js')],
  env: { ...process.env, NODE_ENV: 'test', [testServerVariable]: server.folder },
});
stream.on('test:fail', ({ todo }) => {
  if (todo === undefined || todo === false) process.exitCode = 1;
});
stream.once('end', () => void server.stop());
stream.compose(new spec()).pipe(process.stdout);
if (files.length === 0) {
  console.error(`No test file has ${wanted.join(' or ')} in its path.`);
  process.exitCode = 1;
}
