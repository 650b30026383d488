import type { VNode } from 'preact';
import { holds } from '../../../kernel/access/policy.ts';
import { speaker, type Text } from '../../../kernel/text/text.ts';
import type { UsedFact } from '../queries/facts.ts';
import type { View } from '../../../ui/view.ts';
import { addressOf, type Asked } from '../rules/address.ts';
import { finishedOf, openOf } from '../rules/counts.ts';
import type { Bounds } from '../rules/period.ts';
import type { Visible } from '../rules/visible.ts';
import type { Yardstick } from '../rules/yardstick.ts';
import { scoreWords } from '../words.ts';
import { Frame, nameOf, NoCases, NothingToHead } from './frame.tsx';
import { ScoreTable } from './score-table.tsx';
import { UsedFacts } from './used-facts.tsx';

export type ScorePageProps = {
  readonly view: View;
  readonly asked: Asked;
  readonly bounds: Bounds;
  readonly visible: Visible;
  readonly yardstick: Yardstick;
  readonly facts: readonly UsedFact[];
  readonly unitNames: ReadonlyMap<number, Text>;
};

/** The service index of an agency or the province, each figure a way to its cases. */
export function ScorePage({ view, asked, bounds, visible, yardstick, facts, unitNames }: ScorePageProps): VNode {
  const say = speaker(scoreWords, view.language);
  const { shown } = visible;
  const agency = visible.agency?.agency.unit.id;
  const isOperator = view.actor.kind === 'officer' && holds(view.actor, 'operator');
  const there = { ...asked, agency };
  return (
    <Frame view={view} asked={there} page="score" title={say('title')} bounds={bounds} visible={visible}>
      {!shown ? (
        <NothingToHead view={view} />
      ) : (
        <>
          <h2>{nameOf(visible, view)}</h2>
          {finishedOf(shown.counts) + openOf(shown.counts) + shown.counts.received === 0 && <NoCases view={view} />}
          <ScoreTable
            view={view}
            score={shown.score}
            yardstick={yardstick}
            hrefOf={(figure) => addressOf('cases', there, { figure })}
            enterHref={isOperator ? `/operator/assessment?unit=${agency ?? ''}` : undefined}
          />
          <UsedFacts view={view} facts={facts} unitNames={unitNames} />
        </>
      )}
    </Frame>
  );
}
