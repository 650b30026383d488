import type { VNode } from 'preact';
import { speaker } from '../../../kernel/text/text.ts';
import { Sign } from '../../../ui/icons.tsx';
import { Select } from '../../../ui/select.tsx';
import type { View } from '../../../ui/view.ts';
import { workListWords } from '../desk-words.ts';
import { listAddress, type ListAddress } from '../rules/desk-address.ts';
import { standingFilters, statusFilters } from '../rules/work-filters.ts';
import { statusWords } from '../words.ts';

type Props = {
  readonly view: View;
  readonly address: ListAddress;
  /** What is searched for. */
  readonly text: string | undefined;
};

/** Search and filters in one line; what was typed is sealed into the address, which can be come back to and tells nobody. */
export function DeskFilters({ view, address, text }: Props): VNode {
  const { language } = view;
  const speak = speaker(workListWords, language);
  const filtered = text || address.status || address.standing;
  return (
    <form class="filters" role="search" method="post" action="/desk">
      <input type="hidden" name="_csrf" value={view.csrfToken()} />
      <input type="hidden" name="tab" value={address.tab} />
      <div class="field filter-text">
        <label class="label" for="f-q">
          {speak('search')}
        </label>
        <input class="input" type="search" id="f-q" name="q" value={text} maxlength={100} autocomplete="off" />
      </div>
      <Select
        view={view}
        name="status"
        label={speak('status')}
        empty={speak('anyStatus')}
        value={address.status}
        choices={statusFilters.map((value) => ({ value, label: statusWords[value][language] }))}
      />
      <Select
        view={view}
        name="standing"
        label={speak('standing')}
        empty={speak('anyStanding')}
        value={address.standing}
        choices={standingFilters.map((value) => ({ value, label: speak(value) }))}
      />
      <div class="field">
        <button class="button" type="submit">
          <Sign name="search" />
          {speak('filter')}
        </button>
        {filtered && <a href={listAddress({ tab: address.tab })}>{speak('clear')}</a>}
      </div>
    </form>
  );
}
