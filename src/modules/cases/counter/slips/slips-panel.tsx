import type { VNode } from 'preact';
import { speaker } from '../../../../kernel/text/text.ts';
import { ButtonGroup, ButtonLink } from '../../../../ui/button.tsx';
import { Panel } from '../../../../ui/columns.tsx';
import { DateTime } from '../../../../ui/date-time.tsx';
import type { View } from '../../../../ui/view.ts';
import { dossierAddress, slipAddress } from '../rules/counter-address.ts';
import type { Dossier, Visit } from '../visit.ts';
import { counterWords } from '../words.ts';
import type { Slip } from './slip.ts';
import { slipWords } from './words.ts';

type Props = {
  readonly view: View;
  readonly visit: Visit;
  readonly dossier: Dossier;
  readonly slips: readonly Slip[];
};

/** Under an application that may not be taken in: the way to form 02 or 03, and what was given so far. */
export function SlipsPanel({ view, visit, dossier, slips }: Props): VNode {
  const speak = speaker(slipWords, view.language);
  return (
    <Panel title={speak('open')} id="slips">
      <p class="quiet">{speak('openHint')}</p>
      {slips.length > 0 && (
        <ul class="plain" aria-label={speak('given')}>
          {slips.map(({ id, kind, madeAt }) => (
            <li>
              {speak(kind)}, <DateTime view={view} at={madeAt} />: <a href={slipAddress(id)}>{speak('print')}</a>
            </li>
          ))}
        </ul>
      )}
      <ButtonGroup>
        <ButtonLink kind="secondary" href={dossierAddress(visit, dossier, '/slip')}>
          {speak('make')}
        </ButtonLink>
        {slips.length > 0 && visit.ticket && (
          <ButtonLink kind="secondary" href={visit.ticket.back}>
            {speaker(counterWords, view.language)('toQueue')}
          </ButtonLink>
        )}
      </ButtonGroup>
    </Panel>
  );
}
