import assert from 'node:assert/strict';
import { test } from 'node:test';
import sql from 'sql-template-tag';
import { openTestProvince, type TestProvince } from '../../../test/province.ts';
import { samplePdf, samplePng } from '../../kernel/files/testing/sample-files.ts';
import { printDecision } from '../../kernel/signatures/testing/decision.ts';
import { signedDecision } from './testing/people.ts';

type Told = {
  readonly standing: string;
  readonly code?: string;
  readonly signatures: readonly {
    standing: string;
    faults: string[];
    signer: { commonName: string };
    trustedBy: string;
  }[];
};

/** Sends a file as a program would. */
async function send(
  province: TestProvince,
  bytes: Uint8Array,
): Promise<{ readonly status: number; readonly told: Told }> {
  const form = new FormData();
  form.set('file', new Blob([Buffer.from(bytes)]), 'van-ban.pdf');
  const request = new Request('http://localhost/', { method: 'POST', body: form });
  const { statusCode, body } = await province.web.inject({
    method: 'POST',
    url: '/api/v1/check-document',
    headers: { 'content-type': request.headers.get('content-type') ?? '', 'x-requested-with': 'a program' },
    payload: Buffer.from(await request.arrayBuffer()),
  });
  return { status: statusCode, told: JSON.parse(body) as Told };
}

test('a program learns who signed a decision, and that one changed letter takes all worth from it; nothing is kept', async (t) => {
  const province = await openTestProvince(t);
  const { pdf } = await signedDecision(province);
  const count = () => province.app.db.one<{ n: number }>(sql`select count(*)::int as n from files`);
  const before = await count();
  const good = await send(province, pdf);
  assert.equal(good.status, 200);
  assert.equal(good.told.standing, 'valid');
  assert.deepEqual(
    good.told.signatures.map(({ signer, trustedBy }) => [signer.commonName, trustedBy]),
    [
      ['Tòng Thị Hạnh', 'Danh sách của bản dùng thử'],
      ['Ủy ban nhân dân phường Hoa Xuân', 'Danh sách của bản dùng thử'],
    ],
  );
  const changed = Buffer.from(pdf);
  changed[2000] = (changed[2000] ?? 0) ^ 1;
  const bad = await send(province, changed);
  assert.equal(bad.told.standing, 'broken');
  assert.ok(bad.told.signatures.every(({ faults }) => faults.includes('bytes-changed')));
  assert.deepEqual(await count(), before);
});

test('Lan, who reads English, is told in English which list vouches for the signer', async (t) => {
  const province = await openTestProvince(t);
  const { pdf } = await signedDecision(province);
  const lan = await province.citizen('Nông Thị Lan', 'en');
  const { body } = await lan.upload('/check-document', {}, { field: 'file', name: 'van-ban.pdf', bytes: pdf });
  assert.match(body, /List of the demo/);
  assert.doesNotMatch(body, /Danh sách của bản dùng thử/);
});

test('what is unsigned, a picture, locked or no PDF at all is said in its own sentence', async (t) => {
  const province = await openTestProvince(t);
  assert.equal((await send(province, await printDecision())).told.standing, 'unsigned');
  const codeOf = async (bytes: Uint8Array): Promise<string> => JSON.stringify((await send(province, bytes)).told);
  assert.match(await codeOf(samplePng(40, 40)), /signing\.picture/);
  assert.match(await codeOf(samplePdf('/Encrypt 9 0 R')), /signing\.locked/);
  assert.match(await codeOf(Buffer.from('xin chào')), /signing\.unreadable/);
});

test('the demo’s list of revoked certificates is where its certificates say, and nowhere in real use', async (t) => {
  const province = await openTestProvince(t);
  const list = await province.get('/demo/certificates/list.crl');
  assert.equal(list.status, 200);
  assert.equal(list.headers['content-type'], 'application/pkix-crl');
});

test('who holds a print types the code beside its QR code, and is led to the document; half a code is asked for whole', async (t) => {
  const province = await openTestProvince(t);
  const typed = (code: string) => province.get(`/check-document?code=${encodeURIComponent(code)}`);
  assert.match((await province.get('/check-document')).body, /Quét mã QR trên văn bản/);
  assert.equal((await typed('localhost:3000/r/hrUMkvNbsBNYo2domYnYZttT')).location, '/r/hrUMkvNbsBNYo2domYnYZttT');
  const half = await typed('hrUMk');
  assert.equal(half.status, 422);
  assert.match(half.body, /Hãy nhập đủ mã/);
  assert.match(half.body, /value="hrUMk"/);
  assert.match((await province.get('/r/hrUMkvNbsBNYo2domYnYZttT')).body, /Không có văn bản nào mang mã này/);
});
