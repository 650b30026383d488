import { maskNumber } from '../../../kernel/schema/mask-number.ts';
import type { Dossier, Progress } from '../../../outside/exchange/national-portal.ts';
import { maskEmail, maskName } from './mask-text.ts';

/** The message as an operator sees it: enough to find what is wrong with it, without who the person is. */
export const maskedDossier = (dossier: Dossier): Dossier => ({
  ...dossier,
  ChuHoSo: maskName(dossier.ChuHoSo),
  MaDoiTuong: maskNumber(dossier.MaDoiTuong),
  DinhDanhCHS: { ...dossier.DinhDanhCHS, SoDinhDanh: maskNumber(dossier.DinhDanhCHS.SoDinhDanh) },
  Email: maskEmail(dossier.Email),
  SoDienThoai: maskNumber(dossier.SoDienThoai),
  // What the counter wrote in a line may name people.
  TrichYeuHoSo: dossier.TrichYeuHoSo === dossier.TenTTHC ? dossier.TrichYeuHoSo : '•••',
  TaiLieuNop: dossier.TaiLieuNop.map((paper) => ({ ...paper, TenTepDinhKem: maskName(paper.TenTepDinhKem) })),
});

/** Steps that the applicant did are masked; officers act by their names. */
export const maskedProgress = (progress: readonly Progress[]): readonly Progress[] =>
  progress.map((step) => (step.ChucDanh === '' ? { ...step, NguoiXuLy: maskName(step.NguoiXuLy) } : step));
