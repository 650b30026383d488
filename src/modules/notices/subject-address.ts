/** Where what a notice is about is read: a case or a petition, at the desk or by the person it belongs to; else an officer's account. */
export function subjectAddress(kind: string, code: string | undefined, reader: 'citizen' | 'officer'): string {
  if (kind === 'petitions.morning') return '/desk/petitions';
  if (kind.startsWith('vault.')) return '/my/vault';
  if (kind.startsWith('officer.')) return '/officer/account';
  if (kind.startsWith('refund.') && reader === 'officer') return '/desk/refunds';
  if (kind.startsWith('petition.')) return `${reader === 'officer' ? '/desk' : '/my'}/petitions/${code}`;
  if (code === undefined) return '/desk';
  return `${reader === 'officer' ? '/desk' : ''}/cases/${code}`;
}
