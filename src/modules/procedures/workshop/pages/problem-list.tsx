import type { VNode } from 'preact';
import type { Problem } from '../../../../kernel/errors/problem.ts';
import { speaker } from '../../../../kernel/text/text.ts';
import { fieldId } from '../../../../ui/field-id.ts';
import { problemText } from '../../../../ui/problem-text.tsx';
import type { View } from '../../../../ui/view.ts';
import { errors as catalogueErrors } from '../../errors.ts';
import { partHref } from '../addresses.ts';
import { partAround } from '../blueprint.ts';
import { labelOf, placeName } from '../describe.ts';
import { inputFor } from '../draft-problems.ts';
import type { Json } from '../json.ts';
import { workshopWords } from '../words.ts';

type Props = {
  readonly view: View;
  readonly code: string;
  readonly definition: Json;
  readonly problems: readonly Problem[];
};

const mostShown = 100;

/** What is wrong, said to who fills in forms and knows no JSON. */
export const faultText = (view: View, each: Problem): string =>
  each.kind === catalogueErrors.missing ? workshopWords.notFilled[view.language] : problemText(view, each);

/** What is still wrong with a draft, each with a link to its place. */
export function ProblemList({ view, code, definition, problems }: Props): VNode {
  const speak = speaker(workshopWords, view.language);
  return (
    <>
      <ul>
        {problems.slice(0, mostShown).map((each) => {
          const field = each.field ?? '';
          const { part, at } = partAround(field);
          const name = inputFor(part, at, field);
          const input = part.inputs.find((one) => `${at}${one.at}` === name);
          const place = [placeName(definition, at, view.language), input && labelOf(input, view.language)];
          return (
            <li>
              <a href={`${partHref(code, at)}${name === '' ? '' : `#${fieldId(name)}`}`}>
                {place.filter(Boolean).join(' › ')}
              </a>
              : {faultText(view, each)}
            </li>
          );
        })}
      </ul>
      {problems.length > mostShown && <p>{speak('moreWrong', { shown: mostShown })}</p>}
    </>
  );
}
