/** Passkeys: buttons with `data-passkey` run the ceremony between the browser and the site. */
import { startAuthentication, startRegistration } from '@simplewebauthn/browser';

const failure = document.querySelector<HTMLElement>('[data-passkey-failure]');

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-passkey]')) {
  if (!('PublicKeyCredential' in globalThis)) break;
  button.hidden = false;
  button.addEventListener('click', () => {
    button.disabled = true;
    ceremony(button.dataset['passkey'] === 'add')
      .then((to) => location.assign(to))
      .catch(() => {
        button.disabled = false;
        if (failure) failure.textContent = failure.dataset['passkeyFailure'] ?? '';
      });
  });
}

/** Runs the whole ceremony; gives the page to go to. */
async function ceremony(adding: boolean): Promise<string> {
  const base = adding ? '/api/officer/passkeys' : '/api/officer/sign-in/passkey';
  const optionsJSON = await post(`${base}/options`, {});
  const response = adding
    ? await startRegistration({ optionsJSON: optionsJSON as Parameters<typeof startRegistration>[0]['optionsJSON'] })
    : await startAuthentication({
        optionsJSON: optionsJSON as Parameters<typeof startAuthentication>[0]['optionsJSON'],
      });
  const { to } = (await post(base, response)) as { to: string };
  return to;
}

async function post(url: string, body: unknown): Promise<unknown> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
  return answer.json();
}
