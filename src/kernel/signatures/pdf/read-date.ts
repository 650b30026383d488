import { instant, type Instant } from '../../time.ts';

/** `D:20260314153000+07'00'` (ISO 32000-1, 7.9.4); undefined for what is no moment. */
export function readDate(text: string | undefined): Instant | undefined {
  const found = /^D:(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(?:Z|([+-])(\d{2})'?(\d{2})?)?/.exec(text ?? '');
  if (!found) return undefined;
  const [, year, month, day, hour, minute, second, sign, hours = '00', minutes = '00'] = found;
  const zone = sign ? `${sign}${hours}:${minutes}` : 'Z';
  const milliseconds = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`);
  return Number.isNaN(milliseconds) ? undefined : instant(milliseconds);
}
