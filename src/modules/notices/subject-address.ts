/** Where what a notice is about is read: a case or a petition, at the desk or by the person it belongs to; an officer's account or certificate. */
export function subjectAddress(kind: string, code: string | undefined, reader: 'citizen' | 'officer'): string {
  if (kind === 'petitions.morning') return '/desk/petitions';
  if (kind.startsWith('vault.')) return '/my/vault';
  if (kind === 'certificate.own-ends') return '/officer/certificate';
  if (kind === 'certificate.seal-ends') return '/desk/signing';
  if (kind === 'certificate.ends') return '/operator/signing';
  if (kind.startsWith('officer.')) return '/officer/account';
  if (kind.startsWith('refund.') && reader === 'officer') return '/desk/refunds';
  if (kind.startsWith('petition.')) return `${reader === 'officer' ? '/desk' : '/my'}/petitions/${code}`;
  if (code === undefined) return '/desk';
  return `${reader === 'officer' ? '/desk' : ''}/cases/${code}`;
}
