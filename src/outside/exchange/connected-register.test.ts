import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { test, type TestContext } from 'node:test';
import type { AttestingFault } from '../../../sandbox/national-portal/attesting.ts';
import { makeExchange } from '../../../sandbox/national-portal/server.ts';
import { ExchangeFault } from './fault.ts';
import { attestationTimeoutMs, xRoadConnectedRegister } from './x-road-connected-register.ts';

const service = 'VN/GOV/BTP/HOTICH/attestation';
const client = 'VN/GOV/H99/MOTCUA';
const lan = { personalNumber: '099195010307' };

async function register(t: TestContext) {
  const papers = [
    {
      of: lan.personalNumber,
      Loai: 'marriage-certificate',
      So: '18/2019',
      CoQuanCap: 'UBND phường Hoa Xuân',
      NgayCap: '20190614',
      DuLieu: { VoChong: '  Hoàng Văn Bách ' },
    },
    { of: lan.personalNumber, Loai: 'driving-licence', So: '1', CoQuanCap: 'Sở', NgayCap: '20190614' },
  ];
  const kinds = ['marriage-certificate', 'birth-certificate'];
  const sandbox = makeExchange({ client, people: [], registers: [{ service, kinds }], papers });
  sandbox.server.listen(0, '127.0.0.1');
  await once(sandbox.server, 'listening');
  t.after(() => {
    sandbox.server.closeAllConnections();
    sandbox.server.close();
  });
  const url = `http://127.0.0.1:${(sandbox.server.address() as AddressInfo).port}`;
  const exchange = { url, client, nationalPortal: undefined, population: undefined, registers: [], from: [] };
  const port = xRoadConnectedRegister(exchange, service);
  const purpose = { id: randomUUID(), officerId: undefined, procedureCode: '1.001193', filing: 'a-draft', basis: 'NĐ' };
  const attest = (holder: typeof lan | { taxCode: string } = lan, officerId?: number) =>
    port.attest({ holder, kinds: ['marriage-certificate', 'driving-licence'] }, { ...purpose, officerId });
  return { sandbox, attest };
}

test('The register attests what it keeps of the kinds that were asked for, and is told by whom, for what and why', async (t) => {
  const { sandbox, attest } = await register(t);
  const { papers, requestHash } = await attest();
  assert.deepEqual(papers, [
    {
      type: 'marriage-certificate',
      number: '18/2019',
      issuer: 'UBND phường Hoa Xuân',
      issuedOn: '2019-06-14',
      validTo: undefined,
      facts: { VoChong: 'Hoàng Văn Bách' },
    },
  ]);
  assert.match(requestHash, /^[A-Za-z0-9+/]{86}==$/);
  await attest(lan, 7);
  const [byHolder, byOfficer] = sandbox.attesting.asked;
  const purpose = { of: lan.personalNumber, procedure: '1.001193', dossier: 'a-draft', basis: 'NĐ' };
  assert.deepEqual(
    [byHolder, byOfficer],
    [
      {
        service,
        kinds: ['marriage-certificate', 'driving-licence'],
        ...purpose,
        officer: '',
        userId: 'VN099195010307',
      },
      { service, kinds: ['marriage-certificate', 'driving-licence'], ...purpose, officer: 'H99-7', userId: 'VNH99-7' },
    ],
  );
  assert.deepEqual((await attest({ taxCode: '0100109106' })).papers, []);
});

const faults: readonly (readonly [AttestingFault, string, string])[] = [
  ['down', 'failed', ''],
  ['other-person', 'not-understood', 'other-person'],
  ['malformed', 'not-understood', 'malformed'],
  ['unsigned', 'not-understood', 'unsigned'],
  ['slow', 'timed-out', ''],
];

for (const [fault, kind, why] of faults)
  test(`An answer that is ${fault} is none`, { timeout: 3 * attestationTimeoutMs }, async (t) => {
    const { sandbox, attest } = await register(t);
    sandbox.attesting.faults.set(service, fault);
    await assert.rejects(attest(), (error: unknown) => {
      assert.ok(error instanceof ExchangeFault);
      assert.equal(error.kind, kind);
      return why === '' || error.answer === why;
    });
  });
