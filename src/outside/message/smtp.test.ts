import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { SMTPServer } from 'smtp-server';
import { smtpMailer } from './smtp.ts';

test('A letter with Vietnamese words arrives whole at a mail server', async () => {
  const letters: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      let text = '';
      stream.on('data', (part: Buffer) => (text += part.toString()));
      stream.on('end', () => {
        letters.push(text);
        done();
      });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  const mailer = await smtpMailer(`smtp://127.0.0.1:${port}`, 'Một Cửa <no-reply@hoa-ban.example>');
  await mailer.send({
    to: 'hoa@hoa-ban.example',
    subject: 'Hồ sơ đã được tiếp nhận',
    text: 'Chào chị Hoa',
    id: 'notice-7',
  });
  mailer.close();
  await new Promise<void>((resolve) => server.close(() => resolve()));
  assert.equal(letters.length, 1);
  assert.match(letters[0] ?? '', /Message-ID: <notice-7@mot-cua>/);
  assert.match(letters[0] ?? '', /Ch=C3=A0o ch=E1=BB=8B Hoa|Q2jDoG8gY2jhu4sgSG9h/);
});

test('A mail server that is down makes sending fail, so that the letter is tried again', async () => {
  const mailer = await smtpMailer('smtp://127.0.0.1:9', 'no-reply@hoa-ban.example');
  await assert.rejects(mailer.send({ to: 'hoa@hoa-ban.example', subject: 'x', text: 'x', id: 'notice-8' }));
  mailer.close();
});
