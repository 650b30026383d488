import type { FormDefinition } from '../../kernel/schema/form-definition.ts';
import type { Text } from '../../kernel/text/text.ts';

/** A kind of result, as `places/<place>/results/<code>.json` defines it. */
export type ResultKind = {
  readonly code: string;
  readonly name: Text;
  /** Below `forms/` of the place, without ending. */
  readonly template: string;
  /** Of the agency's registers, the one from which it takes its number. */
  readonly register: string;
  /** Such as `{number}/GP-{agency}`. */
  readonly symbol: string;
  /** Decisions that it can carry. */
  readonly outcomes: readonly ('granted' | 'refused')[];
  /** Whether the committee speaks, or its head alone (Decree 30/2020, art. 13). */
  readonly authority: 'collective' | 'head';
  /** Procedures whose result it is; empty where it serves any. */
  readonly procedures: readonly string[];
  /** FEEL over its data: whom or what it concerns. */
  readonly holder: string;
  /** FEEL over its data: the last day on which it holds. */
  readonly validTo?: string;
  readonly basis: string;
  /** FEEL over the case for each field, by pointer. */
  readonly prefill: Readonly<Record<string, string>>;
  readonly form: FormDefinition;
};
