import { createHmac } from 'node:crypto';
import type { StatementRow } from './payment-gateway.ts';
import type { LocalDate } from '../../kernel/time.ts';
import { compactDay, readCompactTime, readDong, sameCode } from './message.ts';

const kinds: Readonly<Record<string, StatementRow['kind']>> = { TT: 'payment', HT: 'refund' };

/**
 * Reads the provider's file of a day: `MaThamChieu,MaGiaoDich,SoTien,ThoiGianGD,Loai`, and last `#TONG,<rows>,<sum>,<day>`.
 * @returns undefined when the signature, a line, a sum or the day is wrong: a file that lost a line must not look like one without
 * it, nor that of another day like this one's
 */
export function readStatement(
  text: string,
  code: string,
  { day, secret, zone }: { readonly day: LocalDate; readonly secret: string; readonly zone: string },
): readonly StatementRow[] | undefined {
  if (!sameCode(createHmac('sha256', secret).update(text).digest('hex').toUpperCase(), code)) return undefined;
  const lines = text.split(/\r?\n/).filter((line) => line !== '');
  const total = lines.at(-1)?.split(',') ?? [];
  const rows = lines.slice(1, -1).map((line) => rowOf(line, zone));
  const sound = rows.filter((row) => row !== undefined);
  const sum = sound.reduce((so, { amountDong }) => so + amountDong, 0);
  const isWhole = total[0] === '#TONG' && Number(total[1]) === rows.length && Number(total[2]) === sum;
  const isOfDay = total[3] === compactDay(day);
  return isWhole && isOfDay && sound.length === rows.length ? sound : undefined;
}

function rowOf(line: string, zone: string): StatementRow | undefined {
  const [reference, transaction, amount, time, code] = line.split(',');
  const amountDong = readDong(amount);
  const at = readCompactTime(time ?? '', zone);
  const kind = kinds[code ?? ''];
  if (!reference || !transaction || amountDong === undefined || at === undefined || !kind) return undefined;
  return { kind, reference, transaction, amountDong, at };
}
