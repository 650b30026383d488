import { readFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { readDemoPeople } from './demo-people.ts';
import { interactionHandler } from './interaction.ts';
import { loadKeys } from './keys.ts';
import type { EIdOptions } from './options.ts';
import { signOutPage, switchPage } from './pages.tsx';
import { hiddenOf, languageFrom, makeProvider } from './provider.ts';

/** The e-ID as a server that does not listen yet. */
export async function makeEId(options: EIdOptions): Promise<Server> {
  const demo = readDemoPeople(options.peopleFile);
  const provider = makeProvider(options, demo, await loadKeys(options.dataDir));
  const interact = interactionHandler(provider, options, demo);
  const style = readFileSync(join(import.meta.dirname, 'style.css'));

  provider.use(async (ctx, next) => {
    await next();
    // Whoever has no session left is sent on by a script in the library's page; ours has a button instead.
    if (
      ctx.oidc?.route === 'end_session' &&
      !ctx.oidc.session?.accountId &&
      ctx.status === 200 &&
      typeof ctx.body === 'string'
    ) {
      const { action } = hiddenOf(ctx.body);
      const language = languageFrom(ctx.oidc.params?.['ui_locales']);
      const xsrf = (ctx.oidc.session?.state as { secret?: string } | undefined)?.secret ?? '';
      ctx.body = signOutPage({ language, site: options.client.name }, action, xsrf, false);
    }
  });
  provider.use(async (ctx, next) => {
    await next();
    // Whoever chose another account than the one signed in here is sent on by a script, too.
    if (ctx.oidc?.route !== 'resume' || ctx.status !== 200 || typeof ctx.body !== 'string') return;
    const { action, xsrf } = hiddenOf(ctx.body);
    const language = languageFrom(ctx.oidc.entities.Interaction?.params['ui_locales']);
    if (action) ctx.body = switchPage({ language, site: options.client.name }, action, xsrf);
  });
  const protocol = provider.callback();

  return createServer((request, response) => {
    protect(response, options);
    const url = new URL(request.url ?? '/', options.issuer);
    if (url.pathname === '/style.css')
      response.writeHead(200, { 'content-type': 'text/css', 'cache-control': 'max-age=3600' }).end(style);
    else if (url.pathname.startsWith('/interaction/'))
      interact(request, response, url).catch((error: unknown) => failed(response, error));
    else void protocol(request, response);
  });
}

function protect(response: ServerResponse, { client }: EIdOptions): void {
  const site = new URL(client.redirectUri).origin;
  // The answer to a form leads back to the site by redirects, which browsers hold against form-action.
  const policy = `default-src 'none'; style-src 'self'; img-src data:; form-action 'self' ${site}; frame-ancestors 'none'; base-uri 'none'`;
  response.setHeader('content-security-policy', policy);
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('referrer-policy', 'no-referrer');
}

function failed(response: ServerResponse, error: unknown): void {
  console.error('e-ID sandbox:', error);
  if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' }).end('The e-ID sandbox failed.');
}
