import type { App } from '../../kernel/app.ts';
import type { OutboxHandler } from '../../kernel/jobs/outbox-handler.ts';
import { say, type Language, type Text } from '../../kernel/text/text.ts';
import type { Letter, Mailer } from '../../outside/message/mailer.ts';
import { smtpMailer } from '../../outside/message/smtp.ts';
import { subjectAddress } from './subject-address.ts';
import { valuesOf, type Details } from './tell.ts';
import { noticeWords, words } from './words.ts';

/** A letter as it waits in the outbox. */
export type LetterBody = {
  readonly to: string;
  readonly name: string;
  readonly kind: string;
  readonly code: string;
  readonly procedure: string;
  readonly details: Details;
  /** The reader's own; null when we do not know who reads it. */
  readonly language: Language | null;
};

/** Writes the letter of a notice in the reader's language; where that is not known, in Vietnamese with English below. */
export function letterOf(app: Pick<App, 'place' | 'settings'>, id: string, body: LetterBody): Letter {
  const part = (language: Language) => {
    const values = valuesOf(body.code, body.details, app.place, language, words.openDay);
    return [
      say(words.greeting, language, { name: body.name }),
      [titleOf(body.kind, language, values), body.procedure]
        .filter(Boolean)
        .map((each) => `${each}.`)
        .join(' '),
      say(noticeWords[`${body.kind}.body` as keyof typeof noticeWords], language, values),
      say(wayTo(body.kind), language, {
        url: app.settings.publicUrl + subjectAddress(body.kind, body.code, 'citizen'),
      }),
    ].join('\n\n');
  };
  const first = body.language ?? 'vi';
  const values = valuesOf(body.code, body.details, app.place, first, words.openDay);
  const parts = body.language ? [part(body.language)] : [part('vi'), '--', part('en')];
  return {
    id: id.replace('/', '-'),
    to: body.to,
    subject: titleOf(body.kind, first, values),
    text: `${[...parts, app.place.government[first]].join('\n\n')}\n`,
  };
}

/** What stands before the address of what a letter is about. */
function wayTo(kind: string): Text {
  if (kind.startsWith('officer.')) return words.seeAccount;
  if (kind.startsWith('vault.')) return words.seeVault;
  if (kind.startsWith('certificate.')) return words.seeCertificate;
  return kind.startsWith('petition.') ? words.seePetition : words.seeCase;
}

const titleOf = (kind: string, language: Language, values: ReturnType<typeof valuesOf>): string =>
  say(noticeWords[kind as keyof typeof noticeWords], language, values);

let mailer: { readonly url: string; readonly mailer: Promise<Mailer> } | undefined;

/** Sends a letter that waits in the outbox, over a connection that is kept for the next. */
export const sendLetter: OutboxHandler = async (app, message) => {
  const url = app.settings.smtpUrl;
  if (!url) return;
  if (mailer?.url !== url) mailer = { url, mailer: smtpMailer(url, app.settings.mailFrom) };
  await (await mailer.mailer).send(letterOf(app, message.key, message.body as unknown as LetterBody));
};
