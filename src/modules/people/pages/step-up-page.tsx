import type { VNode } from 'preact';
import { speaker } from '../../../kernel/text/text.ts';
import { ButtonGroup, ButtonLink } from '../../../ui/button.tsx';
import { Details } from '../../../ui/details.tsx';
import { SitePage } from '../../../ui/site-page.tsx';
import type { View } from '../../../ui/view.ts';
import type { Assurance } from '../rules/assurance.ts';
import { words } from '../words.ts';
import { startUrl } from './sign-in-page.tsx';

type Props = {
  readonly view: View;
  readonly returnTo: string;
  readonly level: Assurance;
  /** The level of the session. */
  readonly now: Assurance;
};

/** What to do with an account that is not of the level, a person's or an organisation's. */
export const howTo = ({ actor, language }: View): string =>
  words[actor.kind === 'citizen' && actor.taxCode !== undefined ? 'levelHowToOrganisation' : 'levelHowTo'][language];

/** Says in plain words why somebody who is signed in must sign in again, and what to do who cannot. */
export function StepUpPage({ view, returnTo, level, now }: Props): VNode {
  const say = speaker(words, view.language);
  return (
    <SitePage view={view} title={say('levelTitle', { level })} hidden>
      <p class="lead">{say('levelLead', { level, now })}</p>
      <p>{say(level === 3 ? 'levelWhy3' : 'levelWhy2')}</p>
      <h2>{say('signInSteps')}</h2>
      <ol>
        <li>{say('levelStep1', { level })}</li>
        <li>{say('signInStep3')}</li>
      </ol>
      <ButtonGroup>
        <ButtonLink href={startUrl(returnTo, level)}>{say('levelButton', { level })}</ButtonLink>
        <ButtonLink kind="secondary" href={returnTo}>
          {say('backToPage')}
        </ButtonLink>
      </ButtonGroup>
      <Details summary={say('levelLacking', { level })}>
        <p>{howTo(view)}</p>
      </Details>
    </SitePage>
  );
}
