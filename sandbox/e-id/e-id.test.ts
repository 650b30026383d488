import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { loadPlace } from '../../src/kernel/place.ts';
import { readSettings } from '../../src/kernel/settings.ts';
import { makeVisitor } from '../../test/visitor.ts';
import { readDemoPeople } from './demo-people.ts';
import type { EIdOptions } from './options.ts';
import { eIdOptions, startEId } from './start.ts';

const hook = join(import.meta.dirname, '../../src/kernel/source-hook.js');

async function listening(): Promise<Server> {
  const server = createServer();
  server.listen(0, 'localhost');
  await once(server, 'listening');
  return server;
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port;

async function optionsFor(t: TestContext, port?: number): Promise<EIdOptions> {
  const dataDir = mkdtempSync(join(tmpdir(), 'mot-cua-e-id-'));
  t.after(() => rmSync(dataDir, { recursive: true, force: true }));
  let free = port;
  if (free === undefined) {
    const server = await listening();
    free = portOf(server);
    server.close();
    await once(server, 'close');
  }
  const settings = readSettings({ PORT: '3000', HOST: 'localhost', DATA_DIR: dataDir, PLACE: 'hoa-ban' });
  return eIdOptions(settings, loadPlace('hoa-ban'), { E_ID_PORT: String(free) });
}

async function keysOf({ issuer }: EIdOptions): Promise<unknown> {
  return (await fetch(`${issuer}/jwks`)).json();
}

test('The e-ID stands beside the site unless told otherwise', () => {
  const settings = readSettings({
    PORT: '3000',
    DEMO: 'on',
    PUBLIC_URL: 'https://demo.hoa-ban.example',
    PLACE: 'hoa-ban',
  });
  const place = loadPlace('hoa-ban');
  assert.equal(eIdOptions(settings, place, {}).port, 3001);
  assert.equal(eIdOptions(settings, place, {}).issuer, 'http://demo.hoa-ban.example:3001');
  assert.equal(eIdOptions(settings, place, { E_ID_URL: 'https://e-id.example/' }).issuer, 'https://e-id.example');
  assert.equal(eIdOptions(settings, place, {}).client.redirectUri, 'https://demo.hoa-ban.example/sign-in/callback');
  assert.throws(() => eIdOptions(settings, place, { E_ID_PORT: 'many' }), /E_ID_PORT must be a port number/);
});

test('Its keys outlive a restart', async (t) => {
  const options = await optionsFor(t);
  const first = startEId(options);
  assert.deepEqual(await first.started, { kind: 'ready' });
  const keys = await keysOf(options);
  await first.stop();
  const second = startEId(options);
  t.after(() => second.stop());
  assert.deepEqual(await second.started, { kind: 'ready' });
  assert.deepEqual(await keysOf(options), keys);
});

test('When another program has its port, it says which setting moves it', async (t) => {
  const other = await listening();
  t.after(() => void other.close());
  const eId = startEId(await optionsFor(t, portOf(other)));
  const report = await eId.started;
  assert.equal(report.kind, 'failed');
  assert.match(report.kind === 'failed' ? report.sentence : '', /another program has that port. Set E_ID_PORT/);
});

test('It ends when the site is killed, so that nothing keeps its port', async (t) => {
  const options = await optionsFor(t);
  const start = `import { startEId } from ${JSON.stringify(new URL('./start.ts', import.meta.url).href)};
    const eId = startEId(${JSON.stringify(options)});
    await eId.started; console.log('ready'); setInterval(() => {}, 60_000);`;
  const site = spawn(process.execPath, ['--import', hook, '--input-type=module', '-e', start], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(site.stdout, 'data');
  const line = connect(options.port, 'localhost');
  await once(line, 'connect');
  site.kill('SIGKILL');
  await once(line, 'close');
  await assert.rejects(fetch(options.issuer));
});

test('It takes no request without PKCE, and knows no redirect address but one', async (t) => {
  const options = await optionsFor(t);
  const eId = startEId(options);
  t.after(() => eId.stop());
  await eId.started;
  const ask = (extra: Record<string, string>): string =>
    `${options.issuer}/auth?${new URLSearchParams({
      client_id: options.client.id,
      response_type: 'code',
      scope: 'openid',
      redirect_uri: options.client.redirectUri,
      ...extra,
    }).toString()}`;
  const withoutPkce = await makeVisitor().step(ask({}));
  assert.match(withoutPkce.location ?? '', /error=invalid_request.*PKCE/i);
  const elsewhere = await makeVisitor().step(ask({ redirect_uri: 'https://evil.example/' }));
  assert.equal(elsewhere.status, 400);
  assert.equal(elsewhere.location, undefined);
  const forgotten = await makeVisitor().step(`${options.issuer}/interaction/of-yesterday`);
  assert.equal(forgotten.status, 400);
  assert.match(forgotten.body, /Lần đăng nhập này đã hết hạn/);
});

for (const place of [
  { id: 'hoa-ban', code: '099' },
  { id: 'thai-nguyen', code: '019' },
]) {
  test(`The people of ${place.id} have numbers as the law builds them`, () => {
    const { people } = readDemoPeople(join(import.meta.dirname, `../../places/${place.id}/demo-people.json`));
    assert.ok(people.length >= 12);
    assert.equal(new Set(people.map((person) => person.techId)).size, people.length);
    for (const person of people) {
      assert.match(person.personalNumber, new RegExp(`^${place.code}[0-3]\\d{8}$`));
      if (!person.dateOfBirth) continue;
      const [century, year] = [Number(person.personalNumber[3]), person.personalNumber.slice(4, 6)];
      assert.equal(person.dateOfBirth.slice(0, 4), `${19 + Math.floor(century / 2)}${year}`, person.fullName);
    }
    for (const { taxCode } of people) {
      if (!taxCode) continue;
      const sum = [31, 29, 23, 19, 17, 13, 7, 5, 3].reduce(
        (total, weight, index) => total + weight * Number(taxCode[index]),
        0,
      );
      assert.equal(Number(taxCode[9]), 10 - (sum % 11));
    }
  });
}
