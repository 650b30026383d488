import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Text } from '../../src/kernel/text/text.ts';

/** An invented holder of an e-ID account. */
export type DemoPerson = {
  readonly techId: string;
  readonly accountKind: 'citizen' | 'enterprise';
  /** A person's name, or that of the enterprise. */
  readonly fullName: string;
  /** 12 digits; an enterprise account carries that of its legal representative. */
  readonly personalNumber: string;
  readonly taxCode?: string;
  /** `1994-05-12`. */
  readonly dateOfBirth?: string;
  readonly email?: string;
  readonly phone?: string;
  /** Level of assurance with which this account signs in. */
  readonly assurance: 1 | 2 | 3;
  /** Why this person comes, for whoever tries the demo. */
  readonly about: Text;
};

export type DemoPeople = { readonly password: string; readonly people: readonly DemoPerson[] };

/** @param file absolute path of a `demo-people.json` */
export const readDemoPeople = (file: string): DemoPeople => JSON.parse(readFileSync(file, 'utf8')) as DemoPeople;

/** The names under which the national sign-in hands out what it knows (domain: SSO of the national service portal). */
export const claimNames = [
  'TechID',
  'HoVaTen',
  'SoDinhDanh',
  'NgayThangNamSinh',
  'ThuDienTu',
  'SoDienThoai',
  'LoaiTaiKhoan',
  'MaSoThue',
] as const;

/** OpenID subject of an account: opaque, and other than the TechID, as in the real system. */
export const subjectOf = (person: DemoPerson): string =>
  createHash('sha256').update(`e-id ${person.techId}`).digest('base64url').slice(0, 24);

/** What the e-ID vouches for, under the names of `claimNames`; what the account lacks is left out. */
export function claimsOf(person: DemoPerson): { sub: string; [claim: string]: string } {
  const given = {
    TechID: person.techId,
    HoVaTen: person.fullName,
    SoDinhDanh: person.personalNumber,
    NgayThangNamSinh: person.dateOfBirth?.split('-').toReversed().join('/'),
    ThuDienTu: person.email,
    SoDienThoai: person.phone,
    LoaiTaiKhoan: person.accountKind === 'enterprise' ? '2' : '1',
    MaSoThue: person.taxCode,
  };
  const present = Object.entries(given).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { sub: subjectOf(person), ...Object.fromEntries(present) };
}
