import type { Instant } from '../../time.ts';

/** `14/03/2026 15:30:00 +07:00`, as signatures of attachments and copies show it (Decree 30/2020, annex I, II.8). */
export function signingTime(at: Instant, zone: string): string {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'longOffset',
  });
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, value]));
  const find = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? '';
  const offset = find('timeZoneName').replace('GMT', '') || '+00:00';
  return `${find('day')}/${find('month')}/${find('year')} ${find('hour')}:${find('minute')}:${find('second')} ${offset}`;
}
