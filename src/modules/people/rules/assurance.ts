import type { Citizen } from '../../../kernel/access/actor.ts';

/** Level of assurance: how surely the e-ID knew who signed in (Decree 69/2024: level 2 is an account verified face to face). */
export type Assurance = Citizen['assurance'];

const isLevel = (value: unknown): value is Assurance => value === 1 || value === 2 || value === 3;

/** The level of a session by the facts kept with it; the lowest where none was kept. */
export const assuranceOf = ({ assurance }: Readonly<Record<string, unknown>>): Assurance =>
  isLevel(assurance) ? assurance : 1;

/** The level that an address asks for; undefined for anything that is none, and for 1, which everybody has. */
export function askedLevel(text: string | undefined): Assurance | undefined {
  const level = Number(text);
  return isLevel(level) && level > 1 ? level : undefined;
}
