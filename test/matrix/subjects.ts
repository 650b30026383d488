import type { PayingProvince } from '../../src/modules/payments/testing/paying-province.ts';
import { kindOf } from './kinds.ts';
import { makeCase, type Stage } from './made/cases.ts';
import type { People } from './people.ts';
import type { Make, Subject } from './subject.ts';

export type Subjects = {
  /** What a route is about, at a stage where it is a case. */
  readonly of: (url: string, stage: Stage | undefined) => Promise<Subject | undefined>;
  /** Whether somebody has changed it, so that it is made anew for the next. */
  readonly hasChanged: (url: string, stage: Stage | undefined) => Promise<boolean>;
};

type Kept = { readonly subject: Subject; readonly state: string };

/** Keeps one subject of each kind and stage, so that each person finds the same. */
export function keepSubjects(province: PayingProvince, people: People): Subjects {
  const kept = new Map<Stage | Make | undefined, Kept>();
  const keyOf = (url: string, stage: Stage | undefined): Stage | Make | undefined => stage ?? kindOf(url)?.make;
  const make = (url: string, stage: Stage | undefined): Promise<Subject> | undefined =>
    stage ? makeCase(province, people, stage) : kindOf(url)?.make(province, people);
  return {
    async of(url, stage) {
      const key = keyOf(url, stage);
      const known = kept.get(key);
      if (known) return known.subject;
      const subject = await make(url, stage);
      if (subject) kept.set(key, { subject, state: await subject.state() });
      return subject;
    },
    async hasChanged(url, stage) {
      const key = keyOf(url, stage);
      const known = kept.get(key);
      if (!known || (await known.subject.state()) === known.state) return false;
      kept.delete(key);
      return true;
    },
  };
}
