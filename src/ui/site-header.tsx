import type { VNode } from 'preact';
import { Emblem } from './emblem.tsx';
import { Form } from './form.tsx';
import { Sign } from './icons.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import type { View } from './view.ts';
import { say } from './words.ts';

/** Who speaks, where one can go, who is signed in. */
export function SiteHeader({ view }: { readonly view: View }): VNode {
  const speak = say(view);
  const path = view.path.split('?')[0];
  const link = (href: string, label: string) => (
    <a href={href} aria-current={path === href ? 'page' : undefined}>
      {label}
    </a>
  );
  return (
    <header class="header">
      <a class="skip" href="#main">
        {speak('skipToContent')}
      </a>
      <div class="width header-line">
        <a class="brand" href="/">
          <Emblem />
          <span>
            <span class="brand-name">{speak('siteName')}</span>
            <span class="brand-place">{view.place.name[view.language]}</span>
          </span>
        </a>
        <div class="header-tools">
          <LanguageSwitch view={view} />
          <Who view={view} />
        </div>
      </div>
      <nav class="menu" aria-label={speak('mainMenu')}>
        <div class="width">
          {link('/procedures', speak('procedures'))}
          {link('/follow', speak('followCase'))}
          {view.actor.kind === 'citizen' && link('/my/cases', speak('myCases'))}
          {view.actor.kind === 'citizen' && link('/my/vault', speak('myVault'))}
          {view.actor.kind !== 'citizen' && link('/help', speak('help'))}
        </div>
      </nav>
    </header>
  );
}

/** The account of whoever is signed in, or the way to sign in. */
export function Who({ view }: { readonly view: View }): VNode {
  const speak = say(view);
  const { actor } = view;
  if (actor.kind === 'anonymous' || actor.kind === 'system')
    return (
      <a class="sign-in" rel="nofollow" href={`/sign-in?return=${encodeURIComponent(view.path)}`}>
        {speak('signIn')}
      </a>
    );
  return (
    <>
      <a class="bell" href="/inbox">
        <Sign name="bell" />
        <span class="hidden">{speak('inbox')}</span>
        {view.unreadNotices ? (
          <span class="badge">
            <span aria-hidden="true">{view.unreadNotices > 99 ? '99+' : view.unreadNotices}</span>
            <span class="hidden">{speak('unread', { n: view.unreadNotices })}</span>
          </span>
        ) : null}
      </a>
      <a class="who" href={actor.kind === 'citizen' ? '/my/account' : '/officer/account'}>
        <Sign name="person" />
        <span class="who-name">
          <span class="hidden">{speak('signedInAs')} </span>
          {actor.fullName}
        </span>
      </a>
      <Form view={view} class="sign-out" action="/sign-out">
        <button class="link-button" type="submit">
          {speak('signOut')}
        </button>
      </Form>
    </>
  );
}
