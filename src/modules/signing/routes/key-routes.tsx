import type { Problem } from '../../../kernel/errors/problem.ts';
import { page, redirect, type Answer } from '../../../kernel/web/answer.ts';
import type { Route } from '../../../kernel/web/route.ts';
import type { ProviderName } from '../../../outside/signing/signing-provider.ts';
import { viewOf } from '../../../ui/view.ts';
import { findKeys, registerKey, sendCode } from '../commands/try-key.ts';
import type { HolderPage } from '../holder.ts';
import { KeysPage } from '../pages/keys-page.tsx';
import { authorisationOf, holderRoute, type At, type HolderAddress } from './holder-route.ts';
import { postedText } from './posted.ts';

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

/** The pages where a key that a token or service keeps is chosen. */
export const keyRoutes = (address: HolderAddress): readonly Route<HolderPage>[] => [
  holderRoute(address, 'GET', '/keys', (at) => showKeys(at, (name) => at.incoming.query[name] ?? '')),
  holderRoute(address, 'POST', '/keys', chooseKey, { perMinute: 10 }),
  holderRoute(address, 'POST', '/keys/code', codeForChoice, { perMinute: 5 }),
  holderRoute(address, 'GET', '/keys/code', async ({ subject }) => redirect(subject.base)),
];
