import type { App } from '../../../kernel/app.ts';
import type { LocalDate } from '../../../kernel/time.ts';
import type { Competence } from '../../procedures/index.ts';
import { receivingUnit, unitsAt, type Unit } from '../../units/index.ts';

// Offices change a few times a year; a filing need not ask for them each time.
const keptMs = 30_000;

type Kept<T> = Map<string, { readonly value: Promise<T>; readonly until: number }>;

type Offices = { readonly competent: Kept<readonly Unit[]>; readonly receiving: Kept<Unit> };

const kept = new WeakMap<App['db'], Offices>();

/** Units that hold the competence on a day: those an applicant can choose from. */
export function competentUnits(app: App, competence: Competence, day: LocalDate): Promise<readonly Unit[]> {
  const authority = competence.authority === 'department' ? (competence.department ?? '') : competence.authority;
  return keep(app, officesOf(app).competent, `${authority} ${day}`, () => unitsAt(app.db, authority, day));
}

/** Where files for a competent unit are handed in: its one-stop, or the unit itself. */
export function receivingUnitOf(app: App, competent: Unit, day: LocalDate): Promise<Unit> {
  return keep(
    app,
    officesOf(app).receiving,
    `${competent.id} ${day}`,
    async () => (await receivingUnit(app.db, competent.id, day)) ?? competent,
  );
}

function officesOf({ db }: App): Offices {
  let offices = kept.get(db);
  if (!offices) kept.set(db, (offices = { competent: new Map(), receiving: new Map() }));
  return offices;
}

function keep<T>(app: App, values: Kept<T>, key: string, ask: () => Promise<T>): Promise<T> {
  const known = values.get(key);
  if (known && known.until > app.now()) return known.value;
  if (values.size > 5_000) values.clear();
  const value = ask();
  values.set(key, { value, until: app.now() + keptMs });
  value.catch(() => values.delete(key));
  return value;
}
