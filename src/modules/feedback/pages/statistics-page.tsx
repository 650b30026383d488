import type { VNode } from 'preact';
import { formatNumber } from '../../../kernel/text/formats.ts';
import { speaker, type Text } from '../../../kernel/text/text.ts';
import { Bars } from '../../../ui/bars.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { SitePage } from '../../../ui/site-page.tsx';
import type { View } from '../../../ui/view.ts';
import type { UnitRatings, UnitSatisfaction } from '../queries/satisfaction.ts';
import { fewest } from '../rules/anonymous.ts';
import { questionnaireOf } from '../rules/questionnaire.ts';
import { surveyWords } from '../survey-words.ts';

export type Shown<G> = { readonly shown: readonly G[]; readonly others: G | undefined };

type Props = {
  readonly view: View;
  readonly satisfaction: Shown<UnitSatisfaction>;
  readonly ratings: Shown<UnitRatings>;
  readonly units: ReadonlyMap<number, Text>;
};

const allOf = <G,>({ shown, others }: Shown<G>): readonly G[] => (others ? [...shown, others] : shown);

/** What people say of agencies, in figures of at least five. */
export function StatisticsPage({ view, satisfaction, ratings, units }: Props): VNode {
  const { language } = view;
  const speak = speaker(surveyWords, language);
  const nameOf = (unitId: number): string => units.get(unitId)?.[language] ?? speak('others');
  const [asked, rated] = [allOf(satisfaction), allOf(ratings)];
  return (
    <SitePage view={view} title={speak('figuresTitle')} crumbs={[]} wide>
      <p class="lead">{speak('figuresLead', { fewest })}</p>
      {asked.length === 0 && rated.length === 0 && (
        <Empty title={speak('noFigures')}>
          <p>{speak('noFiguresHint', { fewest })}</p>
        </Empty>
      )}
      {rated.length > 0 && (
        <section>
          <h2>{speak('stars')}</h2>
          <Bars
            label={speak('stars')}
            most={5}
            bars={rated.map(({ unitId, answers, stars }) => {
              const value = Math.round((stars / answers) * 10) / 10;
              const said = { stars: formatNumber(value, language), n: answers };
              return { label: nameOf(unitId), value, text: speak('starsOf', said) };
            })}
          />
        </section>
      )}
      {asked.length > 0 && <h2>{speak('questionnaire')}</h2>}
      {asked.map((unit) => (
        <section>
          <h3>{nameOf(unit.unitId)}</h3>
          <p class="quiet">{speak('answers', { n: unit.answers })}</p>
          <Bars label={nameOf(unit.unitId)} most={100} bars={barsOf(view, unit)} />
        </section>
      ))}
    </SitePage>
  );
}

function barsOf(view: View, { percents }: UnitSatisfaction) {
  const { language } = view;
  const speak = speaker(surveyWords, language);
  return questionnaireOf(view.place).questions.flatMap(({ code, text }) => {
    const percent = percents[code];
    return percent === undefined
      ? []
      : [{ label: text[language], value: percent, text: speak('percent', { percent }) }];
  });
}
