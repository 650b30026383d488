import type { VNode } from 'preact';
import { speaker, type Speaker } from '../../../kernel/text/text.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { Card, CardGrid } from '../../../ui/card.tsx';
import type { IconName } from '../../../ui/icons.tsx';
import { SearchBox } from '../../../ui/search-box.tsx';
import { SitePage } from '../../../ui/site-page.tsx';
import { StepList } from '../../../ui/step-list.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { View } from '../../../ui/view.ts';
import type { StartPageData } from '../start-page-data.ts';
import { words } from '../words.ts';
import { HeroArt } from './hero-art.tsx';

type Part = { readonly view: View; readonly speak: Speaker<typeof words> };

/** The front of the house: find, follow, sign in. */
export function StartPage({ view, data }: { readonly view: View; readonly data: StartPageData }): VNode {
  const speak = speaker(words, view.language);
  return (
    <SitePage
      view={view}
      title={speak('startTitle')}
      heading={false}
      description={speak('heroDescription', { place: view.place.name[view.language] })}
      hero={<Hero view={view} speak={speak} />}
      wide
    >
      <h2 class="first">{speak('lifeEvents')}</h2>
      <CardGrid small>
        {data.lifeEvents.map(({ code, name }) => (
          <Card href={`/procedures?event=${code}`} title={name[view.language]} icon={signs[code] ?? 'file'} />
        ))}
      </CardGrid>
      <div class="two">
        <section>
          <h2>{speak('popular')}</h2>
          <ul class="link-list">
            {data.popular.map(({ code, name }) => (
              <li>
                <a href={`/procedures/${code}`}>{name[view.language]}</a>
              </li>
            ))}
            <li>
              <a class="strong" href="/procedures">
                {speak('allProcedures')}
              </a>
            </li>
          </ul>
        </section>
        <section>
          <Follow view={view} speak={speak} />
          <Account view={view} speak={speak} />
        </section>
      </div>
      <h2>{speak('howTitle')}</h2>
      <div class="how">
        <StepList view={view} steps={stepsOf(speak)} numbered />
      </div>
    </SitePage>
  );
}

const Hero = ({ view, speak }: Part): VNode => (
  <div class="hero">
    <div class="width">
      <HeroArt />
      <div class="hero-text">
        <h1>{speak('hero')}</h1>
        <p class="lead">{speak('heroLead')}</p>
        <SearchBox view={view} action="/procedures" label={speak('searchLabel')} hint={speak('searchHint')} />
      </div>
    </div>
  </div>
);

const Follow = ({ view, speak }: Part): VNode => (
  <>
    <h2>{speak('followTitle')}</h2>
    <form class="follow" method="get" action="/follow">
      <TextField
        view={view}
        name="code"
        label={speak('followLabel')}
        hint={
          <>
            {speak('followHint')} <span class="code">{`${view.place.agencyCode}.22-260314-0001`}</span>
          </>
        }
      />
      <button class="button button-secondary" type="submit">
        {speak('followTitle')}
      </button>
    </form>
  </>
);

const Account = ({ view, speak }: Part): VNode => (
  <>
    <h2>{speak('accountTitle')}</h2>
    {view.actor.kind === 'citizen' ? (
      <>
        <p>{speak('accountWelcome', { name: view.actor.fullName })}</p>
        <ButtonLink href="/my/cases">{speak('openCases')}</ButtonLink>
      </>
    ) : (
      <>
        <p>{speak('accountInvitation')}</p>
        <ButtonLink href="/sign-in?return=%2Fmy%2Fcases">{speak('signIn')}</ButtonLink>
      </>
    )}
  </>
);

const stepsOf = (speak: Part['speak']) =>
  [
    { title: speak('howFind'), note: speak('howFindText') },
    { title: speak('howApply'), note: speak('howApplyText') },
    { title: speak('howFollow'), note: speak('howFollowText') },
    { title: speak('howResult'), note: speak('howResultText') },
  ] as const;

/** Signs of the life events; a new one gets a sheet of paper. */
const signs: Readonly<Record<string, IconName>> = {
  birth: 'baby',
  marriage: 'rings',
  death: 'flower',
  housing: 'house',
  land: 'map',
  vehicle: 'car',
  business: 'shop',
  work: 'work',
  health: 'heart',
  education: 'school',
  'social-support': 'hands',
  environment: 'tree',
};
