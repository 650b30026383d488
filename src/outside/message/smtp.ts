import type { Mailer } from './mailer.ts';

/**
 * Sends letters through an SMTP server.
 * @param url such as `smtps://user:password@mail.example.vn`
 * @param from address and name of the sender
 */
export async function smtpMailer(url: string, from: string): Promise<Mailer> {
  const { createTransport } = await import('nodemailer');
  const transport = createTransport({ url, pool: true }, { from });
  return {
    send: async ({ to, subject, text, id }) => {
      // The same letter keeps its id, so that a mailbox shows it once even when it was sent twice.
      await transport.sendMail({ to: { name: '', address: to }, subject, text, messageId: `<${id}@mot-cua>` });
    },
    close: () => transport.close(),
  };
}
