import type { VNode } from 'preact';
import { say as sayText, speaker } from '../../../kernel/text/text.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import type { View } from '../../../ui/view.ts';
import { publishWords } from '../fact-words.ts';
import { leagueWords } from '../report-words.ts';
import { addressOf, type Asked } from '../rules/address.ts';
import { periodText, type Bounds } from '../rules/period.ts';
import type { PublishedLeague } from '../rules/published.ts';
import type { Visible } from '../rules/visible.ts';
import { words } from '../words.ts';
import { Frame, NoCases, NothingToHead } from './frame.tsx';
import { LeagueTable } from './league-table.tsx';

export type LeaguePageProps = {
  readonly view: View;
  readonly asked: Asked;
  readonly bounds: Bounds;
  readonly visible: Visible;
  readonly leagues: readonly PublishedLeague[];
  /** The reader may make the period public. */
  readonly mayPublish: boolean;
};

/** The place of the reader's agencies among their like; of every agency for whoever answers for the province. */
export function LeaguePage({ view, asked, bounds, visible, leagues, mayPublish }: LeaguePageProps): VNode {
  const say = speaker(leagueWords, view.language);
  const own = new Set(visible.agencies.map(({ agency }) => agency.unit.id));
  const shown = leagues.map((league) => ({ ...league, lines: league.lines.filter(({ unit }) => own.has(unit)) }));
  const hasLines = shown.some(({ lines }) => lines.length > 0);
  return (
    <Frame
      view={view}
      asked={asked}
      page="league"
      title={say('title')}
      bounds={bounds}
      actions={
        mayPublish &&
        asked.period.kind !== 'month' && (
          <ButtonLink kind="secondary" href={`/desk/assessment/publish/${periodText(asked.period)}`}>
            {publishWords.publish[view.language]}
          </ButtonLink>
        )
      }
    >
      {own.size === 0 ? <NothingToHead view={view} /> : !hasLines && <NoCases view={view} />}
      {shown
        .filter(({ lines }) => lines.length > 0)
        .map(({ level, lines, unranked }) => (
          <>
            <h2>{words[level][view.language]}</h2>
            <LeagueTable
              view={view}
              caption={words[level][view.language]}
              lines={lines}
              hrefOf={({ unit }) => addressOf('score', { ...asked, agency: unit })}
            />
            {visible.seesProvince && <Unranked view={view} unranked={unranked} />}
          </>
        ))}
      {hasLines && <p class="quiet">{say('note')}</p>}
      <p>
        <a href="/assessment">{publishWords.publicPage[view.language]}</a>
      </p>
    </Frame>
  );
}

const mostNamed = 12;

/** Who had nothing to do, by name where they are few. */
export function Unranked({
  view,
  unranked,
}: { readonly view: View } & Pick<PublishedLeague, 'unranked'>): VNode | null {
  if (unranked.length === 0) return null;
  const { language } = view;
  if (unranked.length > mostNamed)
    return <p class="quiet">{sayText(leagueWords.unrankedMany, language, { n: unranked.length })}</p>;
  const names = unranked.map((name) => name[language]).join('; ');
  return <p class="quiet">{sayText(leagueWords.unranked, language, { names })}</p>;
}
