import { problem, refuse, succeed, type Outcome } from '../../kernel/errors/problem.ts';
import { errors } from './errors.ts';
import {
  asMessage,
  compactDay,
  compactTime,
  isAuthentic,
  readCompactTime,
  readDong,
  signMessage,
  type Message,
} from './message.ts';
import type { PaymentGateway, PaymentNews, PaymentRequest, Reading } from './payment-gateway.ts';
import { readStatement } from './statement.ts';

export type PlatformOptions = {
  /** Address of the platform, without a slash at the end. */
  readonly url: string;
  /** What the platform calls this site (MaDoiTac). */
  readonly partner: string;
  readonly secret: string;
  readonly zone: string;
};

const patienceMs = 5_000;
const version = '1.0';
const currency = 'VND';

/** The national payment platform: messages of its shape over HTTP, each with an authentication code. */
export function nationalPlatform(options: PlatformOptions): PaymentGateway {
  const { zone, secret, url } = options;
  const say = (kind: string, fields: Message): Message =>
    signMessage({ LoaiBanTin: kind, PhienBan: version, MaDoiTac: options.partner, ...fields }, secret);
  const post = (path: string, message: Message, more = {}) => send(`${url}${path}`, { ...message, ...more });
  const answered = async (path: string, message: Message, more = {}): Promise<Outcome<Message>> => {
    const response = await post(path, message, more);
    if (!response) return refuse(problem(errors.unavailable));
    const answer = asMessage(await response.json().catch(() => undefined));
    if (!answer || !isAuthentic(answer, secret) || !answersTo(message, answer))
      return refuse(problem(errors.untrusted));
    return answer['TrangThaiGD'] === 'TU_CHOI'
      ? refuse(problem(errors.refused, undefined, { reason: answer['ThongTinGiaoDich'] ?? '' }))
      : succeed(answer);
  };
  return {
    async open(order) {
      const opened = await answered('/orders', say('TT', orderFields(order, zone)), orderDetails(order, zone));
      if (!opened.ok) return opened;
      const page = opened.value['DuongDan'];
      return page ? succeed({ url: page }) : refuse(problem(errors.untrusted));
    },
    read: (message) => readNews(message, options),
    async ask(reference, at) {
      const told = await answered('/queries', say('TC', { MaThamChieu: reference, ThoiGianGD: compactTime(at, zone) }));
      if (!told.ok) return told;
      if (told.value['TrangThaiGD'] === 'CHO') return succeed(undefined);
      const reading = readNews(told.value, options);
      return reading.kind === 'news' && reading.news.reference === reference
        ? succeed(reading.news)
        : refuse(problem(errors.untrusted));
    },
    async refund({ key, reference, transaction, amountDong, at, reason }) {
      const fields = {
        MaThamChieu: reference,
        SoTien: String(amountDong),
        MaTienTe: currency,
        MaGiaoDich: transaction,
        ThoiGianGD: compactTime(at, zone),
        MaThietBi: key,
        ThongTinGiaoDich: plain(reason),
      };
      const done = await answered('/refunds', say('HT', fields));
      if (!done.ok) return done;
      const back = refundOf(done.value, fields);
      return back === undefined ? refuse(problem(errors.untrusted)) : succeed({ transaction: back });
    },
    async statement(day, at) {
      const message = say('DS', { MaThamChieu: compactDay(day), ThoiGianGD: compactTime(at, zone) });
      const response = await post('/statements', message);
      if (!response) return refuse(problem(errors.unavailable));
      const rows = readStatement(await response.text(), response.headers.get('x-ma-xac-thuc') ?? '', {
        ...options,
        day,
      });
      return rows ? succeed(rows) : refuse(problem(errors.untrusted));
    },
  };
}

/**
 * Whether an answer is one to this message: of its kind, or what became of the order where that was asked. Everything is signed by
 * the same secret, so that an answer to something else would be believed.
 */
