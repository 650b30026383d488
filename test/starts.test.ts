import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { ownEnvironment, startProgram, runProgram, type Environment, type Program } from './faults/program.ts';

type Scope = { readonly after: (clean: () => Promise<void> | void) => void };

const main = 'src/main.ts';

function folder(t: Scope): string {
  const top = mkdtempSync(join(tmpdir(), 'mot-cua-start-'));
  t.after(() => rmSync(top, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 }));
  return top;
}

async function start(t: Scope, environment: Environment): Promise<Program> {
  const program = await startProgram(environment);
  t.after(() => program.kill());
  return program;
}

test('two copies stand side by side; a third on the folder or the port of one is told so, and harms nobody', async (t) => {
  const [one, other] = [folder(t), folder(t)];
  const [hers, his] = [await ownEnvironment(one), await ownEnvironment(other)];
  const first = await start(t, hers);
  // Where the machine lives and which language it speaks is all the same.
  const second = await start(t, { ...his, TZ: 'America/New_York', LANG: 'de_DE.UTF-8', LC_ALL: 'C' });
  assert.equal(first.complaints() + second.complaints(), '');

  const sameFolder = await runProgram(main, { ...(await ownEnvironment(one)) });
  assert.match(
    sameFolder.complaints,
    /^The data folder .* is in use by another running copy of the program \(process \d+\)/,
  );
  assert.equal(sameFolder.code, 1);
  const third = join(folder(t), 'new');
  const samePort = await runProgram(main, { ...hers, DATA_DIR: third });
  assert.equal(
    samePort.complaints,
    `Port ${hers['PORT']} of localhost is taken by another program. End it, or set another PORT.\n`,
  );
  assert.equal(samePort.code, 1);
  assert.equal(existsSync(third), false);

  for (const { url } of [first, second]) assert.equal((await fetch(url)).status, 200);
  // npm passes on a signal that the terminal has sent already.
  first.child.kill('SIGINT');
  assert.equal(await first.end('SIGINT'), 0);
  assert.equal(await second.end('SIGTERM'), 0);
});

test('settings that cannot be are one sentence each, and nothing is begun', async (t) => {
  const file = join(folder(t), 'a file');
  writeFileSync(file, '');
  const wrong: readonly (readonly [Environment, RegExp])[] = [
    [{ PORT: 'three' }, /^PORT must be a port number, not "three"\n$/],
    [{ PLACE: 'atlantis' }, /^There is no place "atlantis" under places\/\n$/],
    [{ HOST: '192.0.2.1' }, /^HOST 192\.0\.2\.1 is no address of this machine\. Set another HOST\.\n$/],
    [{ DATA_DIR: file }, /^The data folder .* cannot be made: .*Set another DATA_DIR\.\n$/],
    [{ DATABASE_URL: 'mysql://an:secret@localhost/x' }, /^DATABASE_URL must be like postgres:[^\n]*\n$/],
    [
      { DATABASE_URL: 'postgres://an:secret@127.0.0.1:1/x' },
      /^PostgreSQL at 127\.0\.0\.1:1, [^\n]*Check DATABASE_URL\.\n$/,
    ],
  ];
  const free = await ownEnvironment(join(folder(t), 'new'));
  for (const [environment, sentence] of wrong) {
    const { code, out, complaints } = await runProgram(main, { ...free, ...environment });
    assert.match(complaints, sentence);
    assert.doesNotMatch(complaints, /secret/);
    assert.deepEqual({ code, out }, { code: 1, out: '' });
  }
});

// Only root needs another user.
const forRoot = process.getuid?.() === 0 ? test : () => {};

void forRoot(
  'where root has no user namespaces the database runs as nobody, and the data go from one to the other',
  async (t) => {
    const environment = await ownEnvironment(folder(t));
    const bin = folder(t);
    mkdirSync(bin, { recursive: true });
    writeFileSync(join(bin, 'unshare'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
    const without = { ...environment, PATH: `${bin}:${process.env['PATH']}` };
    for (const each of [environment, without, environment]) {
      const program = await start(t, each);
      assert.equal((await fetch(program.url)).status, 200);
      assert.equal(await program.end(), 0);
    }
  },
);
