import type { VNode } from 'preact';
import { Form } from './form.tsx';
import { Sign } from './icons.tsx';
import type { View } from './view.ts';
import { say } from './words.ts';

/** The search over all cases in the bar of officers who work on any; sent as a form, so that no address keeps what was typed. */
export function DeskSearch({ view }: { readonly view: View }): VNode | null {
  const { actor } = view;
  const worksOnCases =
    actor.kind === 'officer' && actor.positions.some(({ roles }) => roles.some((role) => role !== 'operator'));
  if (!worksOnCases) return null;
  const speak = say(view);
  return (
    <Form view={view} class="bar-search" action="/desk/search">
      <label class="hidden" for="bar-q">
        {speak('searchCases')}
      </label>
      <input
        class="input"
        type="search"
        id="bar-q"
        name="q"
        maxlength={200}
        autocomplete="off"
        placeholder={speak('searchCases')}
      />
      <button class="button" type="submit">
        <Sign name="search" />
        <span class="hidden">{speak('search')}</span>
      </button>
    </Form>
  );
}
