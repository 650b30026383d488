import type { AttestedPaper } from '../../../../outside/exchange/connected-register.ts';
import type { ServedPaper } from '../place-registers.ts';

/** What stands in an attested paper under a name: a part that every paper has, or one of the register's own. */
export function valueOf(paper: AttestedPaper, from: string): string | undefined {
  const parts: Readonly<Record<string, string | undefined>> = {
    number: paper.number,
    issuer: paper.issuer,
    issuedOn: paper.issuedOn,
    validTo: paper.validTo,
  };
  return (Object.hasOwn(parts, from) ? parts[from] : paper.facts[from]) || undefined;
}

/** Answers that an attested paper gives to questions of forms; a word that the form does not know is left out. */
export function answersOf({ fills = {} }: ServedPaper, paper: AttestedPaper): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(fills).flatMap(([name, { from, values }]) => {
      const said = valueOf(paper, from);
      const value = said !== undefined && values ? wordIn(values, said) : said;
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/** A register's word is data: `constructor` names nothing. */
const wordIn = (values: Readonly<Record<string, string>>, said: string): string | undefined =>
  Object.hasOwn(values, said) ? values[said] : undefined;
