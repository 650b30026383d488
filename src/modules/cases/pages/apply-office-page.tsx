import type { VNode } from 'preact';
import type { Problem } from '../../../kernel/errors/problem.ts';
import { speaker } from '../../../kernel/text/text.ts';
import { Button } from '../../../ui/button.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { Form } from '../../../ui/form.tsx';
import { problemText } from '../../../ui/problem-text.tsx';
import { Radios } from '../../../ui/radios.tsx';
import { SearchBox } from '../../../ui/search-box.tsx';
import { Select } from '../../../ui/select.tsx';
import type { View } from '../../../ui/view.ts';
import type { Unit } from '../../units/index.ts';
import type { DraftSubject } from '../queries/load-draft.ts';
import { addressOf, type Stop } from '../rules/draft-path.ts';
import { applyWords } from '../words.ts';
import { ApplyFrame } from './apply-frame.tsx';

type Props = {
  readonly view: View;
  readonly subject: DraftSubject;
  readonly stops: readonly Stop[];
  /** Offices that are competent and match what was searched for. */
  readonly offices: readonly Unit[];
  readonly search: string;
  readonly problems: readonly Problem[];
};

const fewOffices = 12;

/** Where to apply: a choice among the competent offices, found by name. */
export function ApplyOfficePage({ view, subject, stops, offices, search, problems }: Props): VNode {
  const speak = speaker(applyWords, view.language);
  const address = addressOf(subject.draft, 'office');
  const choices = offices.map((unit) => ({ value: String(unit.id), label: unit.name[view.language] }));
  const searchable = search !== '' || offices.length > fewOffices;
  const [wrong] = problems;
  const only = offices.length === 1 ? offices[0] : undefined;
  const field = {
    view,
    name: 'unit',
    label: speak(searchable ? 'officeChoice' : 'office'),
    labelIsHeading: !searchable,
    hint: searchable ? undefined : speak('officeFewHint'),
    value: String(subject.draft.competentUnitId ?? only?.id ?? ''),
    choices,
    error: wrong && problemText(view, wrong),
  };
  return (
    <ApplyFrame
      view={view}
      subject={subject}
      stops={stops}
      here="office"
      title={speak('office')}
      problems={problems}
      ownHeading={!searchable}
    >
      {searchable && (
        <>
          <p class="hint">{speak('officeHint')}</p>
          <SearchBox view={view} action={address} label={speak('officeSearch')} value={search} />
        </>
      )}
      {choices.length === 0 ? (
        <Empty title={speak('officeNone')} />
      ) : (
        <Form view={view} action={search === '' ? address : `${address}?q=${encodeURIComponent(search)}`}>
          {choices.length <= fewOffices ? <Radios {...field} /> : <Select {...field} />}
          <Button>{speak('continue')}</Button>
        </Form>
      )}
    </ApplyFrame>
  );
}
