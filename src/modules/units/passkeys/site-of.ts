import type { App } from '../../../kernel/app.ts';

/** What commands about passkeys need of the program. */
export type PasskeyApp = Pick<App, 'db' | 'now' | 'settings'>;

/** The site for which a passkey is made: it answers to no other, so that a copied page learns nothing. */
export const siteOf = ({ settings }: Pick<App, 'settings'>): { readonly origin: string; readonly rpID: string } => {
  const { origin, hostname } = new URL(settings.publicUrl);
  return { origin, rpID: hostname };
};

/** Read when the first passkey is used: it brings a sixth of all the code that a start would have to read. */
export const webauthn = () => import('@simplewebauthn/server');

/** By which an authenticator knows whose its key is; it gives it back when it signs in without a name. */
export const userHandleOf = (officerId: number): Buffer => Buffer.from(`officer/${officerId}`);
