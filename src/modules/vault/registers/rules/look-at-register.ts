import { say, type Language } from '../../../../kernel/text/text.ts';
import type { Place } from '../../../../kernel/place.ts';
import { readPaperTypes } from '../../../procedures/index.ts';
import { placeRegisters } from '../place-registers.ts';
import type { RegisterLook } from '../register-look.ts';
import { registerLookWords } from '../words.ts';

type Reader = {
  readonly actor: { readonly fullName: string };
  readonly place: Place;
  readonly language: Language;
};

/** A question to a register as one of the looks at somebody's data: who had it asked, what it was about, what for. */
export function lookAtRegister(
  { at, officer, register, kinds, outcome, caseCode, procedureName }: RegisterLook,
  { actor, place, language }: Reader,
) {
  const name = placeRegisters(place).find(({ code }) => code === register)?.name[language] ?? register;
  const papers = kinds.map((kind) => readPaperTypes(place).get(kind)?.name[language] ?? kind).join(', ');
  const came = outcome === 'refused' ? 'nothing' : outcome;
  return {
    at,
    officer: officer ?? actor.fullName,
    what: `${name}: ${papers} (${say(registerLookWords[came], language)})`,
    purpose: caseCode ?? procedureName,
  };
}
