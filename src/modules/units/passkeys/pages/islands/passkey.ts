/** Passkeys: buttons with `data-passkey` run the ceremony between the authenticator, the browser and the site. */
import { startAuthentication, startRegistration, WebAuthnError } from '@simplewebauthn/browser';

type Registration = Parameters<typeof startRegistration>[0]['optionsJSON'];
type Authentication = Parameters<typeof startAuthentication>[0]['optionsJSON'];

const signIn = '/api/officer/sign-in/passkey';
const failure = document.querySelector<HTMLElement>('[data-passkey-failure]');

/** Each gives the page to go to. */
const ceremonies: Readonly<Record<string, (data: DOMStringMap) => Promise<string>>> = {
  add: async (data) => {
    const optionsJSON = JSON.parse(data['passkeyOptions'] ?? '') as Registration;
    const response = await startRegistration({ optionsJSON });
    return where(await post('/api/officer/passkeys', { name: data['passkeyName'], answer: response }));
  },
  second: async () => {
    const optionsJSON = (await post(`${signIn}/options`, {})) as Authentication;
    return where(await post(signIn, await startAuthentication({ optionsJSON })));
  },
  alone: async (data) => {
    const optionsJSON = (await post(`${signIn}-alone/options`, {})) as Authentication;
    const answer = await startAuthentication({ optionsJSON });
    return where(await post(`${signIn}-alone`, { answer, return: data['passkeyReturn'] }));
  },
};

if ('PublicKeyCredential' in globalThis) {
  for (const each of document.querySelectorAll<HTMLElement>('[data-passkey-absent]')) each.hidden = true;
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-passkey]')) {
    button.hidden = false;
    button.addEventListener('click', () => void run(button));
  }
}

async function run(button: HTMLButtonElement): Promise<void> {
  button.disabled = true;
  if (failure) failure.textContent = '';
  try {
    const to = await ceremonies[button.dataset['passkey'] ?? '']?.(button.dataset);
    if (to) location.assign(to);
  } catch (error) {
    button.disabled = false;
    if (failure) failure.textContent = sentenceOf(error, failure.dataset);
  }
}

/** What the site said; else what the device could not do. */
function sentenceOf(error: unknown, said: DOMStringMap): string {
  if (error instanceof Error && error.cause === bySite) return error.message;
  const known = error instanceof WebAuthnError && error.code === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED';
  return (known ? said['passkeyKnown'] : undefined) ?? said['passkeyFailure'] ?? '';
}

/** Marks what the site refused, in the reader's language. */
const bySite = 'site';

const where = (answer: unknown): string => (answer as { to: string }).to;

async function post(url: string, body: unknown): Promise<unknown> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const told: unknown = await answer.json();
  if (!answer.ok) throw new Error((told as { title?: string }).title ?? '', { cause: bySite });
  return told;
}
