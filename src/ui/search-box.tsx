import type { VNode } from 'preact';
import { fieldId } from './field-id.ts';
import { Sign } from './icons.tsx';
import type { View } from './view.ts';
import { say } from './words.ts';

export type SearchBoxProps = {
  readonly view: View;
  readonly action: string;
  readonly label: string;
  /** `q` unless said. */
  readonly name?: string;
  readonly value?: string;
  readonly hint?: string;
  readonly hideLabel?: boolean;
  /** What else the address keeps, such as the chosen filter. */
  readonly keep?: Readonly<Record<string, string | undefined>>;
};

/** Searches by GET, so that a result can be kept and shared. */
export function SearchBox({
  view,
  action,
  label,
  name = 'q',
  value,
  hint,
  hideLabel,
  keep = {},
}: SearchBoxProps): VNode {
  const id = fieldId(name);
  return (
    <form class="search" role="search" method="get" action={action}>
      <label class={hideLabel ? 'hidden' : 'label'} for={id}>
        {label}
      </label>
      {hint && (
        <div class="hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {Object.entries(keep).map(([key, kept]) => kept !== undefined && <input type="hidden" name={key} value={kept} />)}
      <div class="search-line">
        <input
          class="input"
          type="search"
          id={id}
          name={name}
          value={value}
          autocomplete="off"
          aria-describedby={hint && `${id}-hint`}
        />
        <button class="button" type="submit">
          <Sign name="search" />
          <span>{say(view)('search')}</span>
        </button>
      </div>
    </form>
  );
}
