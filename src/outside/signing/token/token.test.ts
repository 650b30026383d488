import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createPublicKey, verify, X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { readPkcs12 } from '../pkcs12/read-pkcs12.ts';
import { openTokenLibrary, tokensOf } from './token-library.ts';
import { tokenProvider } from './token.ts';

const library = ['/usr/lib/softhsm/libsofthsm2.so', '/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so'].find(
  existsSync,
);
const isBuilt = await import('pkcs11js').then(
  () => true,
  () => false,
);
/** Only where there is SoftHSM, which stands for a token. */
const withToken = library && isBuilt && existsSync('/usr/bin/softhsm2-util') ? test : () => {};

const folder = mkdtempSync(join(tmpdir(), 'mot-cua-token-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** A token with Hạnh's key and certificate, whose PIN is 246810. */
async function hanhsToken(path: string): Promise<void> {
  mkdirSync(join(folder, 'tokens'));
  writeFileSync(join(folder, 'softhsm2.conf'), `directories.tokendir = ${join(folder, 'tokens')}\nlog.level = ERROR\n`);
  process.env['SOFTHSM2_CONF'] = join(folder, 'softhsm2.conf');
  const run = (...args: readonly string[]) => execFileSync('softhsm2-util', args, { stdio: 'ignore' });
  const store = readPkcs12(readFileSync(new URL('../testing/hanh.p12', import.meta.url)), 'hoa ban 36');
  assert.ok(store.ok);
  const keyFile = join(folder, 'key.pem');
  writeFileSync(keyFile, store.value.privateKey.export({ format: 'pem', type: 'pkcs8' }));
  run('--init-token', '--free', '--label', 'Hạnh', '--so-pin', '97531000', '--pin', '246810');
  run('--import', keyFile, '--token', 'Hạnh', '--label', 'ký', '--id', 'A1', '--pin', '246810');
  const opened = await openTokenLibrary(path);
  const { calls, constants: is } = opened;
  const [token] = tokensOf(opened);
  assert.ok(token);
  const session = calls.C_OpenSession(token.slot, is.CKF_SERIAL_SESSION | is.CKF_RW_SESSION);
  calls.C_Login(session, is.CKU_USER, '246810');
  calls.C_CreateObject(session, [
    { type: is.CKA_CLASS, value: is.CKO_CERTIFICATE },
    { type: is.CKA_CERTIFICATE_TYPE, value: is.CKC_X_509 },
    { type: is.CKA_TOKEN, value: true },
    { type: is.CKA_PRIVATE, value: false },
    { type: is.CKA_ID, value: Buffer.from('A1', 'hex') },
    { type: is.CKA_SUBJECT, value: Buffer.alloc(0) },
    { type: is.CKA_VALUE, value: Buffer.from(store.value.certificates[0] ?? []) },
  ]);
  calls.C_CloseSession(session);
}

void withToken(
  'Hạnh signs with the key on her token: it is found, takes her PIN and no other, and signs for one at a time',
  async () => {
    assert.ok(library);
    await hanhsToken(library);
    const provider = tokenProvider({ library, pin: undefined });
    const state = await provider.state();
    assert.match(state.kind === 'ready' ? state.about : '', /^Hạnh \(/);
    const found = await provider.find('');
    const [key, ...more] = found.ok ? found.value : [];
    assert.ok(key);
    assert.deepEqual(more, []);
    assert.equal(key.asks, 'pin');
    const certificate = new X509Certificate(key.certificates[0] ?? Buffer.alloc(0));
    assert.match(certificate.subject, /CN=Tòng Thị Hạnh/);

    const codeOf = async (pin?: string): Promise<string | undefined> => {
      const opened = await provider.open(key, { pin }, 1);
      return opened.ok ? undefined : opened.problems[0]?.kind.code;
    };
    assert.equal(await codeOf(), 'signing-key.pin-missing');
    assert.equal(await codeOf('135799'), 'signing-key.pin-wrong');
    const opened = await provider.open(key, { pin: '246810' }, 1);
    assert.ok(opened.ok);
    assert.equal(await codeOf('135799'), 'signing-key.busy');
    const bytes = Buffer.from('Quyết định cho phép khai thác');
    const signature = await opened.value.signer.sign(bytes);
    assert.ok(
      verify(
        'sha256',
        bytes,
        createPublicKey(certificate.publicKey.export({ format: 'pem', type: 'spki' })),
        signature,
      ),
    );
    await opened.value.close();
    assert.equal(await codeOf('135799'), 'signing-key.pin-wrong', 'who comes after her needs the PIN again');
  },
);

test('where no library is set up, or it is not there, that is said and nothing is thrown', async () => {
  assert.deepEqual(await tokenProvider(undefined).state(), { kind: 'off' });
  const missing = tokenProvider({ library: '/nowhere/lib.so', pin: undefined });
  const state = await missing.state();
  assert.equal(state.kind, 'down');
  const found = await missing.find('');
  assert.equal(found.ok ? '' : found.problems[0]?.kind.code, 'signing-key.provider-down');
});
