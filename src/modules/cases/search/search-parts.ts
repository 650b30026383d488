import type { FormReferences } from '../../../kernel/schema/references.ts';
import { answerAt, pathOf } from '../../../kernel/schema/answers.ts';
import { maskNumber } from '../../../kernel/schema/mask-number.ts';
import { speaker, type Language } from '../../../kernel/text/text.ts';
import type { PaperDefinition, Procedure } from '../../procedures/index.ts';
import { searchWords } from '../search-words.ts';
import type { SearchPart } from './search-part.ts';
import type { SearchedCase } from './searched-case.ts';

/**
 * Everything said in a case by which it can be found, in the order in which people look for it.
 * @param language of the labels; what was said is as the applicant said it
 */
export function searchParts(
  found: SearchedCase,
  { definition, form }: Procedure,
  references: FormReferences,
  language: Language,
): readonly SearchPart[] {
  const { applicant } = found;
  const known = [definition, ...(definition.variants ?? [])].flatMap(({ papers = [] }) => papers);
  const speak = speaker(searchWords, language);
  return [
    part(speak('code'), found.code),
    part(speak('applicant'), applicant.fullName),
    masked(speak('personalNumber'), applicant.personalNumber),
    ...answerParts(found, form, references, language),
    part(speak('phone'), applicant.phone),
    part(speak('email'), applicant.email),
    part(speak('postalAddress'), applicant.postalAddress),
    ...found.papers.flatMap(({ paper, name }) => [
      part(speak('paper'), nameOf(known, paper)),
      part(speak('file'), name),
    ]),
    part(speak('result'), found.result?.number),
    part(speak('signer'), found.result?.signer),
    part(speak('procedure'), `${definition.code} ${definition.name.vi}`),
  ].filter((each): each is SearchPart => each !== undefined && each.text !== '');
}

/** Answers as people read them; what was ticked says nothing without its question. */
function answerParts(
  { answers }: SearchedCase,
  form: Procedure['form'],
  references: FormReferences,
  language: Language,
): readonly SearchPart[] {
  const rows = (of: Language) =>
    form
      .summary(answers, { language: of, references })
      .flatMap((section) => section.rows)
      .filter(({ pointer, isAnswered }) => isAnswered && typeof answerAt(answers, pathOf(pointer)) !== 'boolean');
  const said = rows('vi');
  const labels = language === 'vi' ? said : rows(language);
  return said.map(({ label, value, isPersonal = false }, place) => ({
    label: labels[place]?.label ?? label,
    text: value,
    shown: isPersonal ? maskNumber(value) : value,
    isMasked: isPersonal,
  }));
}

const nameOf = (known: readonly PaperDefinition[], paper: string): string =>
  known.find(({ code }) => code === paper)?.name.vi ?? paper;

const part = (label: string, text: string | null | undefined): SearchPart | undefined =>
  text === undefined || text === null ? undefined : { label, text, shown: text, isMasked: false };

const masked = (label: string, text: string | undefined): SearchPart | undefined =>
  text === undefined ? undefined : { label, text, shown: maskNumber(text), isMasked: true };
