import { errors as requestErrors } from '../../../kernel/errors/errors.ts';
import { problem, refuse, type Outcome, type Problem } from '../../../kernel/errors/problem.ts';
import { readUpload } from '../../../kernel/files/read-upload.ts';
import { bytes, page, problems, redirect, type Answer } from '../../../kernel/web/answer.ts';
import type { Route } from '../../../kernel/web/route.ts';
import { viewOf } from '../../../ui/view.ts';
import { imageInUse } from '../commands/image-in-use.ts';
import { importKeyStore } from '../commands/import-key-store.ts';
import { endCertificate } from '../commands/register-certificate.ts';
import { setImage } from '../commands/set-image.ts';
import { sendCodeForUse, tryKey } from '../commands/try-key.ts';
import { errors } from '../errors.ts';
import type { HolderPage as Subject } from '../holder.ts';
import { HolderPage } from '../pages/holder-page.tsx';
import { holderState } from '../queries/holder-state.ts';
import type { signingWords } from '../words.ts';
import { authorisationOf, holderRoute, type At, type HolderAddress } from './holder-route.ts';
import { keyRoutes } from './key-routes.tsx';
import { postedText } from './posted.ts';

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
  holderRoute(address, 'GET', path, async ({ subject }) => redirect(subject.base)),
];

async function fileOf(
  { incoming }: At,
  work: (file: Uint8Array | undefined, fields: Readonly<Record<string, string>>) => Promise<Outcome<undefined>>,
) {
  const form = await readUpload(incoming.raw);
  return form.ok ? work(form.value.file?.bytes, form.value.fields) : form;
}

async function showImage({ context, subject }: At): Promise<Answer> {
  const image = await imageInUse(context, subject.holder);
  if (!image) return problems(problem(requestErrors.notFound));
  return bytes(image, 'image/png', { 'cache-control': 'private, no-store' });
}

const largestFormBytes = 12 * 1024 * 1024;

/** The pages about an officer's certificate or an agency's seal. */
export const holderRoutes = (address: HolderAddress): readonly Route<Subject>[] => [
  ...keyRoutes(address),
  holderRoute(address, 'GET', '', (at) => showHolder(at)),
  holderRoute(address, 'GET', '/image', showImage),
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
      fileOf(at, (file, { password = '', newPin: pin = '', newPinAgain: pinAgain = '' }) =>
        importKeyStore(at.context, at.subject.holder, { file, password, pin, pinAgain }),
      ),
    { perMinute: 10, bodyLimitBytes: largestFormBytes },
  ),
  ...changing(
    address,
    '/new-image',
    'done',
    (at) => fileOf(at, (file) => setImage(at.context, at.subject.holder, file)),
    {
      perMinute: 20,
      bodyLimitBytes: largestFormBytes,
    },
  ),
  ...changing(address, '/end', 'ended', async ({ context, incoming, subject }) =>
    postedText(incoming.body)('confirm') === 'true'
      ? endCertificate(context, subject.holder)
      : refuse(problem(errors.confirmMissing, '/confirm')),
  ),
];
