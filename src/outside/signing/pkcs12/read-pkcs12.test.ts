import assert from 'node:assert/strict';
import { createVerify, sign, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { assert as holds, integer, nat, property } from 'fast-check';
import { readPkcs12 } from './read-pkcs12.ts';

const password = 'hoa ban 36';
const file = (name: string): Buffer => readFileSync(new URL(`../testing/${name}`, import.meta.url));
const codeOf = (bytes: Uint8Array, typed: string): string | undefined => {
  const read = readPkcs12(bytes, typed);
  return read.ok ? undefined : read.problems[0]?.kind.code;
};

for (const name of ['hanh.p12', 'hanh-3des.p12']) {
  test(`the key store ${name} of Tòng Thị Hạnh opens with its password: a key that signs, her certificate, who issued it`, () => {
    const read = readPkcs12(file(name), password);
    assert.ok(read.ok);
    const [own, issuer, ...more] = read.value.certificates.map((each) => new X509Certificate(each));
    assert.ok(own && issuer);
    assert.deepEqual(more, []);
    assert.match(own.subject, /CN=Tòng Thị Hạnh/);
    assert.ok(own.checkIssued(issuer));
    const signature = sign('sha256', Buffer.from('biên bản'), read.value.privateKey);
    assert.ok(createVerify('sha256').update('biên bản').verify(own.publicKey, signature));
  });
}

test('a wrong password, a photo, half a file and a store locked with RC2 are told apart', () => {
  assert.equal(codeOf(file('hanh.p12'), 'Hoa Ban 36'), 'signing-key.password-wrong');
  assert.equal(codeOf(file('hanh-3des.p12'), ''), 'signing-key.password-wrong');
  assert.equal(codeOf(Buffer.from('89504e470d0a1a0a', 'hex'), password), 'signing-key.not-key-store');
  assert.equal(codeOf(file('hanh.p12').subarray(0, 900), password), 'signing-key.not-key-store');
  assert.equal(codeOf(file('hanh-rc2.p12'), password), 'signing-key.old-key-store');
});

test('whatever byte of a key store is changed, it opens or is refused, and nothing is thrown', () => {
  const good = file('hanh-3des.p12');
  holds(
    property(nat(good.length - 1), integer({ min: 1, max: 255 }), (at, change) => {
      const bytes = Buffer.from(good);
      bytes[at] = (bytes[at] ?? 0) ^ change;
      const read = readPkcs12(bytes, password);
      return read.ok || read.problems.length === 1;
    }),
    { numRuns: 60 },
  );
});
