import type { Officer } from '../../../kernel/access/actor.ts';
import type { Allow } from '../../../kernel/access/policy.ts';
import type { Context } from '../../../kernel/app.ts';
import { errors as requestErrors } from '../../../kernel/errors/errors.ts';
import { problem, refuse, type Outcome, type Problem } from '../../../kernel/errors/problem.ts';
import { readUpload } from '../../../kernel/files/read-upload.ts';
import { bytes, page, problems, redirect, type Answer } from '../../../kernel/web/answer.ts';
import type { Incoming, Route, WebContext } from '../../../kernel/web/route.ts';
import { viewOf } from '../../../ui/view.ts';
import type { ProviderName } from '../../../outside/signing/signing-provider.ts';
import { imageInUse } from '../commands/image-in-use.ts';
import { importKeyStore } from '../commands/import-key-store.ts';
import { endCertificate } from '../commands/register-certificate.ts';
import { setImage } from '../commands/set-image.ts';
import { findKeys, registerKey, sendCode, sendCodeForUse, tryKey } from '../commands/try-key.ts';
import { errors } from '../errors.ts';
import type { HolderPage as Subject } from '../holder.ts';
import { HolderPage } from '../pages/holder-page.tsx';
import { KeysPage } from '../pages/keys-page.tsx';
import { holderState } from '../queries/holder-state.ts';
import type { signingWords } from '../words.ts';
import { postedText } from './posted.ts';

export type At = {
  readonly context: WebContext & { readonly actor: Officer };
  readonly incoming: Incoming<Subject>;
  readonly subject: Subject;
};

/** Where the pages about a holder stand, who may open them, and whom they are about. */
export type HolderAddress = {
  readonly url: string;
  readonly allow: Allow<Subject>;
  readonly subject: (context: Context, params: Readonly<Record<string, string>>) => Promise<Subject | undefined>;
};

export const holderRoute = (
  address: HolderAddress,
  method: 'GET' | 'POST',
  path: string,
  handle: (at: At) => Promise<Answer>,
  more: Partial<Pick<Route, 'perMinute' | 'bodyLimitBytes'>> = {},
): Route<Subject> => ({
  method,
  url: `${address.url}${path}`,
  signIn: 'officer',
  allow: address.allow,
  subject: address.subject,
  ...more,
  handle: async (context, incoming) =>
    context.actor.kind === 'officer'
      ? handle({ context: { ...context, actor: context.actor }, incoming, subject: incoming.subject })
      : problems(problem(requestErrors.notAllowed)),
});

const doneWords = [
  'testGood',
  'codeSent',
  'registered',
  'ended',
  'done',
] as const satisfies readonly (keyof typeof signingWords)[];

export async function showHolder({ context, incoming, subject }: At, found: readonly Problem[] = []): Promise<Answer> {
  const state = await holderState(context, subject);
  const done = doneWords.find((word) => word === incoming.query['done']);
  const view = viewOf(context, incoming);
  const { demo } = context.settings;
  return page(<HolderPage {...{ view, subject, state, done, demo }} problems={found} />, found[0]?.kind.status ?? 200);
}

/** A change: back to the page that says it is done, else what is wrong. */
export const changing = (
  address: HolderAddress,
  path: string,
  done: (typeof doneWords)[number],
  change: (at: At) => Promise<Outcome<undefined>>,
  more?: Partial<Pick<Route, 'perMinute' | 'bodyLimitBytes'>>,
): readonly Route<Subject>[] => [
  holderRoute(
    address,
    'POST',
    path,
    async (at) => {
      const changed = await change(at);
      return changed.ok ? redirect(`${at.subject.base}?done=${done}`) : showHolder(at, changed.problems);
    },
    more,
  ),
  // Whoever reloads a page that refused asks for the act's address.
  ...(path === '/image' || path === '/keys'
    ? []
    : [holderRoute(address, 'GET', path, async ({ subject }) => redirect(subject.base))]),
];

const authorisationOf = (body: unknown) => {
  const text = postedText(body);
  return { pin: text('pin'), otp: text('otp') };
};

async function fileOf(
  { incoming }: At,
  work: (file: Uint8Array | undefined, text: (name: string) => string) => Promise<Outcome<undefined>>,
) {
  const form = await readUpload(incoming.raw);
  return form.ok ? work(form.value.file?.bytes, postedText(form.value.fields)) : form;
}

