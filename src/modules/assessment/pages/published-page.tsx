import type { VNode } from 'preact';
import { formatInstant } from '../../../kernel/text/formats.ts';
import { speaker } from '../../../kernel/text/text.ts';
import { Empty } from '../../../ui/empty.tsx';
import { SitePage } from '../../../ui/site-page.tsx';
import { Tabs } from '../../../ui/tabs.tsx';
import type { View } from '../../../ui/view.ts';
import { publishWords } from '../fact-words.ts';
import type { Publication } from '../queries/publications.ts';
import { periodText, readPeriod, type Period } from '../rules/period.ts';
import { sayPeriod } from '../rules/say-figures.ts';
import type { Yardstick } from '../rules/yardstick.ts';
import { words } from '../words.ts';
import { Unranked } from './league-page.tsx';
import { LeagueTable } from './league-table.tsx';
import { NetworkBars } from './network-bars.tsx';
import { ScoreTable } from './score-table.tsx';

export type PublishedPageProps = {
  readonly view: View;
  readonly periods: readonly string[];
  readonly publication: Publication | undefined;
  readonly yardstick: Yardstick;
};

/** What was made public, for everybody: the province's index, the ranking, the shares on the network. */
export function PublishedPage({ view, periods, publication, yardstick }: PublishedPageProps): VNode {
  const { language } = view;
  const say = speaker(publishWords, language);
  const period = publication && readPeriod(publication.period);
  return (
    <SitePage view={view} title={say('publicTitle')} crumbs={[]} wide>
      <p>{say('publicIntro')}</p>
      {!publication || !period ? (
        <Empty title={say('none')}>
          <p>{say('noneHint')}</p>
        </Empty>
      ) : (
        <>
          <Periods view={view} periods={periods} period={period} />
          <h2>
            {say('province')}: {sayPeriod(period, language)}
          </h2>
          <p class="quiet">
            {say('publishedAt', { at: formatInstant(publication.publishedAt, view.place.zone, language) })}
          </p>
          <ScoreTable view={view} score={publication.figures.score} yardstick={yardstick} />
          <NetworkBars view={view} network={publication.figures.network} yardstick={yardstick} />
          {publication.figures.leagues
            .filter(({ lines }) => lines.length > 0)
            .map(({ level, lines, unranked }) => (
              <>
                <h2>{words[level][language]}</h2>
                <LeagueTable view={view} caption={words[level][language]} lines={lines} />
                <Unranked view={view} unranked={unranked} />
              </>
            ))}
        </>
      )}
    </SitePage>
  );
}

type PeriodsProps = Pick<PublishedPageProps, 'view' | 'periods'> & { readonly period: Period };

const Periods = ({ view, periods, period }: PeriodsProps): VNode => (
  <Tabs
    label={publishWords.periods[view.language]}
    tabs={periods.flatMap((text) => {
      const each = readPeriod(text);
      const current = text === periodText(period);
      return each ? [{ href: `/assessment/${text}`, label: sayPeriod(each, view.language), current }] : [];
    })}
  />
);
