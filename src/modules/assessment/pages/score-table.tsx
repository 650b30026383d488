import type { ComponentChildren, VNode } from 'preact';
import { speaker } from '../../../kernel/text/text.ts';
import { Alert } from '../../../ui/alert.tsx';
import { Bars } from '../../../ui/bars.tsx';
import { Table } from '../../../ui/table.tsx';
import type { View } from '../../../ui/view.ts';
import type { Figure } from '../queries/conditions.ts';
import { groupPoints, type ComponentCode } from '../rules/indicators.ts';
import { sayNumber, sayPoints, sayShare } from '../rules/say-figures.ts';
import { bandOf, standardised, type Component, type Score } from '../rules/score.ts';
import type { Yardstick } from '../rules/yardstick.ts';
import { bandWords, componentWords, scoreWords } from '../words.ts';

export type ScoreTableProps = {
  readonly view: View;
  readonly score: Score;
  readonly yardstick: Yardstick;
  /** Where a figure opens into its cases; none on public pages. */
  readonly hrefOf?: (figure: Figure) => string;
  /** Where an operator enters what is not known. */
  readonly enterHref?: string;
};

/** The cases behind a component. */
const figureOf: Readonly<Partial<Record<ComponentCode, Figure>>> = {
  '1.4': 'synchronised',
  '2.1': 'judgedLate',
  '2.2': 'late',
  '3.2': 'receivedOnline',
  '3.3': 'onlineElectronic',
  '3.6': 'withFee',
  '4.1': 'electronic',
  '4.2': 'digitised',
  '5.4': 'disliked',
};

/** The index with its groups as bars, and every component with what it comes from. */
export function ScoreTable(props: ScoreTableProps): VNode {
  const { view, score, yardstick } = props;
  const { language } = view;
  const say = speaker(scoreWords, language);
  const share = standardised(score);
  const band = bandOf(score, yardstick.bands);
  return (
    <>
      <p class="figure-total">
        <strong>
          {say('total', {
            points: sayPoints(score.points, language),
            attainable: sayNumber(score.attainable, language),
          })}
        </strong>
        {share !== undefined && ` – ${say('standardised', { points: sayPoints(share, language) })}`}
      </p>
      {band ? (
        <p>{say('band', { band: isBand(band) ? bandWords[band] : band })}</p>
      ) : (
        <p class="quiet">{say('missing', { points: sayNumber(100 - score.attainable, language) })}</p>
      )}
      <Bars
        label={say('groups')}
        most={1}
        bars={score.groups.map(({ code, points, attainable }) => ({
          label: `${code}. ${say(`group${code}`)}`,
          value: points / groupPoints[code],
          text: say('groupPoints', {
            points: sayPoints(points, language),
            known: sayNumber(attainable, language),
            most: groupPoints[code],
          }),
        }))}
      />
      <Table
        caption={say('title')}
        rows={score.components}
        columns={[
          {
            title: say('indicator'),
            heading: true,
            cell: ({ code }) => `${code} ${componentWords[code][language]}`,
          },
          { title: say('result'), cell: (component) => <Result {...props} component={component} /> },
          {
            title: say('points'),
            numeric: true,
            cell: (each) => (each.state === 'known' ? sayPoints(each.points, language) : '–'),
          },
          { title: say('most'), numeric: true, cell: ({ most }) => most },
        ]}
      />
      {!yardstick.confirmed && (
        <Alert view={view} tone="info">
          <p>{say('unconfirmed')}</p>
        </Alert>
      )}
    </>
  );
}

const isBand = (code: string): code is keyof typeof bandWords => code in bandWords;

function Result({
  view,
  component,
  hrefOf,
  enterHref,
}: ScoreTableProps & { readonly component: Component }): ComponentChildren {
  const { language } = view;
  const say = speaker(scoreWords, language);
  if (component.state !== 'known') {
    const isUnknown = component.state === 'not-known';
    return (
      <>
        <span class="quiet">{say(isUnknown ? 'notKnown' : 'nothing')}</span>
        {isUnknown && enterHref && (
          <>
            {' '}
            <a href={`${enterHref}&indicator=${component.code}`}>
              {say('enter')}
              <span class="hidden"> {component.code}</span>
            </a>
          </>
        )}
      </>
    );
  }
  const { numerator, denominator } = component.ratio;
  const text =
    component.code === '2.2'
      ? say('ofTerm', { percent: sayShare(denominator, numerator, language) })
      : Number.isInteger(numerator)
        ? say('ofWhole', {
            numerator: sayNumber(numerator, language),
            denominator: sayNumber(denominator, language, 2),
            percent: sayShare(numerator, denominator, language),
          })
        : sayShare(numerator, denominator, language);
  const figure = figureOf[component.code];
  return figure && hrefOf ? <a href={hrefOf(figure)}>{text}</a> : text;
}
