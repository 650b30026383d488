import { createHmac } from 'node:crypto';
import { instantOf, localDateOf } from '../../src/kernel/clock/zone.ts';
import { instant, parseLocalDate } from '../../src/kernel/time.ts';
import {
  asMessage,
  compactTime,
  isAuthentic,
  readDong,
  signMessage,
  type Message,
} from '../../src/outside/payment/message.ts';
import type { PaymentOptions } from './options.ts';
import type { Order, Orders, Payment } from './orders.ts';
import { resultOf } from './tell-site.ts';

type Platform = { readonly options: PaymentOptions; readonly orders: Orders; readonly now: () => number };

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const refused = ({ options }: Platform, message: Message, reason: string): Message =>
  signMessage({ ...message, TrangThaiGD: 'TU_CHOI', ThongTinGiaoDich: reason }, options.secret);

/** Takes an order; under a reference that is there already, the order of before. */
function takeOrder(platform: Platform, message: Message, body: Readonly<Record<string, unknown>>): Message {
  const { options, orders } = platform;
  const amountDong = readDong(message['SoTien']);
  const reference = message['MaThamChieu'] ?? '';
  const about = (body['ThongTinBienLai'] ?? {}) as Readonly<Record<string, unknown>>;
  if (!amountDong || !/^[\w.-]{10,60}$/.test(reference)) return refused(platform, message, 'Lệnh thu không hợp lệ');
  const order = orders.add({
    reference,
    amountDong,
    way: message['LoaiHinhThanhToan'] === 'QR' ? 'QR' : 'TRUC_TUYEN',
    purpose: message['ThongTinGiaoDich'] ?? '',
    account: text(about['TKThuHuong']),
    unit: text(about['TenDonVi']),
    returnUrl: text(body['DuongDanTraVe']),
    language: message['NgonNgu'] === 'en' ? 'en' : 'vi',
    state: 'CHO',
  });
  if (order.amountDong !== amountDong) return refused(platform, message, 'Mã tham chiếu đã dùng cho số tiền khác');
  return signMessage({ ...message, TrangThaiGD: 'CHO', DuongDan: `${options.url}/pay/${reference}` }, options.secret);
}

function answerQuery(platform: Platform, message: Message): Message {
  const order = platform.orders.byReference(message['MaThamChieu'] ?? '');
  if (!order) return refused(platform, message, 'Không có mã tham chiếu này');
  return order.state === 'CHO'
    ? signMessage({ ...message, TrangThaiGD: 'CHO' }, platform.options.secret)
    : resultOf(order, platform.options);
}

/** Pays back a payment or a part of it, once under a key however often it is asked, and never more than was paid. */
function payBack(platform: Platform, message: Message): Message {
  const { orders, options, now } = platform;
  const order = orders.byReference(message['MaThamChieu'] ?? '');
  const key = message['MaThietBi'] ?? '';
  const of = message['MaGiaoDich'] ?? '';
  const amountDong = readDong(message['SoTien']);
  const paid = order?.state === 'THANH_CONG' ? [order.transaction, ...(order.again ?? []).map(transactionOf)] : [];
  if (!order || !amountDong || !paid.includes(of))
    return refused(platform, message, 'Không có giao dịch thành công này');
  const refunds = order.refunds ?? [];
  const known = refunds.find((each) => each.key === key);
  if (known && (known.of !== of || known.amountDong !== amountDong))
    return refused(platform, message, 'Mã yêu cầu đã dùng cho khoản hoàn khác');
  const back = refunds.filter((each) => each.of === of).reduce((sum, each) => sum + each.amountDong, 0);
  if (!known && back + amountDong > order.amountDong) return refused(platform, message, 'Giao dịch đã được hoàn');
  const refund = known ?? { key, of, transaction: orders.nextTransaction(), at: now(), amountDong };
  if (!known) orders.change(order, { refunds: [...refunds, refund] });
  return signMessage({ ...message, TrangThaiGD: 'THANH_CONG', MaGiaoDich: refund.transaction }, options.secret);
}

const transactionOf = ({ transaction }: Payment): string => transaction;

/** What the platform answers to a signed message; undefined for one that is not. */
export function answerMessage(platform: Platform, path: string, body: unknown): Message | undefined {
  const message = asMessage(body);
  const { secret, partner } = platform.options;
  if (!message || !isAuthentic(message, secret) || message['MaDoiTac'] !== partner) return undefined;
  switch (path) {
    case '/orders':
      return takeOrder(platform, message, body as Readonly<Record<string, unknown>>);
    case '/queries':
      return answerQuery(platform, message);
    case '/refunds':
      return payBack(platform, message);
    default:
      return undefined;
  }
}

type Row = readonly [reference: string, transaction: string, amountDong: number, at: number, kind: 'TT' | 'HT'];

const rowsOf = ({ reference, state, transaction, amountDong, at, again = [], refunds = [] }: Order): readonly Row[] => [
  ...(state === 'THANH_CONG' && transaction !== undefined && at !== undefined
    ? [[reference, transaction, amountDong, at, 'TT'] as const]
    : []),
  ...again.map((paid) => [reference, paid.transaction, amountDong, paid.at, 'TT'] as const),
  ...refunds.map((refund) => [reference, refund.transaction, refund.amountDong, refund.at, 'HT'] as const),
];

/** The file of a day, which it names, with its authentication code; undefined where nobody we know asks. */
export function statementOf(
  { options, orders }: Platform,
  body: unknown,
): { readonly text: string; readonly code: string } | undefined {
  const message = asMessage(body);
  const { secret, partner, zone } = options;
  if (!message || !isAuthentic(message, secret) || message['MaDoiTac'] !== partner) return undefined;
  const asked = message['MaThamChieu'] ?? '';
  const day = parseLocalDate(`${asked.slice(0, 4)}-${asked.slice(4, 6)}-${asked.slice(6)}`);
  if (!day) return undefined;
  const rows = orders
    .all()
    .flatMap(rowsOf)
    .filter(([, , , at]) => at >= instantOf(day, 0, zone) && localDateOf(instant(at), zone) === day);
  const text = [
    'MaThamChieu,MaGiaoDich,SoTien,ThoiGianGD,Loai',
    ...rows.map(([reference, transaction, amountDong, at, kind]) =>
      [reference, transaction, amountDong, compactTime(instant(at), zone), kind].join(','),
    ),
    ['#TONG', rows.length, rows.reduce((sum, [, , amountDong]) => sum + amountDong, 0), asked].join(','),
  ].join('\n');
  return { text, code: createHmac('sha256', secret).update(text).digest('hex').toUpperCase() };
}
