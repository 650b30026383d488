import type { VNode } from 'preact';
import { localDateOf } from '../../../kernel/clock/zone.ts';
import { formatDate, formatInstant } from '../../../kernel/text/formats.ts';
import { speaker } from '../../../kernel/text/text.ts';
import type { View } from '../../../ui/view.ts';
import { placeRegisters } from '../registers/place-registers.ts';
import type { VaultPaper } from '../vault-paper.ts';
import { paperWords } from '../words.ts';

type Props = {
  readonly view: View;
  readonly paper: VaultPaper;
  /** Its name stands beside the line. */
  readonly isNamed?: boolean;
};

/** What tells one paper of the vault from another: whom it concerns, number, issuer, dates, where it came from, who signed it. */
export function PaperLine({ view, paper, isNamed }: Props): VNode {
  const { language, place } = view;
  const speak = speaker(paperWords, language);
  const { name, source, number, issuer, issuedOn, validTo, keptAt, signedBy } = paper;
  const facts = [
    !isNamed && source === 'case-result' && name,
    number !== undefined && speak('number', { number }),
    issuer !== undefined && speak('by', { issuer }),
    issuedOn !== undefined && speak('issued', { date: formatDate(issuedOn, language) }),
    validTo !== undefined && speak('until', { date: formatDate(validTo, language) }),
    sourceOf(view, paper),
    issuedOn === undefined && speak('keptOn', { date: formatDate(localDateOf(keptAt, place.zone), language) }),
    signedBy !== undefined && speak('signed', { name: signedBy }),
  ];
  const line = facts.filter(Boolean).join(' · ');
  return <span>{`${line.charAt(0).toLocaleUpperCase(language)}${line.slice(1)}`}</span>;
}

function sourceOf({ language, place }: View, { source, caseCode = '', attested }: VaultPaper): string {
  const speak = speaker(paperWords, language);
  if (attested) {
    const register = placeRegisters(place).find(({ code }) => code === attested.register);
    const at = formatInstant(attested.at, place.zone, language);
    return speak('register', { register: register?.name ?? attested.register, at });
  }
  if (source === 'case-paper') return speak('withCase', { code: caseCode });
  if (source === 'case-result') return speak('ofCase', { code: caseCode });
  return speak(source);
}
