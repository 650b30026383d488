import type { VNode } from 'preact';
import { speaker, type Text } from '../../../../kernel/text/text.ts';
import { Button } from '../../../../ui/button.tsx';
import { Radios } from '../../../../ui/radios.tsx';
import type { View } from '../../../../ui/view.ts';
import type { Merger } from '../merger.ts';
import type { PlannedOfficers } from '../rules/plan-officers.ts';
import { mergerWords } from '../words.ts';
import { PlanForm } from './merger-plan.tsx';

type HeadsProps = {
  readonly view: View;
  readonly merger: Merger;
  readonly heads: PlannedOfficers['heads'];
  readonly names: ReadonlyMap<string, Text>;
};

/** Of several heads who come to one unit, who heads it. */
export function MergerHeads({ view, merger, heads, names }: HeadsProps): VNode | null {
  const say = speaker(mergerWords, view.language);
  if (heads.length === 0) return null;
  const choices = [
    { value: 'head', label: say('head') },
    { value: 'deputy', label: say('deputy') },
    { value: 'none', label: say('leaves') },
  ];
  return (
    <section id="heads">
      <h2>{say('heads')}</h2>
      <p>{say('headsHint')}</p>
      <PlanForm view={view} merger={merger} act="first-heads">
        <Button kind="secondary">{say('firstHeads')}</Button>
      </PlanForm>
      <PlanForm view={view} merger={merger} act="heads">
        <>
          {heads.map(({ to, candidates }) => (
            <fieldset class="panel">
              <legend>{names.get(to)?.[view.language] ?? to}</legend>
              {candidates.map((each) => (
                <Radios
                  view={view}
                  name={`head-${each.appointmentId}`}
                  label={`${each.fullName}, ${each.title[view.language]}`}
                  hint={each.unitName[view.language]}
                  value={merger.plan.heads[String(each.appointmentId)]}
                  choices={choices}
                  inline
                />
              ))}
            </fieldset>
          ))}
        </>
        <Button>{say('saveHeads')}</Button>
      </PlanForm>
    </section>
  );
}
