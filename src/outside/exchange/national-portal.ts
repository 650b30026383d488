/**
 * What the national public service portal is told of a case. The names are those of its synchronisation messages; times are written
 * `yyyyMMddHHmmss` on the clocks of the place, codes as texts, and what is not known is an empty text.
 */
export type Dossier = {
  readonly MaHoSo: string;
  readonly MaTTHC: string;
  readonly TenTTHC: string;
  readonly MaLinhVuc: string;
  readonly TenLinhVuc: string;
  /** 1 at the counter, 2 online, 3 by public post. */
  readonly KenhThucHien: string;
  readonly ChuHoSo: string;
  /** 1 citizen, 2 enterprise, 3 state agency, 4 other. */
  readonly LoaiDoiTuong: string;
  /** TechID of the applicant's account. */
  readonly MaDoiTuong: string;
  readonly DinhDanhCHS: { readonly LoaiDinhDanh: string; readonly SoDinhDanh: string };
  readonly Email: string;
  readonly SoDienThoai: string;
  readonly TrichYeuHoSo: string;
  readonly NgayNopHoSo: string;
  readonly NgayTiepNhan: string;
  readonly NgayHenTra: string;
  /** 1 to 10. */
  readonly TrangThaiHoSo: string;
  readonly NgayTra: string;
  readonly ThongTinTra: string;
  /** How the result is given: 0 at the one-stop or online, 1 by post. */
  readonly HinhThuc: string;
  readonly NgayKetThucXuLy: string;
  readonly NgayTuChoi: string;
  readonly DonViXuLy: string;
  readonly NoiNopHoSo: string;
  readonly HoSoCoThanhPhanSoHoa: string;
  readonly TaiKhoanDuocXacThucVoiVNeID: string;
  /** 1 through the national portal, 2 through the province's, 3 not. */
  readonly DuocThanhToanTrucTuyen: string;
  readonly DSKetNoiCSDL: readonly string[];
  readonly TaiLieuNop: readonly SubmittedPaper[];
  readonly DanhSachLePhi: readonly DossierFee[];
  readonly DanhSachHoSoBoSung: readonly DossierSupplement[];
  readonly DanhSachGiayToKetQua: readonly DossierResult[];
};

export type SubmittedPaper = {
  readonly TepDinhKemId: string;
  readonly TenTepDinhKem: string;
  readonly IsDeleted: string;
  readonly MaThanhPhanHoSo: string;
  readonly DuongDanTaiTepTin: string;
  /** 0 not, 1 digitised, 2 reused from papers of another case, 3 from a result of another case. */
  readonly DuocSoHoa: string;
  readonly DuocTaiSuDung: string;
  readonly DuocLayTuKhoDMQG: string;
  readonly MaKetQuaThayThe: string;
};

export type DossierFee = {
  readonly Ten: string;
  readonly Ma: string;
  /** 1 before, 2 after. */
  readonly HinhThucThu: string;
  readonly Gia: string;
  /** P charge, LP fee. */
  readonly Loai: string;
};

export type DossierSupplement = { readonly NgayHenTraTruoc: string; readonly NgayHenTraMoi: string };

export type DossierResult = {
  readonly TenGiayTo: string;
  readonly MaThanhPhanHoSo: string;
  readonly GiayToId: string;
  readonly DuongDanTepTinKetQua: string;
  readonly MaGiayToKetQua: string;
};

/** One step that was done with the case. */
export type Progress = {
  readonly MaHoSo: string;
  readonly NguoiXuLy: string;
  readonly ChucDanh: string;
  readonly ThoiDiemXuLy: string;
  readonly PhongBanXuLy: string;
  readonly NoiDungXuLy: string;
  readonly TrangThai: string;
  readonly NgayBatDau: string;
  readonly NgayKetThucTheoQuyDinh: string;
};

/** Which message it is, for the exchange. */
export type Envelope = {
  /** UUID of this content. */
  readonly id: string;
  /** The case's code. */
  readonly issue: string;
};

/** What the portal answered. */
export type Receipt = { readonly status: number; readonly requestHash: string | undefined; readonly answer: string };

/** The national portal, whichever it is. Both calls throw an ExchangeFault when the message must be sent again. */
export type NationalPortal = {
  readonly syncDossier: (dossier: Dossier, envelope: Envelope) => Promise<Receipt>;
  readonly syncProgress: (progress: readonly Progress[], envelope: Envelope) => Promise<Receipt>;
};
