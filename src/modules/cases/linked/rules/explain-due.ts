import { sayTerm } from '../../../../kernel/clock/term.ts';
import type { Place } from '../../../../kernel/place.ts';
import { formatInstant } from '../../../../kernel/text/formats.ts';
import { speaker, type Language, type Text } from '../../../../kernel/text/text.ts';
import type { Instant } from '../../../../kernel/time.ts';
import { linkedWords } from '../words.ts';
import type { PartTime } from './timetable.ts';

type Told = {
  readonly code: string;
  readonly name: Text;
  readonly definition: { readonly after: readonly string[] };
  readonly time: PartTime;
};

/** Tells, a sentence a part, how the due time of a linked filing came about; the last sentence is about the whole. */
export function explainDue(
  { parts, due }: { readonly parts: readonly Told[]; readonly due: Instant | undefined },
  { zone }: Pick<Place, 'zone'>,
  language: Language,
): readonly string[] {
  const speak = speaker(linkedWords, language);
  const at = (moment: Instant) => formatInstant(moment, zone, language);
  const lines = parts.map(({ name: part, definition: { after }, time }) => {
    switch (time.kind) {
      case 'none':
        return speak('whyNone', { part });
      case 'paused':
        return speak('whyPaused', { part });
      case 'done':
        return speak('whyDone', { part, at: at(time.at) });
      case 'due':
        return speak('whyRuns', { part, at: at(time.at) });
      default: {
        const names = parts.filter(({ code }) => after.includes(code)).map(({ name }) => name[language]);
        const values = { part, from: at(time.from), term: sayTerm(time.term, language), at: at(time.at) };
        return names.length === 0
          ? speak('whyFirst', values)
          : speak('whyAfter', { ...values, after: names.join('”, “') });
      }
    }
  });
  return due === undefined ? lines : [...lines, speak('whyMax', { at: at(due) })];
}
