import type { ResultKind } from '../kind.ts';

/** A post that signs: its title, and whether it is signed for an absent officer. */
export type SigningPost = { readonly title: string; readonly isDelegated: boolean; readonly isCommittee: boolean };

/** What a title names before it names the agency: `Phó Chủ tịch Ủy ban nhân dân xã` is `Phó Chủ tịch`. */
const rank = (title: string): string => title.replace(/\s+(Ủy ban nhân dân|Sở|Trung tâm|Văn phòng)(\s.*)?$/u, '');

/**
 * The lines above a signature: the committee speaks through its chair (TM.), a deputy signs for the head (KT.), whoever acts for an
 * absent officer by authorisation (TUQ.) (Decree 30/2020, art. 13).
 */
export function signatureLines(
  { title, isDelegated, isCommittee }: SigningPost,
  authority: ResultKind['authority'],
): readonly string[] {
  const own = rank(title).toLocaleUpperCase('vi');
  const deputyOf = /^PHÓ (.+)$/u.exec(own)?.[1];
  return [
    ...(authority === 'collective' && isCommittee ? ['TM. ỦY BAN NHÂN DÂN'] : []),
    ...(isDelegated ? [`TUQ. ${own}`] : []),
    ...(!isDelegated && deputyOf !== undefined ? [`KT. ${deputyOf}`, own] : []),
    ...(!isDelegated && deputyOf === undefined ? [own] : []),
  ];
}
