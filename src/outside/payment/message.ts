import { createHmac, timingSafeEqual } from 'node:crypto';
import { formatIso, instantOf } from '../../kernel/clock/zone.ts';
import { instant, parseLocalDate, type Instant, type LocalDate } from '../../kernel/time.ts';

/** A message of the national payment platform: its field names, its values as text. */
export type Message = Readonly<Record<string, string>>;

/** The fields that a message's authentication code covers, in their order; one that a message has not counts as empty. */
const signedFields = [
  'LoaiBanTin',
  'PhienBan',
  'MaDoiTac',
  'MaThamChieu',
  'SoTien',
  'LoaiHinhThanhToan',
  'MaKenhThanhToan',
  'MaThietBi',
  'NgonNgu',
  'MaTienTe',
  'MaNganHang',
  'ThongTinGiaoDich',
  'ThoiGianGD',
  'Ip',
  'MaGiaoDich',
  'TrangThaiGD',
] as const;

/** HMAC-SHA256 over the fields joined by `|`, in capital hexadecimal digits. */
export const authenticationCode = (message: Message, secret: string): string =>
  createHmac('sha256', secret)
    .update(signedFields.map((field) => message[field] ?? '').join('|'))
    .digest('hex')
    .toUpperCase();

export const signMessage = (message: Message, secret: string): Message => ({
  ...message,
  MaXacThuc: authenticationCode(message, secret),
});

/** Whether the message is from somebody with the secret. A `|` inside a field could move its borders and is never signed. */
export function isAuthentic(message: Message, secret: string): boolean {
  if (signedFields.some((field) => message[field]?.includes('|'))) return false;
  return sameCode(authenticationCode(message, secret), message['MaXacThuc'] ?? '');
}

/** Compares without telling by its time how much of it is right. */
export function sameCode(expected: string, given: string): boolean {
  const [one, other] = [Buffer.from(expected), Buffer.from(given.toUpperCase())];
  return one.length === other.length && timingSafeEqual(one, other);
}

/** The texts of what arrived; undefined when it is no object of texts and numbers. */
export function asMessage(value: unknown): Message | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const fields = Object.entries(value).filter(([, field]) => typeof field === 'string' || typeof field === 'number');
  return Object.fromEntries(fields.map(([name, field]) => [name, String(field)]));
}

/** A moment as the platform writes it on the clocks of the place: `20260310080000`. */
export const compactTime = (at: Instant, zone: string): string =>
  `${formatIso(at, zone).slice(0, 16).replaceAll(/\D/g, '')}${String(Math.floor(at / 1000) % 60).padStart(2, '0')}`;

/** A day as the platform writes it: `20260310`. */
export const compactDay = (day: LocalDate): string => day.replaceAll('-', '');

/** Reads `20260310080000`; undefined when it is no moment. */
export function readCompactTime(text: string, zone: string): Instant | undefined {
  const [, year, month, day, hour, minute, second] = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(text) ?? [];
  const date = parseLocalDate(`${year}-${month}-${day}`);
  const [hours, minutes, seconds] = [Number(hour), Number(minute), Number(second)];
  if (!date || hours > 23 || minutes > 59 || seconds > 59) return undefined;
  return instant(instantOf(date, hours * 60 + minutes, zone) + seconds * 1000);
}

/** Whole đồng as digits; undefined for anything else. */
export const readDong = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,12}$/.test(text) ? Number(text) : undefined;
