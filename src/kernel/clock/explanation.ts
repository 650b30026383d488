import { formatDate } from '../text/formats.ts';
import { speaker, type Language, type Speaker, type Text } from '../text/text.ts';
import type { LocalDate } from '../time.ts';
import type { Calendar } from './calendar.ts';
import type { Arrival, Remaining, Step } from './step.ts';
import { sayTerm } from './term.ts';
import { words } from './words.ts';
import { clockTime, dateOfWall, dayNumberOf, minuteOfDay, minutesPerDay, type WallMinute } from './zone.ts';

type Say = Speaker<typeof words>;

const arrivals = {
  'in-time': 'inTime',
  'before-opening': 'beforeOpening',
  'in-break': 'inBreak',
  'after-cut-off': 'afterCutOff',
  'after-closing': 'afterClosing',
  'day-off': 'onDayOff',
} as const satisfies Record<Arrival, keyof typeof words>;

/** Tells people, a sentence a step, how a due time came about. */
export function explain(steps: readonly Step[], calendar: Calendar, language: Language): readonly string[] {
  return steps.map((step) => startLarge(sentence(step, calendar, language)));
}

function sentence(step: Step, calendar: Calendar, language: Language): string {
  const say = speaker(words, language);
  const at = (moment: WallMinute) =>
    say('clockAt', { time: clockTime(minuteOfDay(moment)), date: dayName(dateOfWall(moment), language) });
  switch (step.kind) {
    case 'started': {
      const day = calendar.day(dayNumberOf(dateOfWall(step.at)));
      return say(arrivals[step.arrival], {
        what: say(step.cause, { at: at(step.at) }),
        start: at(step.start),
        cutOff: clockTime(day.cutOff),
        basis: calendar.handOver(day.date).basis[language],
      });
    }
    case 'term': {
      const term = sayTerm(step.term, language);
      if (step.minutes === undefined) return say('term', { term });
      return say('termOfTime', { term, duration: durationOf(step.minutes, say) });
    }
    case 'extended': {
      const term = sayTerm(step.term, language);
      return step.reason ? say('extendedBecause', { term, reason: step.reason[language] }) : say('extended', { term });
    }
    case 'worked':
      return say(step.makesUpFor ? 'workedMakeUp' : 'worked', {
        date: dayName(dateOfWall(step.from), language),
        from: clockTime(minuteOfDay(step.from)),
        to: clockTime(minuteOfDay(step.to)),
        duration: durationOf(step.minutes, say),
        total: durationOf(step.total, say),
        dayOff: step.makesUpFor ? dayName(step.makesUpFor, language) : '',
      });
    case 'day-off': {
      const name = step.name?.[language] ?? say('weekend');
      if (step.from === step.to) return say('dayOff', { date: dayName(step.from, language), name });
      return say('daysOff', { from: dayName(step.from, language), to: dayName(step.to, language), name });
    }
    case 'calendar-end':
      return say('calendarEnd', { at: at(step.at) });
    case 'moved': {
      if (dateOfWall(step.from) === dateOfWall(step.to)) return say('movedIntoHours', { to: at(step.to) });
      const name = step.name?.[language] ?? say('weekend');
      return say('moved', { from: dayName(dateOfWall(step.from), language), name, to: at(step.to) });
    }
    case 'waited':
      return say('waited', {
        from: at(step.from),
        to: at(step.to),
        why: because(step.reasons, say, language),
        duration: sayRemaining(step, say),
      });
    case 'waiting':
      return say('waiting', {
        since: at(step.since),
        why: because(step.reasons, say, language),
        left: sayRemaining(step.remaining, say),
      });
    case 'not-announced':
      return say('notAnnounced', { year: String(step.year) });
    default:
      return say('due', { at: at(step.at) });
  }
}

const startLarge = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

/** A day with its name: `thứ Tư 15/03/2023`. */
function dayName(date: LocalDate, language: Language): string {
  const weekday = new Date(`${date}T00:00Z`).getUTCDay() as 0 | 1 | 2 | 3 | 4 | 5 | 6;
  return `${speaker(words, language)(`weekday${weekday}`)} ${formatDate(date, language)}`;
}

function because(reasons: readonly Text[], say: Say, language: Language): string {
  return reasons.length === 0 ? '' : say('because', { reasons: reasons.map((reason) => reason[language]).join('; ') });
}

function sayRemaining(remaining: Remaining, say: Say): string {
  if (remaining === 'whole-term') return say('wholeTerm');
  if (remaining.of === 'working-time') return say('workingTimeLeft', { duration: durationOf(remaining.minutes, say) });
  const days = Math.floor(remaining.minutes / minutesPerDay);
  const rest = remaining.minutes % minutesPerDay;
  const parts = [
    ...(days > 0 ? [say('days', { count: days })] : []),
    ...(rest > 0 || days === 0 ? [durationOf(rest, say)] : []),
  ];
  return parts.join(' ');
}

function durationOf(minutes: number, say: Say): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const parts = [
    ...(hours > 0 ? [say('hours', { count: hours })] : []),
    ...(rest > 0 || hours === 0 ? [say('minutes', { count: rest })] : []),
  ];
  return parts.join(' ');
}
