import { problem, refuse, succeed, type Outcome } from '../../kernel/errors/problem.ts';
import { parseLocalDate, type LocalDate } from '../../kernel/time.ts';
import { errors } from './errors.ts';
import type { Identity } from './identity-provider.ts';

type Field = Exclude<keyof Identity, 'issuer' | 'idToken'>;

/** Which claim of the provider holds what: the place's `identity.json`. */
export type ClaimMapping = {
  readonly scope: string;
  /** Level of assurance to ask for, as `acr_values`, where any will do. */
  readonly acrValues?: string;
  /** The first claim that is there and fits `pattern` counts. */
  readonly claims: Readonly<Record<Field, { readonly from: readonly string[]; readonly pattern?: string }>>;
  /** Written with `dd`, `MM` and `yyyy`. */
  readonly dateFormats: readonly string[];
  readonly accountKinds: Readonly<Record<string, Identity['accountKind']>>;
  readonly assuranceLevels: Readonly<Record<string, Identity['assurance']>>;
};

export type Claims = Readonly<Record<string, unknown>>;

/**
 * Reads the provider's claims as an identity; the level from the signed token alone. What the mapping does not understand is left out rather than guessed: an unknown
 * level counts as the lowest, an unknown kind of account as a citizen's.
 * @returns refused with `identity.incomplete` without a subject or a name
 */
export function identityFromClaims(
  mapping: ClaimMapping,
  { token, userinfo }: { readonly token: Claims; readonly userinfo: Claims },
): Outcome<Omit<Identity, 'issuer' | 'idToken'>> {
  // What the signed token says stands over what userinfo adds.
  const claims = { ...userinfo, ...token };
  const read = (field: Field): string | undefined => valueOf(mapping.claims[field], claims);
  const subject = read('subject');
  const fullName = read('fullName')?.replaceAll(/\s+/g, ' ');
  if (!subject || !fullName) return refuse(problem(errors.incomplete));
  return succeed({
    subject,
    fullName,
    accountKind: mapping.accountKinds[read('accountKind') ?? ''] ?? 'citizen',
    personalNumber: read('personalNumber'),
    taxCode: read('taxCode'),
    dateOfBirth: dateIn(mapping.dateFormats, read('dateOfBirth')),
    email: read('email'),
    phone: read('phone'),
    assurance: levelIn(mapping, valueOf(mapping.claims.assurance, token)),
  });
}

const levelIn = ({ assuranceLevels }: ClaimMapping, acr = ''): Identity['assurance'] =>
  Object.hasOwn(assuranceLevels, acr) ? (assuranceLevels[acr] ?? 1) : 1;

/** What to ask for, in `acr_values`, to be vouched for at a level or above; the level itself first. */
export const acrValuesFrom = ({ assuranceLevels }: ClaimMapping, level: Identity['assurance']): string =>
  Object.entries(assuranceLevels)
    .filter(([, each]) => each >= level)
    .toSorted(([, one], [, other]) => one - other)
    .map(([acr]) => acr)
    .join(' ');

function valueOf({ from, pattern }: ClaimMapping['claims'][Field], claims: Claims): string | undefined {
  const fits = pattern === undefined ? /^[^\0]+$/s : new RegExp(pattern);
  return from
    .map((name) => claims[name])
    .map((value) =>
      typeof value === 'string' || typeof value === 'number' ? String(value).trim().normalize('NFC') : '',
    )
    .find((value) => value.length <= 300 && value.isWellFormed() && !value.includes('\0') && fits.test(value));
}

/** The day that `text` writes in one of the formats, or undefined. */
export function dateIn(formats: readonly string[], text: string | undefined): LocalDate | undefined {
  for (const format of text === undefined ? [] : formats) {
    const pattern = format
      .replace('dd', '(?<day>\\d{2})')
      .replace('MM', '(?<month>\\d{2})')
      .replace('yyyy', '(?<year>\\d{4})');
    const parts = new RegExp(`^${pattern}$`).exec(text ?? '')?.groups;
    const date = parts && parseLocalDate(`${parts['year']}-${parts['month']}-${parts['day']}`);
    if (date) return date;
  }
  return undefined;
}
