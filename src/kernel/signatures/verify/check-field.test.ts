import assert from 'node:assert/strict';
import { createHash, createPrivateKey } from 'node:crypto';
import { test } from 'node:test';
import { makeAuthority, makeEcKeys, makeSigner } from '../../../../sandbox/certificates/authority.ts';
import { instant } from '../../time.ts';
import { prepareSigner } from '../cms/prepare-signer.ts';
import type { Signer } from '../signer.ts';
import { signPdf } from '../sign-pdf.ts';
import { printDecision } from '../testing/decision.ts';
import { authority, begin, binh, binhKeys, clock, dayMs, end, now, root, trust, ward } from '../testing/people.ts';
import { signatureOf, signedContent, withSignature } from '../testing/signature-bytes.ts';
import { timestampsBy } from '../testing/timestamps.ts';
import { pem, runTool, withOpenssl } from '../testing/tools.ts';
import type { SignatureVerdict } from '../verdict.ts';
import { verifyPdf } from '../verify-pdf.ts';

const decision = await printDecision();
const subject = { commonName: 'Nguyễn Văn Bình' };
const signed = Buffer.from(await signPdf(decision, { signer: binh, at: now }));

async function verdictOn(pdf: Uint8Array, at = now): Promise<SignatureVerdict | undefined> {
  const verdict = await verifyPdf(pdf, trust, at);
  return verdict.kind === 'signed' ? verdict.signatures[0] : undefined;
}

const faultsOf = async (pdf: Uint8Array, at = now) => (await verdictOn(pdf, at))?.faults;
const signedBy = async (signer: Signer) => signPdf(decision, { signer, at: now });

test('a key that does not belong to the certificate is found out', async () => {
  const { attributes, assemble } = prepareSigner(binh);
  const stated = attributes(createHash('sha256').update(signedContent(signed)).digest());
  const cms = async (signature: Promise<Uint8Array>) => assemble(stated, await signature, {});
  assert.deepEqual(await faultsOf(withSignature(signed, await cms(binh.sign(stated)))), []);
  assert.deepEqual(await faultsOf(withSignature(signed, await cms(ward.sign(stated)))), ['wrong-key']);
});

test('a provider that signs with another key than it says leaves the document unsigned', async () => {
  await assert.rejects(signedBy({ ...ward, sign: binh.sign }), /does not belong to its certificate/);
});

test('a signature taken from another document is over other bytes', async () => {
  const other = Buffer.from(await signPdf(decision, { signer: binh, at: instant(now + 1000) }));
  assert.deepEqual(await faultsOf(withSignature(signed, signatureOf(other))), ['bytes-changed']);
});

test('a certificate from nobody whom Hoa Ban trusts leaves doubts, and one of the same name does not help', async () => {
  const namesake = makeAuthority({ name: { commonName: 'Hoa Ban Root', organisation: 'Tỉnh Hoa Ban' }, from: begin });
  const signer = makeSigner(namesake, { subject, use: 'signing', from: begin, to: end }, makeEcKeys());
  const withRoot = { ...signer, certificates: [...signer.certificates, root.certificate, namesake.certificate] };
  assert.deepEqual(await faultsOf(await signedBy(withRoot)), ['untrusted']);
});

test('an officer’s certificate is no authority: whom it certifies is not trusted', async () => {
  const keys = makeEcKeys();
  const officer = authority.issue({ subject, publicKey: keys.publicKey, use: 'signing', from: begin, to: end });
  const self = makeAuthority({ name: subject, from: begin, keys, certificate: officer });
  const signer = makeSigner(
    self,
    { subject: { commonName: 'Kẻ gian' }, use: 'signing', from: begin, to: end },
    makeEcKeys(),
  );
  const chained = { ...signer, certificates: [...signer.certificates, officer, authority.certificate] };
  assert.deepEqual(await faultsOf(await signedBy(chained)), ['untrusted']);
});

test('a certificate for web servers or for the time signs no documents', async () => {
  const server = makeSigner(authority, { subject, use: 'server', from: begin, to: end }, makeEcKeys());
  assert.deepEqual(await faultsOf(await signedBy(server)), ['not-for-signing']);
});

test('a certificate that ended: doubted when it ended since, worthless when it ended before', async () => {
  assert.deepEqual(await faultsOf(signed, instant(end + dayMs)), ['expired-since']);
  const ended = makeSigner(authority, { subject, use: 'signing', from: begin, to: instant(now - dayMs) }, makeEcKeys());
  assert.deepEqual(await faultsOf(await signedBy(ended)), ['not-valid-then']);
});

test('a timestamp by nobody whom we know, or torn from another signature, is not believed', async () => {
  const officer = { privateKey: binhKeys.privateKey, certificates: binh.certificates };
  const byOfficer = await signPdf(decision, { signer: binh, at: now, timestamp: timestampsBy(officer) });
  assert.deepEqual(await faultsOf(byOfficer), ['timestamp-wrong']);
  const torn = await timestampsBy(clock).stamp(Buffer.alloc(32, 1));
  const stuck = await signPdf(decision, { signer: binh, at: now, timestamp: { stamp: async () => torn } });
  assert.deepEqual(await faultsOf(stuck), ['timestamp-wrong']);
});

test('a range that leaves room for more than the signature is refused, and so is a signature that cannot be read', async () => {
  const source = signed.toString('latin1');
  const [all = '', before = '', after = ''] = /\/ByteRange \[0 (\d+) (\d+)/.exec(source) ?? [];
  const wider = `/ByteRange [0 ${Number(before) - 1} ${after}`;
  assert.deepEqual(await faultsOf(Buffer.from(source.replace(all, wider), 'latin1')), ['leaves-gaps']);
  assert.deepEqual(await faultsOf(withSignature(signed, Buffer.from('3080', 'hex'))), ['unreadable']);
});

const options = [
  'cms',
  '-sign',
  '-binary',
  '-in',
  'content',
  '-signer',
  'cert.pem',
  '-inkey',
  'key.pem',
  '-outform',
  'DER',
];

function opensslSignature(content: Buffer, ...more: readonly string[]): Buffer {
  const key = createPrivateKey(binhKeys.privateKey.export({ type: 'pkcs8', format: 'pem' }));
  const files = {
    content,
    'cert.pem': pem(binh.certificates[0] ?? new Uint8Array()),
    'chain.pem': pem(authority.certificate),
    'key.pem': key.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
  return runTool('openssl', [...options, '-certfile', 'chain.pem', ...more], files).bytes;
}

withOpenssl('what openssl signs is believed, also as PSS and SHA-512; its SHA-1 is called weak', async () => {
  const room = Buffer.from(
    await signPdf(decision, {
      signer: binh,
      at: now,
      timestamp: { stamp: async () => clock.certificates[0] ?? Buffer.alloc(0) },
    }),
  );
  const content = signedContent(room);
  const faults = async (...more: readonly string[]) =>
    faultsOf(withSignature(room, opensslSignature(content, ...more)));
  assert.deepEqual(await faults('-cades', '-md', 'sha256'), []);
  assert.deepEqual(await faults('-cades', '-md', 'sha512', '-keyopt', 'rsa_padding_mode:pss'), []);
  assert.deepEqual(await faults('-cades', '-md', 'sha1'), ['weak-algorithm']);
  assert.deepEqual(await faults('-md', 'sha256'), ['wrong-key'], 'CAdES must name its certificate');
});
