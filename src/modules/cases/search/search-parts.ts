import type { FormReferences } from '../../../kernel/schema/references.ts';
import { answerAt, pathOf } from '../../../kernel/schema/answers.ts';
import { maskNumber } from '../../../kernel/schema/mask-number.ts';
import type { Text } from '../../../kernel/text/text.ts';
import type { PaperDefinition, Procedure } from '../../procedures/index.ts';
import { searchWords as words } from '../search-words.ts';
import type { SearchPart } from './search-part.ts';
import type { SearchedCase } from './searched-case.ts';

/** Everything said in a case by which it can be found, in the order in which people look for it. */
export function searchParts(
  found: SearchedCase,
  { definition, form }: Procedure,
  references: FormReferences,
): readonly SearchPart[] {
  const { applicant } = found;
  const known = [definition, ...(definition.variants ?? [])].flatMap(({ papers = [] }) => papers);
  return [
    part(words.code, found.code),
    part(words.applicant, applicant.fullName),
    masked(words.personalNumber, applicant.personalNumber),
    ...answerParts(found, form, references),
    part(words.phone, applicant.phone),
    part(words.email, applicant.email),
    part(words.postalAddress, applicant.postalAddress),
    ...found.papers.flatMap(({ paper, name }) => [part(words.paper, nameOf(known, paper)), part(words.file, name)]),
    part(words.result, found.result?.number),
    part(words.signer, found.result?.signer),
    part(words.procedure, `${definition.code} ${definition.name.vi}`),
  ].filter((each): each is SearchPart => each !== undefined && each.text !== '');
}

/** Answers as people read them; what was ticked says nothing without its question. */
function answerParts(
  { answers }: SearchedCase,
  form: Procedure['form'],
  references: FormReferences,
): readonly SearchPart[] {
  const rows = (language: 'vi' | 'en', isMasked: boolean) =>
    form
      .summary(answers, { language, references, isMasked })
      .flatMap((section) => section.rows)
      .filter(({ pointer, isAnswered }) => isAnswered && typeof answerAt(answers, pathOf(pointer)) !== 'boolean');
  const [whole, shown, english] = [rows('vi', false), rows('vi', true), rows('en', true)];
  return whole.map(({ label, value }, place) => ({
    label: { vi: label, en: english[place]?.label ?? label },
    text: value,
    shown: shown[place]?.value ?? value,
    isMasked: shown[place]?.value !== value,
  }));
}

const nameOf = (known: readonly PaperDefinition[], paper: string): string =>
  known.find(({ code }) => code === paper)?.name.vi ?? paper;

const part = (label: Text, text: string | undefined): SearchPart | undefined =>
  text === undefined ? undefined : { label, text, shown: text, isMasked: false };

const masked = (label: Text, text: string | undefined): SearchPart | undefined =>
  text === undefined ? undefined : { label, text, shown: maskNumber(text), isMasked: true };
