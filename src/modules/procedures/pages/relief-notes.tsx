import type { VNode } from 'preact';
import { localDateOf } from '../../../kernel/clock/zone.ts';
import { formatMoney } from '../../../kernel/text/formats.ts';
import { say, speaker, type Text } from '../../../kernel/text/text.ts';
import { Details } from '../../../ui/details.tsx';
import type { View } from '../../../ui/view.ts';
import { reliefsOf } from '../catalogue/place-reliefs.ts';
import type { ProcedureDefinition } from '../definition.ts';
import { reliefHolds } from '../rules/fee-relief.ts';
import type { Fee } from '../rules/procedure-rules.ts';
import { reliefWords } from '../relief-words.ts';

/** Why a fee is less than the procedure asks; nothing where it is not. */
export function ReliefNote({ view: { language }, fee }: { readonly view: View; readonly fee: Fee }): VNode | null {
  const { relief, fullDong } = fee;
  if (!relief || fullDong === undefined) return null;
  const { name, basis, percent } = relief;
  const values = { name: name[language], basis: basis[language], percent, full: formatMoney(fullDong, language) };
  return <div class="quiet">{speaker(reliefWords, language)(percent === 100 ? 'waived' : 'reduced', values)}</div>;
}

/** The same in a line, in both languages: for receipts. */
export function reliefText({ relief }: Fee): Text | undefined {
  if (!relief) return undefined;
  const { name, basis, percent } = relief;
  const words = reliefWords[percent === 100 ? 'itemWaived' : 'itemReduced'];
  const inLanguage = (language: 'vi' | 'en'): string =>
    say(words, language, { name: name[language], basis: basis[language], percent });
  return { vi: inLanguage('vi'), en: inLanguage('en') };
}

/** Who pays less of a procedure's fees today, and where the law says so. */
export function ReliefList({
  view,
  definition,
}: {
  readonly view: View;
  readonly definition: ProcedureDefinition;
}): VNode | null {
  const { language, place, now } = view;
  const speak = speaker(reliefWords, language);
  const today = localDateOf(now, place.zone);
  const sentences = reliefsOf(place)
    .filter((each) => definition.fees.some(({ code }) => reliefHolds(each, definition.code, code, today)))
    .map(({ name, basis, percent }) =>
      speak(percent === 100 ? 'wholly' : 'partly', { name: name[language], basis: basis[language], percent }),
    );
  if (sentences.length === 0) return null;
  return (
    <Details summary={speak('title')}>
      <ul>
        {[...new Set(sentences)].map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
    </Details>
  );
}
