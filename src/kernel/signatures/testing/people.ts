import { makeAuthority, makeEcKeys, makeRsaKeys, makeSigner } from '../../../../sandbox/certificates/authority.ts';
import { instant, type Instant } from '../../time.ts';
import type { TrustList } from '../trust-list.ts';

/** Saturday, 14 March 2026, 15:30 in Hoa Ban. */
export const now: Instant = instant(Date.parse('2026-03-14T15:30:00+07:00'));

export const dayMs = 86_400_000;
export const begin = instant(now - 100 * dayMs);
export const end = instant(now + 300 * dayMs);

/** The authority of Hoa Ban, and the one below it that issues to officers. */
export const root = makeAuthority({ name: { commonName: 'Hoa Ban Root', organisation: 'Tỉnh Hoa Ban' }, from: begin });
export const authority = makeAuthority({ name: { commonName: 'CA Hoa Ban' }, from: begin, parent: root });

export const trust: TrustList = [{ name: 'Hoa Ban', certificates: [root.certificate] }];

export const binhKeys = makeRsaKeys();

/** The chairman of the ward, who signs with RSA. */
export const binh = makeSigner(
  authority,
  {
    subject: { commonName: 'Nguyễn Văn Bình', organisation: 'UBND phường Hoa Ban', title: 'Chủ tịch' },
    use: 'signing',
    from: begin,
    to: end,
  },
  binhKeys,
);

/** The ward's seal, a key on a curve. */
export const ward = makeSigner(
  authority,
  {
    subject: { commonName: 'UBND phường Hoa Ban', organisation: 'UBND phường Hoa Ban' },
    use: 'signing',
    from: begin,
    to: end,
  },
  makeEcKeys(),
);

const clockKeys = makeEcKeys();
const clockCertificate = authority.issue({
  subject: { commonName: 'Dấu thời gian Hoa Ban' },
  publicKey: clockKeys.publicKey,
  use: 'timestamps',
  from: begin,
  to: end,
});
/** Who vouches for the time. */
export const clock = { privateKey: clockKeys.privateKey, certificates: [clockCertificate, ...authority.chain] };
