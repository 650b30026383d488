import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { openTestProvince } from '../../../test/province.ts';
import { pem, runTool } from '../../kernel/signatures/testing/tools.ts';
import { bytesOf } from './queries/bytes-of.ts';
import { documentNow, issuedBirth } from './testing/birth-result.ts';

const withPdfsig = spawnSync('pdfsig', ['-v']).status === 0 ? test : () => {};

void withPdfsig('another program finds Hạnh’s signature and the ward’s seal on an extract whole', async (t) => {
  const province = await openTestProvince(t);
  const { code } = await issuedBirth(province);
  const { fileId = '' } = await documentNow(province, code);
  const pdf = await bytesOf(province.app, fileId);
  const root = await province.app.demoAuthority?.().then((authority) => authority.root());
  const { said } = runTool('pdfsig', ['result.pdf'], { 'result.pdf': pdf, 'root.pem': pem(root ?? new Uint8Array()) });
  assert.match(said, /Signer Certificate Common Name: Tòng Thị Hạnh/);
  assert.match(said, /Signer Certificate Common Name: Ủy ban nhân dân phường Hoa Xuân/);
  assert.equal(said.match(/Signature is Valid/g)?.length, 2);
});
