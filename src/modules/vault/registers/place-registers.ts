import { readFileSync } from 'node:fs';
import type { App } from '../../../kernel/app.ts';
import { placeFile, type Place } from '../../../kernel/place.ts';
import type { Text } from '../../../kernel/text/text.ts';

/** Where a value stands in what is attested: a part that every paper has, or a name of the register's own. */
type Source = { readonly from: string };

/** A kind of paper that a register attests. */
export type ServedPaper = {
  /** Code of a `PaperType`. */
  readonly type: string;
  /** For how many days it is put forward again without asking anew. */
  readonly reuseDays: number;
  /** Questions of forms that it answers, by the names that `x-prefill` uses; `values` where the form's words differ. */
  readonly fills?: Readonly<Record<string, Source & { readonly values?: Readonly<Record<string, string>> }>>;
  /** What else of it is shown to people. */
  readonly shows?: readonly (Source & { readonly label: Text })[];
};

/** A register of another agency, as the place describes it. */
export type Register = {
  readonly code: string;
  readonly name: Text;
  /** The agency that keeps it. */
  readonly keeper: Text;
  /** Its name in the data exchange. */
  readonly service: string;
  /** By what right it is asked. */
  readonly basis: Text;
  readonly papers: readonly ServedPaper[];
};

const known = new WeakMap<Place, readonly Register[]>();

/** The registers that the place knows (`registers.json`); none where it names none. */
export function placeRegisters(place: Place): readonly Register[] {
  const before = known.get(place);
  if (before) return before;
  const path = placeFile(place, 'registers.json');
  const { registers } = path
    ? (JSON.parse(readFileSync(path, 'utf8')) as { readonly registers: readonly Register[] })
    : { registers: [] };
  known.set(place, registers);
  return registers;
}

/** Those that are connected, as the settings say. */
export function connectedRegisters({ settings, place }: Pick<App, 'settings' | 'place'>): readonly Register[] {
  const connected = settings.exchange?.registers ?? [];
  if (connected.length === 0) return [];
  return placeRegisters(place).filter(({ code }) => connected === 'all' || connected.includes(code));
}
