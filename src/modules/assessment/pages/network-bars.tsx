import type { VNode } from 'preact';
import { speaker } from '../../../kernel/text/text.ts';
import { Bars } from '../../../ui/bars.tsx';
import type { View } from '../../../ui/view.ts';
import { reportWords } from '../report-words.ts';
import type { Published } from '../rules/published.ts';
import type { Level } from '../rules/levels.ts';
import { sayNumber, sayShare } from '../rules/say-figures.ts';
import type { Yardstick } from '../rules/yardstick.ts';
import { words } from '../words.ts';

export type NetworkBarsProps = {
  readonly view: View;
  readonly network: Published['network'];
  readonly yardstick: Yardstick;
};

/** Shares of cases processed on the network by level, with what they should be. */
export function NetworkBars({ view, network, yardstick }: NetworkBarsProps): VNode {
  const { language } = view;
  const say = speaker(reportWords, language);
  const target = (level: Level): string => sayShare(yardstick.network[level], 1, language);
  return (
    <>
      <h2>{say('network')}</h2>
      <Bars
        label={say('network')}
        most={1}
        bars={network.map(({ level, ratio: { numerator, denominator } }) => ({
          label: words[level][language],
          value: denominator === 0 ? 0 : numerator / denominator,
          text: say('networkOf', {
            share: sayShare(numerator, denominator, language),
            numerator: sayNumber(numerator, language),
            denominator: sayNumber(denominator, language),
          }),
        }))}
      />
      <p class="quiet">
        {say('networkNote', {
          province: target('province'),
          district: target('district'),
          commune: target('commune'),
        })}
      </p>
    </>
  );
}
