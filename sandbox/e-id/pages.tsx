import type { ComponentChildren, VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { speaker, type Language, type Speaker } from '../../src/kernel/text/text.ts';
import { claimsOf, type DemoPeople, type DemoPerson } from './demo-people.ts';
import { words } from './words.ts';

/** What every page of the e-ID must know. */
export type Look = {
  readonly language: Language;
  /** Name of the site that asks. */
  readonly site: string;
  /** This page in the other language; no switch is shown without it. */
  readonly otherLanguageUrl?: string;
};

type Say = Speaker<typeof words>;

function document(look: Look, title: string, body: (say: Say) => ComponentChildren): string {
  const say = speaker(words, look.language);
  const html = (
    <html lang={look.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <link rel="stylesheet" href="/style.css" />
        <link rel="icon" href="data:," />
      </head>
      <body>
        <header>
          <p>{say('title')}</p>
          {look.otherLanguageUrl ? (
            <a href={look.otherLanguageUrl} lang={look.language === 'vi' ? 'en' : 'vi'}>
              {say('otherLanguage')}
            </a>
          ) : null}
        </header>
        <main>
          <p class="notice">{say('sandbox')}</p>
          <h1>{title}</h1>
          {body(say)}
        </main>
      </body>
    </html>
  );
  return `<!DOCTYPE html>${renderToString(html)}`;
}

const titleOf = (look: Look, key: keyof typeof words): string =>
  speaker(words, look.language)(key, { site: look.site });

const Choice = ({
  person,
  language,
  say,
}: {
  readonly person: DemoPerson;
  readonly language: Language;
  readonly say: Say;
}): VNode => (
  <li>
    <button type="submit" name="person" value={person.techId}>
      <strong>{person.fullName}</strong>
      <span>{person.about[language]}</span>
      <span>
        {person.personalNumber} · {say('level', { level: person.assurance })}
        {person.accountKind === 'enterprise' ? ` · ${say('enterprise')}` : ''}
      </span>
    </button>
  </li>
);

export type Asking = {
  /** The number of a try that failed. */
  readonly typed: string | undefined;
  /** The level that the site asks for. */
  readonly level: number;
};

const Lower = ({ say, id }: { readonly say: Say; readonly id: string }): VNode => (
  <p class="lower">
    <input type="checkbox" id={id} name="lower" value="yes" /> <label for={id}>{say('lower')}</label>
  </p>
);

/** Choose a person, or type a number and the password. */
export const signInPage = (look: Look, action: string, demo: DemoPeople, { typed, level }: Asking): string =>
  document(look, titleOf(look, 'signInTo'), (say) => (
    <>
      {typed === undefined ? null : (
        <p class="wrong" role="alert" id="wrong">
          <strong>{say('error')}</strong> {say('wrong')}
        </p>
      )}
      {level > 1 && <p class="asked">{say('levelAsked', { site: look.site, level })}</p>}
      <h2>{say('choose')}</h2>
      <p class="hint">{say('chooseHint')}</p>
      <form method="post" action={action}>
        <ul class="people">
          {demo.people.map((person) => (
            <Choice key={person.techId} person={person} language={look.language} say={say} />
          ))}
        </ul>
        <Lower say={say} id="lower-chosen" />
      </form>
      <h2>{say('orType')}</h2>
      <form method="post" action={action} novalidate>
        <label for="number">{say('personalNumber')}</label>
        <p class="hint" id="number-hint">
          {say('personalNumberHint')}
        </p>
        <input
          id="number"
          name="number"
          inputmode="numeric"
          autocomplete="username"
          value={typed}
          aria-describedby={typed === undefined ? 'number-hint' : 'number-hint wrong'}
          aria-invalid={typed !== undefined}
        />
        <label for="password">{say('password')}</label>
        <p class="hint" id="password-hint">
          {say('passwordHint', { password: demo.password })}
        </p>
        <input
          id="password"
          name="password"
          type="password"
          autocomplete="current-password"
          aria-describedby="password-hint"
        />
        <Lower say={say} id="lower-typed" />
        <div class="buttons">
          <button class="button" type="submit">
            {say('signIn')}
          </button>
          <button class="button quiet" type="submit" name="cancel" value="yes">
            {say('cancel')}
          </button>
        </div>
      </form>
    </>
  ));

/** What the site asks to know, to be agreed to or not. */
export const consentPage = (look: Look, action: string, person: DemoPerson): string =>
  document(look, titleOf(look, 'consentTitle'), (say) => (
    <>
      <p>{say('consentText', { site: look.site })}</p>
      <dl>
        {Object.entries(claimsOf(person)).map(([claim, value]) =>
          claim in words ? (
            <div key={claim}>
              <dt>{say(claim as keyof typeof words)}</dt>
              <dd>{claim === 'LoaiTaiKhoan' ? say(value === '2' ? 'accountKind2' : 'accountKind1') : value}</dd>
            </div>
          ) : null,
        )}
      </dl>
      <form method="post" action={action} class="buttons">
        <button class="button" type="submit" name="agree" value="yes">
          {say('agree')}
        </button>
        <button class="button quiet" type="submit" name="cancel" value="yes">
          {say('disagree')}
        </button>
      </form>
    </>
  ));

/** Asks whether to sign out; somebody whose session is gone only goes on. */
export const signOutPage = (look: Look, action: string, xsrf: string, signedIn: boolean): string =>
  document(look, titleOf(look, signedIn ? 'signOutTitle' : 'signedOutTitle'), (say) => (
    <>
      <p>{say(signedIn ? 'signOutText' : 'alreadyOut')}</p>
      <form method="post" action={action} class="buttons">
        <input type="hidden" name="xsrf" value={xsrf} />
        <button class="button" type="submit" name="logout" value="yes">
          {say(signedIn ? 'signOutYes' : 'goOn')}
        </button>
        {signedIn ? (
          <button class="button quiet" type="submit">
            {say('signOutNo')}
          </button>
        ) : null}
      </form>
    </>
  ));

/** Another account was chosen than the one signed in: that one leaves first. */
export const switchPage = (look: Look, action: string, xsrf: string): string =>
  document(look, titleOf(look, 'switchTitle'), (say) => (
    <>
      <p>{say('switchText')}</p>
      <form method="post" action={action} class="buttons">
        <input type="hidden" name="xsrf" value={xsrf} />
        <button class="button" type="submit" name="logout" value="yes">
          {say('goOn')}
        </button>
      </form>
    </>
  ));

export const signedOutPage = (look: Look): string => document(look, titleOf(look, 'signedOutTitle'), () => null);

/** The sign-in is too old or unknown here. */
export const expiredPage = (look: Look, siteUrl: string): string =>
  document(look, titleOf(look, 'expiredTitle'), (say) => (
    <>
      <p>{say('expiredText')}</p>
      <p>
        <a href={siteUrl}>{say('backTo', { site: look.site })}</a>
      </p>
    </>
  ));

/** The client asked something wrong: of interest to whoever connects a site. */
export const errorPage = (look: Look, siteUrl: string, error: string, description: string | undefined): string =>
  document(look, titleOf(look, 'failedTitle'), (say) => (
    <>
      <p>
        <code>{error}</code> {description}
      </p>
      <p>
        <a href={siteUrl}>{say('backTo', { site: look.site })}</a>
      </p>
    </>
  ));
