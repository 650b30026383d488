import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { test, type TestContext } from 'node:test';
import { ExchangeFault } from './fault.ts';
import { callXRoad, type XRoadCall } from './x-road.ts';

const call: XRoadCall = {
  method: 'POST',
  service: 'VN/GOV/VPCP/DVCQG/case sync',
  path: '/dossiers',
  body: { MaHoSo: 'H99.99001-260310-0001' },
  id: 'fa2e18a5-c2cb-4d09-b994-f57727f7c3fb',
  userId: 'VNH99-7',
  issue: 'H99.99001-260310-0001',
  timeoutMs: 300,
};

async function serverOf(
  t: TestContext,
  answer: RequestListener,
): Promise<{ readonly url: string; readonly client: string }> {
  const server = createServer(answer);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, client: 'VN/GOV/H99/MOTCUA' };
}

const faultOf = (calling: Promise<unknown>): Promise<ExchangeFault> =>
  calling.then(
    () => assert.fail('the call went through'),
    (error: unknown) => (error instanceof ExchangeFault ? error : assert.fail(String(error))),
  );

test('a call carries the service in its path and who asks, why and for whom in its headers, as the protocol says', async (t) => {
  const seen: IncomingMessage[] = [];
  const bodies: string[] = [];
  const site = await serverOf(t, (request, response) => {
    seen.push(request);
    void text(request).then((body) => {
      bodies.push(body);
      response
        .writeHead(200, { 'x-road-id': call.id, 'x-road-request-hash': `${'A'.repeat(86)}==` })
        .end('{"ok":true}');
    });
  });
  const answer = await callXRoad(site, call);
  assert.deepEqual(answer, { status: 200, body: { ok: true }, requestHash: `${'A'.repeat(86)}==` });
  const [request] = seen;
  assert.deepEqual([request?.method, request?.url], ['POST', '/r1/VN/GOV/VPCP/DVCQG/case%20sync/dossiers']);
  const { headers } = request ?? assert.fail();
  assert.deepEqual(
    [headers['x-road-client'], headers['x-road-id'], headers['x-road-userid'], headers['x-road-issue']],
    ['VN/GOV/H99/MOTCUA', call.id, 'VNH99-7', 'H99.99001-260310-0001'],
  );
  // A request carries no hash: the provider's security server makes it.
  assert.equal(headers['x-road-request-hash'], undefined);
  assert.deepEqual(bodies, [JSON.stringify(call.body)]);
});

test('an error of the exchange is told from one of the service by its header', async (t) => {
  const site = await serverOf(t, (request, response) => {
    const ofExchange = request.headers['x-road-issue'] === 'exchange';
    response.writeHead(500, ofExchange ? { 'x-road-error': 'Server.ServerProxy.AccessDenied' } : {}).end('{}');
  });
  assert.equal((await faultOf(callXRoad(site, { ...call, issue: 'exchange' }))).kind, 'security-server');
  assert.equal((await faultOf(callXRoad(site, call))).kind, 'failed');
});

test('an answer to another message, a redirect, and what is no JSON are not understood', async (t) => {
  const answers: readonly RequestListener[] = [
    (_request, response) => response.writeHead(200, { 'x-road-id': 'another' }).end('{}'),
    (_request, response) => response.writeHead(302, { location: 'http://elsewhere.test/' }).end(),
    (_request, response) => response.writeHead(200).end('<html>'),
  ];
  for (const answer of answers) {
    const fault = await faultOf(callXRoad(await serverOf(t, answer), call));
    assert.equal(fault.kind, 'not-understood');
  }
});

test('who does not answer in time is slow, who is not there is out of reach, and neither fault says what was sent', async (t) => {
  const slow = await faultOf(callXRoad(await serverOf(t, () => {}), call));
  const gone = await faultOf(callXRoad({ url: 'http://127.0.0.1:9', client: 'VN/GOV/H99/MOTCUA' }, call));
  assert.deepEqual([slow.kind, gone.kind], ['timed-out', 'unreachable']);
  for (const { message } of [slow, gone]) assert.ok(!message.includes('260310'));
});
