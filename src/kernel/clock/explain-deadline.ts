/** Explains a due time on the command line: `npm run explain-deadline -- --received 2023-03-14T15:30 --term "3 working days"`. */
import { parseArgs } from 'node:util';
import { loadPlace } from '../place.ts';
import { readSettings } from '../settings.ts';
import { parseInstant, parseLocalDate, type Instant } from '../time.ts';
import { loadCalendar } from './calendar.ts';
import { computeDeadline } from './deadline.ts';
import { explain } from './explanation.ts';
import type { Pause } from './pauses.ts';
import { parseTerm } from './term.ts';
import { formatIso, instantOf } from './zone.ts';

const options = {
  received: { type: 'string' },
  term: { type: 'string' },
  pause: { type: 'string', multiple: true },
  policy: { type: 'string' },
  place: { type: 'string' },
  language: { type: 'string' },
} as const;

try {
  for (const line of answer(process.argv.slice(2))) console.log(line);
} catch (error) {
  // The parser of arguments adds lines of advice to its sentence.
  console.error((error instanceof Error ? error.message : String(error)).split('\n')[0]);
  process.exitCode = 2;
}

/** The lines to print: the reasoning, then the due time or `paused`. */
function answer(args: readonly string[]): readonly string[] {
  const values = readOptions(args);
  const place = loadPlace(values.place ?? readSettings({ PLACE: process.env['PLACE'] }).place);
  const calendar = loadCalendar(place);
  const deadline = computeDeadline({
    calendar,
    received: readTime(needed(values.received, '--received'), '--received', place.zone),
    term: readTerm(needed(values.term, '--term')),
    pauses: (values.pause ?? []).map((text) => readPause(text, place.zone)),
    policy: oneOf(values.policy, ['pause', 'restart'], '--policy'),
  });
  const lines = explain(deadline.steps, calendar, oneOf(values.language, ['en', 'vi'], '--language'));
  return [...lines, deadline.due === undefined ? 'paused' : formatIso(deadline.due, place.zone)];
}

/** A value may begin with a dash, as a slip of the pen does: it is joined to its option, so that its reader can say what is wrong. */
function readOptions(args: readonly string[]) {
  const joined: string[] = [];
  for (const each of args) {
    const before = joined.at(-1) ?? '';
    const opens = before.startsWith('--') && Object.hasOwn(options, before.slice(2));
    if (opens && each.startsWith('-') && !each.startsWith('--')) joined[joined.length - 1] = `${before}=${each}`;
    else joined.push(each);
  }
  return parseArgs({ args: joined, options }).values;
}

function needed(value: string | undefined, option: string): string {
  if (!value) throw new Error(`${option} is needed, as in --received 2023-03-14T15:30 --term "3 working days"`);
  return value;
}

/** Reads a time with its offset, or without one on the wall clocks of the place. */
function readTime(text: string, option: string, zone: string): Instant {
  const parts =
    /^((?:19|20|21)\d\d-\d\d-\d\d)T([01]\d|2[0-3]):([0-5]\d)(?::[0-5]\d(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)?$/.exec(text);
  const date = parts?.[1] === undefined ? undefined : parseLocalDate(parts[1]);
  if (parts && date) {
    const local = instantOf(date, Number(parts[2]) * 60 + Number(parts[3]), zone);
    const moment = parts[4] ? parseInstant(text) : local;
    if (moment !== undefined) return moment;
  }
  throw new Error(`${option}: "${text}" is not a time such as 2023-03-14T15:30 or 2023-03-14T15:30+07:00`);
}

function readTerm(text: string) {
  const term = parseTerm(text);
  if (term) return term;
  throw new Error(`--term: "${text}" is not one of "N working days", "N days", "N months", "N hours", "at once"`);
}

function readPause(text: string, zone: string): Pause {
  const [from, to, ...rest] = text.split('..');
  if (!from || to === undefined || rest.length > 0) {
    throw new Error(
      `--pause: "${text}" is not FROM..TO, as in 2023-03-15T08:00..2023-03-20T09:00; without TO the wait lasts`,
    );
  }
  const pause = { from: readTime(from, '--pause', zone), to: to === '' ? undefined : readTime(to, '--pause', zone) };
  if (pause.to !== undefined && pause.to < pause.from) throw new Error(`--pause: "${text}" ends before it begins`);
  return pause;
}

function oneOf<const T extends string>(value: string | undefined, allowed: readonly [T, ...T[]], option: string): T {
  const found = value === undefined ? allowed[0] : allowed.find((each) => each === value);
  if (found === undefined) throw new Error(`${option}: "${value}" is not one of ${allowed.join(', ')}`);
  return found;
}
