import type { VNode } from 'preact';
import { speaker } from '../../../kernel/text/text.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkboxes.tsx';
import { Select } from '../../../ui/select.tsx';
import type { View } from '../../../ui/view.ts';
import { batchWords } from '../batch-words.ts';
import { batchActs, mostInBatch } from '../rules/batch-acts.ts';
import type { ListAddress } from '../rules/desk-address.ts';

/** The form that the ticks of the work list belong to, wherever on the page they stand. */
export const batchForm = 'batch';

type Props = { readonly view: View; readonly address: ListAddress };

/** Below the work list: what to do with the chosen cases. It asks by GET, and nothing is done before the next page is sent. */
export function BatchBar({ view, address }: Props): VNode {
  const speak = speaker(batchWords, view.language);
  const { tab, status, standing, s } = address;
  return (
    <form class="filters batch-bar" id={batchForm} method="get" action="/desk/batch">
      {Object.entries({ tab, status, standing, s }).map(
        ([name, value]) => value && <input type="hidden" name={name} value={value} />,
      )}
      <Select
        view={view}
        name="act"
        label={speak('act')}
        choices={[...batchActs, 'print' as const].map((value) => ({ value, label: speak(value) }))}
      />
      <Checkbox view={view} name="all" label={speak('all', { most: mostInBatch })} />
      <div class="field">
        <Button kind="secondary">{speak('go')}</Button>
      </div>
    </form>
  );
}

/** The tick of one case. */
export const ChooseCase = ({ view, code }: { readonly view: View; readonly code: string }): VNode => (
  <input
    type="checkbox"
    class="choose-case"
    id={`choose-${code}`}
    name="case"
    value={code}
    form={batchForm}
    aria-label={speaker(batchWords, view.language)('chooseCase', { code })}
  />
);