async function showImage({ context, subject }: At): Promise<Answer> {
  const image = await imageInUse(context, subject.holder);
  if (!image) return problems(problem(requestErrors.notFound));
  return bytes(image, 'image/png', { 'cache-control': 'private, no-store' });
}

const providerOf = (text: string | undefined): ProviderName | undefined =>
  text === 'token' || text === 'remote' ? text : undefined;

const choiceOf = (text: (name: string) => string) => {
  const provider = providerOf(text('provider'));
  return provider && { provider, owner: text('owner').slice(0, 100), reference: text('reference') };
};

/** The keys of a token or service; `found` is what stood against choosing one. */
async function showKeys(at: At, text: (name: string) => string, found: readonly Problem[] = []): Promise<Answer> {
  const { context, incoming, subject } = at;
  const choice = choiceOf(text);
  if (!choice) return redirect(subject.base);
  const keys = await findKeys(context, choice);
  const all = found.length > 0 || keys.ok ? found : keys.problems;
  const content = (
    <KeysPage
      view={viewOf(context, incoming)}
      {...{ subject, ...choice }}
      keys={keys.ok ? keys.value : []}
      codeSent={incoming.url.endsWith('/keys/code')}
      problems={all}
    />
  );
  return page(content, all[0]?.kind.status ?? 200);
}

async function chooseKey(at: At): Promise<Answer> {
  const text = postedText(at.incoming.body);
  const choice = choiceOf(text);
  if (!choice) return redirect(at.subject.base);
  const authorisation = authorisationOf(at.incoming.body);
  const chosen = await registerKey(at.context, at.subject.holder, { ...choice, authorisation });
  return chosen.ok ? redirect(`${at.subject.base}?done=registered`) : showKeys(at, text, chosen.problems);
}

async function codeForChoice(at: At): Promise<Answer> {
  const text = postedText(at.incoming.body);
  const choice = choiceOf(text);
  if (!choice) return redirect(at.subject.base);
  const sent = await sendCode(at.context, { ...choice, authorisation: {} });
  return showKeys(at, text, sent.ok ? [] : sent.problems);
}

const largestFormBytes = 12 * 1024 * 1024;

/** The pages about an officer's certificate or an agency's seal. */
export const holderRoutes = (address: HolderAddress): readonly Route<Subject>[] => [
  holderRoute(address, 'GET', '', (at) => showHolder(at)),
  holderRoute(address, 'GET', '/image', showImage),
  holderRoute(address, 'GET', '/keys', (at) => showKeys(at, (name) => at.incoming.query[name] ?? '')),
  holderRoute(address, 'POST', '/keys', chooseKey, { perMinute: 10 }),
  holderRoute(address, 'POST', '/keys/code', codeForChoice, { perMinute: 5 }),
  holderRoute(address, 'GET', '/keys/code', async ({ subject }) => redirect(subject.base)),
  ...changing(
    address,
    '/try',
    'testGood',
    ({ context, incoming, subject }) => tryKey(context, subject.holder, authorisationOf(incoming.body)),
    { perMinute: 10 },
  ),
  ...changing(address, '/code', 'codeSent', ({ context, subject }) => sendCodeForUse(context, subject.holder), {
    perMinute: 5,
  }),
  ...changing(
    address,
    '/key-store',
    'registered',
    (at) =>
      fileOf(at, (file, text) =>
        importKeyStore(at.context, at.subject.holder, {
          file,
          password: text('password'),
          pin: text('newPin'),
          pinAgain: text('newPinAgain'),
        }),
      ),
    { perMinute: 10, bodyLimitBytes: largestFormBytes },
  ),
  ...changing(address, '/image', 'done', (at) => fileOf(at, (file) => setImage(at.context, at.subject.holder, file)), {
    perMinute: 20,
    bodyLimitBytes: largestFormBytes,
  }),
  ...changing(address, '/end', 'ended', async ({ context, incoming, subject }) =>
    postedText(incoming.body)('confirm') === 'true'
      ? endCertificate(context, subject.holder)
      : refuse(problem(errors.confirmMissing, '/confirm')),
  ),
];
