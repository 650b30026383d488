import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { makeAuthority, makeEcKeys, makeSigner, type Authority } from '../../../../sandbox/certificates/authority.ts';
import { startCertificateServer, type Fault } from '../../../../sandbox/certificates/server.ts';
import { instant } from '../../time.ts';
import type { Fetch } from '../ask-over-http.ts';
import { signPdf } from '../sign-pdf.ts';
import { printDecision } from '../testing/decision.ts';
import { begin, clock, dayMs, end, now, root, trust } from '../testing/people.ts';
import { timestampsBy } from '../testing/timestamps.ts';
import { timestampOverHttp } from '../timestamp-over-http.ts';
import { verifyPdf } from '../verify-pdf.ts';

const decision = await printDecision();
const subject = { commonName: 'Nguyễn Văn Bình' };

/** An authority under the root of Hoa Ban that answers, and an officer whom it certified. */
async function province(t: TestContext, fault: () => Fault | undefined = () => undefined) {
  const authorities = new Map<string, Authority>();
  const server = await startCertificateServer({ now: () => now, authorities, timestamps: clock, fault });
  t.after(() => server.stop());
  const authority = makeAuthority({
    name: { commonName: 'CA 2' },
    from: begin,
    parent: root,
    url: `${server.url}/two`,
  });
  authorities.set('two', authority);
  const signer = makeSigner(authority, { subject, use: 'signing', from: begin, to: end }, makeEcKeys());
  return { server, authority, signer };
}

async function verdictOn(pdf: Uint8Array, fetch: Fetch = globalThis.fetch, at = now) {
  const verdict = await verifyPdf(pdf, trust, at, { fetch });
  const [first] = verdict.kind === 'signed' ? verdict.signatures : [];
  return { standing: first?.standing, faults: first?.faults, revocation: first?.revocation };
}

test('the authority says that the certificate holds', async (t) => {
  const { signer } = await province(t);
  const pdf = await signPdf(decision, { signer, at: now });
  const good = { standing: 'valid', faults: [], revocation: { kind: 'good', source: 'ocsp', asOf: now } };
  assert.deepEqual(await verdictOn(pdf), good);
});

test('a certificate that was taken back yesterday signs nothing today; a timestamp of the day before saves what was signed then', async (t) => {
  const { authority, signer, server } = await province(t);
  const at = instant(now - dayMs);
  const [own = new Uint8Array()] = signer.certificates;
  const plain = await signPdf(decision, { signer, at: now });
  const timestamp = timestampOverHttp(`${server.url}/timestamp`);
  const stamped = await signPdf(decision, { signer, at: now, timestamp });
  authority.revoke(own, at);
  const revoked = { kind: 'revoked', source: 'ocsp', at };
  assert.deepEqual(await verdictOn(plain), { standing: 'broken', faults: ['revoked'], revocation: revoked });
  assert.equal((await verdictOn(stamped)).standing, 'broken', 'the timestamp is of today');
  authority.revoke(own, instant(now + 1000));
  assert.equal((await verdictOn(stamped)).standing, 'valid', 'the timestamp is older');
});

test('a timestamp by a clock whose certificate had been taken back proves no time', async (t) => {
  const { authority, signer } = await province(t);
  const keys = makeEcKeys();
  const request = {
    subject: { commonName: 'Đồng hồ' },
    publicKey: keys.publicKey,
    use: 'timestamps',
    from: begin,
    to: end,
  } as const;
  const certificate = authority.issue(request);
  const key = { privateKey: keys.privateKey, certificates: [certificate, ...authority.chain] };
  const timestamp = timestampsBy(key);
  const pdf = await signPdf(decision, { signer, at: now, timestamp });
  assert.equal((await verdictOn(pdf)).standing, 'valid');
  authority.revoke(certificate, instant(now - dayMs));
  assert.deepEqual((await verdictOn(pdf)).faults, ['timestamp-wrong']);
});

test('who gives no answers may give a list', async (t) => {
  const { authority, signer } = await province(t);
  const pdf = await signPdf(decision, { signer, at: now });
  const onlyLists: Fetch = async (url, init) =>
    url.endsWith('/status') ? new Response('', { status: 500 }) : fetch(url, init);
  assert.deepEqual((await verdictOn(pdf, onlyLists)).revocation, { kind: 'good', source: 'crl', asOf: now });
  authority.revoke(signer.certificates[0] ?? new Uint8Array(), now);
  assert.deepEqual((await verdictOn(pdf, onlyLists)).revocation, { kind: 'revoked', source: 'crl', at: now });
});

test('nobody answers, or nonsense, or yesterday’s list: it is not known, and that is said', async (t) => {
  let fault: Fault | undefined = 'page';
  const { signer, authority } = await province(t, () => fault);
  const pdf = await signPdf(decision, { signer, at: now });
  const doubt = { standing: 'doubtful', faults: ['revocation-unknown'], revocation: { kind: 'unknown' } };
  for (fault of ['page', 'endless', 'refuses'] as const) assert.deepEqual(await verdictOn(pdf), doubt);
  const stale: Fetch = async () => new Response(new Uint8Array(authority.revocationList(instant(now - 3 * dayMs))));
  assert.deepEqual(await verdictOn(pdf, stale), doubt);
  const ofSome: Fetch = async () => new Response(new Uint8Array(authority.revocationList(now, 'authorities')));
  assert.deepEqual(await verdictOn(pdf, ofSome), doubt, 'a list of authorities says nothing of officers');
  const forged = makeAuthority({ name: { commonName: 'CA 2' }, from: begin }).revocationList(now);
  assert.deepEqual(await verdictOn(pdf, async () => new Response(new Uint8Array(forged))), doubt);
});

test('a stranger’s certificate sends us nowhere', async () => {
  const asked: string[] = [];
  const stranger = makeAuthority({ name: { commonName: 'Lạ' }, from: begin, url: 'http://169.254.169.254/latest' });
  const signer = makeSigner(stranger, { subject, use: 'signing', from: begin, to: end }, makeEcKeys());
  const spy: Fetch = async (url) => {
    asked.push(url);
    return new Response('');
  };
  const { standing, faults } = await verdictOn(await signPdf(decision, { signer, at: now }), spy);
  assert.deepEqual([standing, faults, asked], ['doubtful', ['untrusted'], []]);
});
