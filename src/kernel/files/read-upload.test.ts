import assert from 'node:assert/strict';
import { connect, type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { test, type TestContext } from 'node:test';
import multipart from '@fastify/multipart';
import { fastify, type FastifyInstance, type FastifyRequest } from 'fastify';
import { limits } from './limits.ts';
import { readUpload } from './read-upload.ts';
import { samplePdf } from './testing/sample-files.ts';

const boundary = '----hoaban';
const part = (disposition: string, content: string | Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; ${disposition}\r\n\r\n`),
    Buffer.from(content),
    Buffer.from('\r\n'),
  ]);
const filePart = (content: string | Buffer, name = 'khai sinh.pdf', field = 'file'): Buffer =>
  part(`name="${field}"; filename="${name}"`, content);
const end = Buffer.from(`--${boundary}--\r\n`);
const type = `multipart/form-data; boundary=${boundary}`;

/** A server that answers what it read, or the codes of what was wrong. */
async function door(t: TestContext): Promise<FastifyInstance> {
  const server = fastify({ forceCloseConnections: true });
  await server.register(multipart, { limits: { fileSize: limits.fileBytes, files: 1, fields: 50, parts: 60 } });
  const handler = async (request: FastifyRequest): Promise<unknown> => {
    const outcome = await readUpload(request);
    if (!outcome.ok) return outcome.problems.map((each) => `${each.kind.status} ${each.kind.code}`).join();
    const { fields, file } = outcome.value;
    return { fields, file: file && { name: file.name, sizeBytes: file.bytes.length } };
  };
  server.route({ method: 'POST', url: '/', handler });
  t.after(() => server.close());
  return server;
}

const send = async (server: FastifyInstance, payload: Buffer, contentType = type): Promise<unknown> => {
  const answer = await server.inject({ method: 'POST', url: '/', payload, headers: { 'content-type': contentType } });
  return answer.headers['content-type']?.toString().includes('json') ? answer.json() : answer.body;
};

test('Hoa sends her paper and says what it is', async (t) => {
  const server = await door(t);
  const body = Buffer.concat([part('name="paper"', 'Giấy chứng sinh'), filePart(samplePdf()), end]);
  assert.deepEqual(await send(server, body), {
    fields: { paper: 'Giấy chứng sinh' },
    file: { name: 'khai sinh.pdf', sizeBytes: samplePdf().length },
  });
});

test('A form sent without choosing a file has none', async (t) => {
  const server = await door(t);
  assert.deepEqual(await send(server, Buffer.concat([filePart('', ''), end])), { fields: {} });
  assert.deepEqual(await send(server, end), { fields: {} });
});

test('A body that is no multipart form, or lost its end, is refused', async (t) => {
  const server = await door(t);
  assert.equal(
    await send(server, Buffer.from('hello'), 'text/plain').then((body) => JSON.stringify(body).includes('415')),
    true,
  );
  assert.equal(await send(server, filePart(samplePdf())), '400 files.incomplete');
  assert.equal(await send(server, filePart(samplePdf()).subarray(0, 150)), '400 files.incomplete');
  assert.equal(await send(server, Buffer.from('hello')), '400 files.incomplete');
  assert.equal(await send(server, end, 'multipart/form-data'), '400 files.incomplete');
});

test('A file over the limit is refused, whether its length was announced or not', async (t) => {
  const server = await door(t);
  const slightly = Buffer.concat([filePart(Buffer.alloc(limits.fileBytes + 1)), end]);
  assert.equal(await send(server, slightly), '413 files.too-large');
  const vastly = Buffer.concat([filePart(Buffer.alloc(limits.fileBytes + limits.restBytes)), end]);
  assert.equal(await send(server, vastly), '413 files.too-large');
  assert.deepEqual(await send(server, Buffer.concat([filePart(Buffer.alloc(limits.fileBytes)), end])), {
    fields: {},
    file: { name: 'khai sinh.pdf', sizeBytes: limits.fileBytes },
  });
});

test('Two files, a hundred fields and names that mean something to JavaScript are refused', async (t) => {
  const server = await door(t);
  const pdf = filePart(samplePdf());
  assert.equal(await send(server, Buffer.concat([pdf, pdf, end])), '413 files.too-many-parts');
  const fields = Array.from({ length: 100 }, (_, index) => part(`name="f${index}"`, 'x'));
  assert.equal(await send(server, Buffer.concat([...fields, end])), '413 files.too-many-parts');
  assert.equal(await send(server, Buffer.concat([part('name="__proto__"', 'x'), end])), '400 request.malformed');
});

test('Text that PostgreSQL cannot store is refused', async (t) => {
  const server = await door(t);
  assert.equal(await send(server, Buffer.concat([part('name="note"', 'a\0b'), end])), '400 request.broken-text');
  assert.equal(
    await send(server, Buffer.concat([part('name="note"', Buffer.from([0x61, 0xff])), end])),
    '400 request.broken-text',
  );
});

test('A line that breaks in the middle of a file leaves the server well', async (t) => {
  const server = await door(t);
  await server.listen({ host: '127.0.0.1', port: 0 });
  const socket = connect((server.server.address() as AddressInfo).port, '127.0.0.1');
  socket.write(`POST / HTTP/1.1\r\nHost: x\r\nContent-Type: ${type}\r\nContent-Length: 100000\r\n\r\n`);
  socket.end(filePart(samplePdf()));
  await text(socket);
  assert.deepEqual(await send(server, Buffer.concat([part('name="a"', 'b'), end])), { fields: { a: 'b' } });
});
