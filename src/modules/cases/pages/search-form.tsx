import type { VNode } from 'preact';
import { speaker } from '../../../kernel/text/text.ts';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { FieldFrame, inputAttributes } from '../../../ui/field-frame.tsx';
import { Form } from '../../../ui/form.tsx';
import { Sign } from '../../../ui/icons.tsx';
import { errorAt } from '../../../ui/problem-text.tsx';
import { longestSearch } from '../search/search-terms.ts';
import { searchWords } from '../search-words.ts';
import type { SearchPageProps } from './search-page.tsx';

type Props = Pick<SearchPageProps, 'view' | 'typed' | 'problems'> & { readonly action: string };

/** Sent as a form, so that what is searched for never stands in an address. */
export function SearchForm({ view, typed, problems = [], action }: Props): VNode {
  const speak = speaker(searchWords, view.language);
  const field = {
    view,
    name: 'q',
    label: speak('box'),
    hint: speak('hint'),
    error: errorAt(view, problems, '/q'),
    required: true,
  };
  return (
    <>
      <ErrorSummary view={view} problems={problems} />
      <Form view={view} action={action} class="search">
        <FieldFrame {...field}>
          <div class="search-line">
            <input
              {...inputAttributes(field)}
              class="input"
              type="search"
              value={typed}
              maxlength={longestSearch}
              autocomplete="off"
              spellcheck={false}
            />
            <button class="button" type="submit">
              <Sign name="search" />
              <span>{speak('search')}</span>
            </button>
          </div>
        </FieldFrame>
      </Form>
    </>
  );
}
