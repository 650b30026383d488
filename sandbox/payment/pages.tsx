import type { ComponentChildren, VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { formatMoney } from '../../src/kernel/text/formats.ts';
import { speaker, type Language } from '../../src/kernel/text/text.ts';
import type { Faults } from './faults.ts';
import type { Order } from './orders.ts';
import { words } from './words.ts';

function document(language: Language, title: string, body: ComponentChildren): string {
  const speak = speaker(words, language);
  const html = (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <link rel="stylesheet" href="/style.css" />
        <link rel="icon" href="data:," />
      </head>
      <body>
        <header>
          <p>{speak('title')}</p>
        </header>
        <main>
          <p class="notice">{speak('sandbox')}</p>
          <h1>{title}</h1>
          {body}
        </main>
      </body>
    </html>
  );
  return `<!DOCTYPE html>${renderToString(html)}`;
}

/** Banks to choose from, by their number at NAPAS. */
const banks = [
  { bin: '970436', name: 'Vietcombank' },
  { bin: '970415', name: 'VietinBank' },
  { bin: '970418', name: 'BIDV' },
  { bin: '970405', name: 'Agribank' },
  { bin: '970422', name: 'MB' },
] as const;

const Banks = ({ label }: { readonly label: string }): VNode => (
  <p>
    <label for="bank">{label}</label>
    <select id="bank" name="bank">
      {banks.map(({ bin, name }) => (
        <option value={bin}>{name}</option>
      ))}
    </select>
  </p>
);

/** Where the payer says yes or no. */
export function payPage(order: Order): string {
  const { language } = order;
  const speak = speaker(words, language);
  return document(
    language,
    speak('payTo', { unit: order.unit }),
    <>
      <dl>
        <dt>{speak('amount')}</dt>
        <dd>
          <strong>{formatMoney(order.amountDong, language)}</strong>
        </dd>
        <dt>{speak('purpose')}</dt>
        <dd>{order.purpose}</dd>
        <dt>{speak('account')}</dt>
        <dd>{order.account}</dd>
        <dt>{speak('reference')}</dt>
        <dd>{order.reference}</dd>
      </dl>
      {order.state === 'CHO' ? (
        <form method="post" action={`/pay/${order.reference}`}>
          <Banks label={speak('bank')} />
          <p class="buttons">
            <button type="submit" class="button" name="do" value="pay">
              {speak('pay')}
            </button>
            <button type="submit" class="button quiet" name="do" value="cancel">
              {speak('cancel')}
            </button>
          </p>
        </form>
      ) : (
        <p>
          {speak('settled')} <a href={order.returnUrl}>{speak('back')}</a>
        </p>
      )}
    </>,
  );
}

/** The banking app with which a code at the counter is scanned. */
export function scanPage(
  language: Language,
  said?: { readonly transferredDong?: number; readonly code: string },
): string {
  const speak = speaker(words, language);
  const transferred = said?.transferredDong;
  return document(
    language,
    speak('scan'),
    <>
      {said && (
        <p class={transferred === undefined ? 'wrong' : 'notice'} role="alert">
          {transferred === undefined
            ? speak('noOrder')
            : speak('transferred', { amount: formatMoney(transferred, language) })}
        </p>
      )}
      <form method="post" action="/scan">
        <p>
          <label for="code">{speak('code')}</label>
          <textarea id="code" name="code" rows={4} required aria-describedby="hint">
            {transferred === undefined ? (said?.code ?? '') : ''}
          </textarea>
        </p>
        <p id="hint" class="hint">
          {speak('scanHint')}
        </p>
        <Banks label={speak('bank')} />
        <p class="buttons">
          <button type="submit" class="button">
            {speak('transfer')}
          </button>
        </p>
      </form>
    </>,
  );
}

const numbers = ['lossPercent', 'lateSeconds', 'wrongAmountDong'] as const;
const switches = ['twice', 'forged', 'wrongCurrency', 'silent', 'down'] as const;

/** Where faults are switched on and off. */
export function faultsPage(language: Language, faults: Faults, isSaved: boolean): string {
  const speak = speaker(words, language);
  return document(
    language,
    speak('faults'),
    <>
      {isSaved && (
        <p class="notice" role="status">
          {speak('saved')}
        </p>
      )}
      <p>{speak('faultsHint')}</p>
      <form method="post" action="/faults">
        {numbers.map((name) => (
          <p>
            <label for={name}>{speak(name)}</label>
            <input id={name} name={name} inputMode="numeric" value={String(faults[name])} />
          </p>
        ))}
        {switches.map((name) => (
          <p>
            <input type="checkbox" id={name} name={name} value="on" checked={faults[name]} />{' '}
            <label for={name}>{speak(name)}</label>
          </p>
        ))}
        <p class="buttons">
          <button type="submit" class="button">
            {speak('save')}
          </button>
        </p>
      </form>
    </>,
  );
}

/** Sets what the form of the page says. */
export function setFaults(faults: Faults, form: URLSearchParams): void {
  for (const name of numbers) faults[name] = Math.max(0, Math.trunc(Number(form.get(name)) || 0));
  for (const name of switches) faults[name] = form.get(name) === 'on';
}

export const unknownPage = (language: Language): string =>
  document(language, speaker(words, language)('unknown'), undefined);
