/** Somebody whom the register knows. */
export type RegisteredHolder = {
  readonly fullName: string;
  readonly personalNumber: string;
  /** `1994-05-12`. */
  readonly dateOfBirth: string;
};

/** A question that was asked, with its purpose, as the register keeps it. */
export type Asked = {
  readonly officer: string;
  readonly procedure: string;
  readonly dossier: string;
  readonly userId: string;
};

export type Population = {
  readonly asked: readonly Asked[];
  readonly answer: (
    question: Readonly<Record<string, unknown>>,
    userId: string,
  ) => { readonly status: number; readonly body: unknown };
};

/** The register: it wants number, name, birthday, officer and purpose, and keeps who asked what for. */
export function openPopulation(people: readonly RegisteredHolder[]): Population {
  const asked: Asked[] = [];
  const byNumber = new Map(people.map((each) => [each.personalNumber, each]));
  return {
    asked,
    answer(question, userId) {
      const text = (name: string): string => (typeof question[name] === 'string' ? question[name] : '');
      const missing = ['SoDinhDanh', 'HoVaTen', 'NgayThangNamSinh', 'MaCanBo', 'MaTTHC', 'MaHoSo'].filter(
        (name) => text(name) === '',
      );
      if (missing.length > 0 || !userId.startsWith('VN'))
        return { status: 400, body: { message: `Thiếu: ${missing.join(', ')}` } };
      asked.push({ officer: text('MaCanBo'), procedure: text('MaTTHC'), dossier: text('MaHoSo'), userId });
      const found = byNumber.get(text('SoDinhDanh'));
      return found ? { status: 200, body: recordOf(found) } : { status: 404, body: { message: 'Không tìm thấy' } };
    },
  };
}

/** What the register tells of somebody; what is not in their number is invented alike for all. */
const recordOf = ({ fullName, personalNumber, dateOfBirth }: RegisteredHolder): Record<string, string> => ({
  SoDinhDanh: personalNumber,
  HoVaTen: fullName.toUpperCase(),
  NgayThangNamSinh: dateOfBirth.replaceAll('-', ''),
  GioiTinh: Number(personalNumber[3]) % 2 === 0 ? '1' : '2',
  DanToc: 'Kinh',
  TonGiao: 'Không',
  QueQuan: 'Phường Hoa Xuân, tỉnh Hoa Ban',
  NoiThuongTru: 'Phường Hoa Xuân, tỉnh Hoa Ban',
  NoiOHienTai: 'Phường Hoa Xuân, tỉnh Hoa Ban',
  ChuHo: fullName,
  QuanHeVoiChuHo: 'Chủ hộ',
  TinhTrangHonNhan: 'Đã kết hôn',
});
