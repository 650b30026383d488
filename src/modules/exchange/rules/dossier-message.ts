import type { LedgerEntry } from '../../../kernel/ledger/entry.ts';
import { instant, type Instant } from '../../../kernel/time.ts';
import type {
  Dossier,
  DossierResult,
  DossierSupplement,
  SubmittedPaper,
} from '../../../outside/exchange/national-portal.ts';
import { channelCodes, deliveryWords, statusCodes, type CaseDetails, type CaseSubject } from '../../cases/index.ts';
import type { Fee } from '../../procedures/index.ts';
import { portalTime } from './portal-time.ts';

/** Everything that the message about a case is made of. */
export type DossierFacts = {
  readonly about: CaseSubject;
  readonly details: CaseDetails;
  /** Oldest first. */
  readonly history: readonly LedgerEntry[];
  readonly fees: readonly Fee[];
  /** Of the applicant's account, if they have one. */
  readonly techId: string | undefined;
  /** Of an organisation, from the counter or its account. */
  readonly taxCode: string | undefined;
  readonly competentUnit: string;
  readonly receivingUnit: string;
  /** Whether an officer had the applicant confirmed by the population register. */
  readonly isChecked: boolean;
  readonly publicUrl: string;
  readonly zone: string;
};

const flag = (is: boolean): string => (is ? '1' : '0');

/** The state of a case as the national portal is told it (its synchronisation message). */
export function dossierMessage(facts: DossierFacts): Dossier {
  const { about, history, zone } = facts;
  const { subject, procedure } = about;
  const { field, name } = procedure.definition;
  const { applicant } = subject;
  const at = (moment: Instant | undefined): string => portalTime(moment, zone);
  const last = (kind: string) => history.findLast((entry) => entry.kind === kind);
  const papers = papersOf(facts);
  return {
    MaHoSo: subject.code,
    MaTTHC: subject.procedureCode,
    TenTTHC: name.vi,
    MaLinhVuc: field.code,
    TenLinhVuc: field.name.vi,
    KenhThucHien: String(channelCodes[subject.channel]),
    ChuHoSo: applicant.fullName,
    LoaiDoiTuong: facts.taxCode === undefined ? '1' : '2',
    MaDoiTuong: facts.techId ?? '',
    DinhDanhCHS: identityOf(facts),
    Email: applicant.email ?? '',
    SoDienThoai: applicant.phone ?? '',
    TrichYeuHoSo: facts.details.counter?.summary || name.vi,
    NgayNopHoSo: at(subject.filedAt),
    NgayTiepNhan: at(subject.receivedAt),
    NgayHenTra: at(subject.dueAt ?? appointmentOf(history)),
    TrangThaiHoSo: String(statusCodes[subject.status]),
    NgayTra: at(last('case.returned')?.at),
    ThongTinTra: subject.status === 'returned' ? deliveryWords[subject.delivery].vi : '',
    HinhThuc: flag(subject.delivery === 'post'),
    NgayKetThucXuLy: at(subject.finishedAt),
    NgayTuChoi: at(last('case.not-received')?.at),
    DonViXuLy: facts.competentUnit || facts.receivingUnit,
    NoiNopHoSo: '2',
    HoSoCoThanhPhanSoHoa: flag(papers.some(({ DuocSoHoa }) => DuocSoHoa !== '0')),
    TaiKhoanDuocXacThucVoiVNeID: flag(facts.techId !== undefined),
    DuocThanhToanTrucTuyen: last('case.paid')?.body['method'] === 'online' ? '2' : '3',
    DSKetNoiCSDL: facts.isChecked ? ['CSDLQGDC'] : [],
    TaiLieuNop: papers,
    DanhSachLePhi: facts.fees.map((fee) => ({
      Ten: fee.name.vi,
      Ma: fee.code,
      HinhThucThu: fee.timing === 'before' ? '1' : '2',
      Gia: String(fee.amountDong),
      Loai: fee.kind === 'charge' ? 'P' : 'LP',
    })),
    DanhSachHoSoBoSung: supplementsOf(history, at),
    DanhSachGiayToKetQua: resultsOf(facts),
  };
}

/** 1 is the personal number, 2 the old identity card; organisations go by their tax code. */
function identityOf({ about, taxCode }: DossierFacts): Dossier['DinhDanhCHS'] {
  if (taxCode !== undefined) return { LoaiDinhDanh: '', SoDinhDanh: taxCode };
  const { personalNumber = '' } = about.subject.applicant;
  const kind = personalNumber.length === 9 ? '2' : '1';
  return { LoaiDinhDanh: personalNumber === '' ? '' : kind, SoDinhDanh: personalNumber };
}

/** The last appointment that was given, of a case that waits for its applicant. */
const appointmentOf = (history: readonly LedgerEntry[]): Instant | undefined =>
  history.flatMap(({ body }) => momentOf(body['to']) ?? momentOf(body['dueAt']) ?? []).at(-1);

const momentOf = (value: unknown): Instant | undefined => (typeof value === 'number' ? instant(value) : undefined);

const papersOf = ({ about, details, publicUrl }: DossierFacts): readonly SubmittedPaper[] =>
  details.papers.map(({ paper, fileId, name, held }) => ({
    TepDinhKemId: fileId,
    TenTepDinhKem: name,
    IsDeleted: '0',
    MaThanhPhanHoSo: paper,
    // Whoever opens it signs in: the address gives nothing away.
    DuongDanTaiTepTin: `${publicUrl}/cases/${about.subject.code}/files/${fileId}`,
    DuocSoHoa: held === undefined ? '1' : '2',
    DuocTaiSuDung: flag(held !== undefined),
    DuocLayTuKhoDMQG: '0',
    MaKetQuaThayThe: '',
  }));

/** Each wait for the applicant with the appointment before and after it. */
function supplementsOf(
  history: readonly LedgerEntry[],
  at: (moment: Instant | undefined) => string,
): readonly DossierSupplement[] {
  return history.flatMap((entry, index) => {
    if (entry.kind !== 'case.supplement-requested') return [];
    const answered = history.slice(index).find(({ kind }) => kind === 'case.supplement-answered');
    return [
      {
        NgayHenTraTruoc: at(appointmentOf(history.slice(0, index))),
        NgayHenTraMoi: at(momentOf(answered?.body['dueAt'])),
      },
    ];
  });
}

function resultsOf({ about, details, publicUrl }: DossierFacts): readonly DossierResult[] {
  const { result } = details;
  if (!result) return [];
  const { code, name } = about.procedure.definition.result;
  return [
    {
      TenGiayTo: name.vi,
      MaThanhPhanHoSo: '',
      GiayToId: result.fileId ?? '',
      DuongDanTepTinKetQua: result.fileId === undefined ? '' : `${publicUrl}/cases/${about.subject.code}/result`,
      MaGiayToKetQua: code,
    },
  ];
}
