import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { openKeys } from '../../src/kernel/keys.ts';
import { signPdf } from '../../src/kernel/signatures/sign-pdf.ts';
import { packedPdf } from '../../src/kernel/signatures/testing/packed-pdf.ts';
import { pem, runTool, withOpenssl } from '../../src/kernel/signatures/testing/tools.ts';
import { timestampOverHttp } from '../../src/kernel/signatures/timestamp-over-http.ts';
import { verifyPdf } from '../../src/kernel/signatures/verify-pdf.ts';
import { instant } from '../../src/kernel/time.ts';
import { makeAuthority, makeEcKeys, makeSigner } from './authority.ts';
import { openDemoAuthority } from './demo-authority.ts';
import { dayMs } from './revocation-list.ts';

// openssl asks the machine's clock whether lists and answers are fresh.
const now = instant(Date.now());
const from = instant(now - dayMs);
const to = instant(now + dayMs);
const subject = { commonName: 'Đinh Thị Hòa', organisation: 'UBND phường Hoa Ban', title: 'Công chức' };

function province() {
  const root = makeAuthority({ name: { commonName: 'Gốc Hoa Ban' }, from, url: 'http://localhost:1/root' });
  const officer = root.issue({ subject, publicKey: makeEcKeys().publicKey, use: 'signing', from, to });
  return { root, officer, files: { 'root.pem': pem(root.certificate), 'officer.pem': pem(officer) } };
}

withOpenssl('openssl reads the certificate of Đinh Thị Hòa, and finds it on the list of those taken back', () => {
  const { root, officer, files } = province();
  const common = ['verify', '-x509_strict', '-CAfile', 'root.pem', '-crl_check', '-CRLfile', 'list.pem', 'officer.pem'];
  const list = () => pemOf('X509 CRL', root.revocationList(now));
  assert.match(runTool('openssl', common, { ...files, 'list.pem': list() }).said, /officer\.pem: OK/);
  root.revoke(officer, from);
  assert.match(runTool('openssl', common, { ...files, 'list.pem': list() }).said, /certificate revoked/);
  const text = runTool('openssl', ['x509', '-in', 'officer.pem', '-noout', '-subject', '-nameopt', 'utf8'], files).said;
  assert.match(text, /O=UBND phường Hoa Ban, ?title=Công chức, ?CN=Đinh Thị Hòa/);
});

withOpenssl('openssl asks for her certificate’s status and believes the answer', () => {
  const { root, officer, files } = province();
  const ask = 'openssl ocsp -issuer root.pem -cert officer.pem -no_nonce -reqout asked && cat asked';
  const request = runTool('sh', ['-c', ask], files).bytes;
  const read = ['ocsp', '-issuer', 'root.pem', '-cert', 'officer.pem', '-CAfile', 'root.pem', '-respin', 'answer.der'];
  const told = () => runTool('openssl', read, { ...files, 'answer.der': root.answerStatus(request, now) }).said;
  assert.match(told(), /officer\.pem: good[\s\S]*Response verify OK/);
  root.revoke(officer, from);
  assert.match(told(), /officer\.pem: revoked[\s\S]*Response verify OK/);
});

test('a question that is none, and one about a stranger', () => {
  const { root } = province();
  assert.equal(root.answerStatus(Buffer.from('hello'), now).toString('hex'), '30030a0101');
});

test('the server of timestamps of a demo is believed by whoever trusts the demo’s authority', async (t) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'mot-cua-timestamps-'));
  t.after(() => rmSync(dataDir, { recursive: true, force: true }));
  const environment = { PATH: process.env['PATH'], PORT: '3000', DATA_DIR: dataDir, TIMESTAMP_PORT: await freePort() };
  const hook = join(import.meta.dirname, '../../src/kernel/source-hook.js');
  const program = spawn(process.execPath, ['--import', hook, join(import.meta.dirname, 'main.ts')], {
    env: environment,
  });
  t.after(() => program.kill());
  const [line]: unknown[] = await once(program.stdout, 'data');
  const url = /TIMESTAMP_URL=(\S+)/.exec(String(line))?.[1] ?? '';
  const authority = openDemoAuthority(openKeys(dataDir, undefined), 'http://localhost:3000');
  const signer = makeSigner(authority, { subject, use: 'signing', from, to }, makeEcKeys());
  const signed = await signPdf(packedPdf(), { signer, at: now, timestamp: timestampOverHttp(url) });
  const verdict = await verifyPdf(signed, [{ name: 'Demo', certificates: [authority.certificate] }], now);
  const [signature] = verdict.kind === 'signed' ? verdict.signatures : [];
  assert.equal(signature?.timestamp?.authority, 'Một Cửa – Dấu thời gian thử nghiệm');
  const digest = createHash('sha256').update('x').digest();
  await assert.rejects(timestampOverHttp(`${url}/elsewhere`.replace('timestamp/', '')).stamp(digest));
});

async function freePort(): Promise<string> {
  const server = createServer().listen(0, 'localhost');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return String(port);
}

const pemOf = (kind: string, der: Buffer): string =>
  `-----BEGIN ${kind}-----\n${der.toString('base64').replace(/.{1,64}/g, '$&\n')}-----END ${kind}-----\n`;
