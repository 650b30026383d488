import type { IncomingMessage, ServerResponse } from 'node:http';
import type Provider from 'oidc-provider';
import { subjectOf, type DemoPeople } from './demo-people.ts';
import type { EIdOptions } from './options.ts';
import { consentPage, expiredPage, signInPage, type Look } from './pages.tsx';
import { languageFrom } from './provider.ts';

type Interaction = Awaited<ReturnType<Provider['interactionDetails']>>;

const mostFormBytes = 4096;

/** Shows and takes the two questions of a sign-in: who are you, and do you agree. */
export function interactionHandler(provider: Provider, options: EIdOptions, demo: DemoPeople) {
  return async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
    const details = await provider.interactionDetails(request, response).catch(() => undefined);
    const look = lookOf(options, url, details);
    if (!details) return send(response, 400, expiredPage(look, new URL(options.client.redirectUri).origin));
    const action = `${url.pathname}?lang=${look.language}`;
    const show = (typed?: string): void => {
      const person = demo.people.find((each) => subjectOf(each) === details.session?.accountId);
      if (details.prompt.name === 'consent' && person) return send(response, 200, consentPage(look, action, person));
      return send(
        response,
        typed === undefined ? 200 : 422,
        signInPage(look, action, demo, { typed, level: levelAsked(details) }),
      );
    };

    if (request.method !== 'POST') return show();
    const form = await readForm(request);
    if (form.has('cancel')) {
      const refusal = { error: 'access_denied', error_description: 'The person did not agree' };
      return provider.interactionFinished(request, response, refusal, { mergeWithLastSubmission: false });
    }
    if (details.prompt.name === 'consent') {
      const consent = { grantId: await grantAll(provider, details) };
      return provider.interactionFinished(request, response, { consent }, { mergeWithLastSubmission: true });
    }
    const person = personOf(form, demo);
    if (!person) return show(form.get('number') ?? '');
    // By password alone, a person is known less surely than the account would allow.
    const level = form.has('lower') ? 1 : person.assurance;
    const login = { accountId: subjectOf(person), acr: `LoA${level}` };
    return provider.interactionFinished(request, response, { login }, { mergeWithLastSubmission: false });
  };
}

/** The lowest level that the site asks for; 1 when it asks for none. */
function levelAsked({ params }: Interaction): number {
  const asked = params['acr_values'];
  return Math.min(3, ...((typeof asked === 'string' ? asked.match(/(?<=LoA)[123]/g) : undefined) ?? ['1']).map(Number));
}

function lookOf(options: EIdOptions, url: URL, details: Interaction | undefined): Look {
  const language = languageFrom(url.searchParams.get('lang') ?? details?.params['ui_locales']);
  return {
    language,
    site: options.client.name,
    otherLanguageUrl: `${url.pathname}?lang=${language === 'vi' ? 'en' : 'vi'}`,
  };
}

function personOf(form: URLSearchParams, demo: DemoPeople) {
  const chosen = form.get('person');
  if (chosen) return demo.people.find((each) => each.techId === chosen);
  const number = form.get('number')?.replaceAll(/\s/g, '');
  if (form.get('password') !== demo.password) return undefined;
  return demo.people.find((each) => each.personalNumber === number && each.accountKind === 'citizen');
}

async function grantAll(provider: Provider, details: Interaction): Promise<string> {
  const known = details.grantId ? await provider.Grant.find(details.grantId) : undefined;
  const grant =
    known ??
    new provider.Grant({ accountId: details.session?.accountId, clientId: String(details.params['client_id']) });
  grant.addOIDCScope('openid');
  return grant.save();
}

async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size <= mostFormBytes) chunks.push(chunk as Buffer);
  }
  return new URLSearchParams(size <= mostFormBytes ? Buffer.concat(chunks).toString('utf8') : '');
}

function send(response: ServerResponse, status: number, html: string): void {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }).end(html);
}