const answersTo = (message: Message, answer: Message): boolean =>
  answer['MaThamChieu'] === message['MaThamChieu'] &&
  answer['MaDoiTac'] === message['MaDoiTac'] &&
  (answer['LoaiBanTin'] === message['LoaiBanTin'] || (message['LoaiBanTin'] === 'TC' && answer['LoaiBanTin'] === 'KQ'));

/** The number of the transaction by which the money went back; undefined for an answer to another refund, or to none. */
function refundOf(answer: Message, asked: Message): string | undefined {
  const isThis = ['SoTien', 'MaTienTe', 'MaThietBi'].every((field) => answer[field] === asked[field]);
  const transaction = answer['MaGiaoDich'];
  const isDone = answer['TrangThaiGD'] === 'THANH_CONG' && transaction !== '' && transaction !== asked['MaGiaoDich'];
  return isThis && isDone ? transaction : undefined;
}

/** Sends a message; undefined when the platform does not answer in time or says that it cannot. */
const send = async (url: string, body: object): Promise<Response | undefined> =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(patienceMs),
  }).then(
    (response) => (response.status < 500 ? response : undefined),
    () => undefined,
  );

/** A `|` in a text would be a border between fields. */
const plain = (text: string): string => text.replaceAll('|', '/').slice(0, 250);

const orderFields = (order: PaymentRequest, zone: string): Message => ({
  MaThamChieu: order.reference,
  SoTien: String(order.amountDong),
  LoaiHinhThanhToan: order.way === 'qr' ? 'QR' : 'TRUC_TUYEN',
  MaKenhThanhToan: 'WEB',
  NgonNgu: order.language,
  MaTienTe: currency,
  ThongTinGiaoDich: plain(order.caseCode),
  ThoiGianGD: compactTime(order.at, zone),
});

/** What the receipt says (ThongTinBienLai), and how the browser comes back. */
const orderDetails = (order: PaymentRequest, zone: string): object => ({
  DuongDanTraVe: order.returnUrl,
  HanThanhToan: compactTime(order.expiresAt, zone),
  ThongTinBienLai: {
    MaTTHC: order.procedure.code,
    TenTTHC: order.procedure.name,
    MaDonVi: order.unit.code,
    TenDonVi: order.unit.name,
    MaHoSo: order.caseCode,
    TKThuHuong: order.account.number,
    MaNHThuHuong: order.account.bank,
    TenTKThuHuong: order.account.holder,
    HoTenNguoiNop: order.payerName,
    PhiLePhi: order.items.map((item) => ({
      Loai: item.kind === 'charge' ? 'P' : 'LP',
      Ma: item.code,
      Ten: item.name.vi,
      SoTien: item.amountDong,
    })),
  },
});

const states: Readonly<Record<string, PaymentNews['state']>> = { THANH_CONG: 'paid', THAT_BAI: 'failed' };

function readNews(value: unknown, { secret, partner, zone }: PlatformOptions): Reading {
  const message = asMessage(value);
  if (!message) return { kind: 'unreadable' };
  const reference = message['MaThamChieu'];
  if (!isAuthentic(message, secret) || message['MaDoiTac'] !== partner) return { kind: 'forged', reference };
  const amountDong = readDong(message['SoTien']);
  const at = readCompactTime(message['ThoiGianGD'] ?? '', zone);
  const state = states[message['TrangThaiGD'] ?? ''];
  const transaction = message['MaGiaoDich'];
  // An answer of another kind, such as to a refund, is signed by the same secret and says nothing of a payment.
  if (message['LoaiBanTin'] !== 'KQ') return { kind: 'unreadable' };
  if (!reference || amountDong === undefined || at === undefined || !state || !transaction)
    return { kind: 'unreadable' };
  const bank = message['MaNganHang'];
  const news = { reference, state, amountDong, currency: message['MaTienTe'] ?? '', at, transaction, bank };
  return { kind: 'news', news };
}
