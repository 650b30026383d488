import type { Officer } from '../../../kernel/access/actor.ts';
import type { App } from '../../../kernel/app.ts';
import { localDateOf } from '../../../kernel/clock/zone.ts';
import { officersWithRole, type OfficerChoice } from '../../units/index.ts';
import { canNow, officerReads } from '../policy.ts';
import { mostInBatch, type BatchAct } from '../rules/batch-acts.ts';
import type { ListAddress } from '../rules/desk-address.ts';
import { stepAfter } from '../rules/process.ts';
import { filterOf } from '../rules/work-filters.ts';
import { caseByCode, type CaseSubject } from './load-case.ts';
import { workList } from './work-list.ts';

/** A chosen case, and whether the act can be done with it as it stands. */
export type ChosenCase = CaseSubject & { readonly isReady: boolean };

export type BatchChoice = {
  readonly cases: readonly ChosenCase[];
  /** Officers to whom steps of the chosen cases can be given, once each. */
  readonly able: readonly OfficerChoice[];
  /** Whether a case goes on to its approval, and so needs a proposal. */
  readonly proposes: boolean;
};

/** The chosen cases as they stand; those that the officer may not read are passed over. */
export async function batchChoice(
  app: App,
  officer: Officer,
  act: BatchAct,
  codes: readonly string[],
): Promise<BatchChoice> {
  const found = await Promise.all(codes.slice(0, mostInBatch + 1).map((code) => caseByCode(app, code)));
  const cases = found
    .filter((about): about is CaseSubject => about !== undefined && officerReads(officer, about))
    .map((about) => ({ ...about, isReady: canNow(act, officer, about) }));
  return {
    cases,
    able: act === 'assign' ? await ableFor(app, cases) : [],
    proposes:
      act === 'complete-step' &&
      cases.some(({ procedure, step }) => stepAfter(procedure.definition, step.code)?.kind === 'approval'),
  };
}

async function ableFor(app: App, cases: readonly ChosenCase[]): Promise<readonly OfficerChoice[]> {
  const today = localDateOf(app.now(), app.place.zone);
  const steps = new Map(cases.map(({ subject }) => [`${subject.holderUnitId} ${subject.stepRole}`, subject] as const));
  const able = await Promise.all(
    [...steps.values()].map(({ holderUnitId, stepRole }) => officersWithRole(app.db, holderUnitId, stepRole, today)),
  );
  return [...new Map(able.flat().map((officer) => [officer.officerId, officer])).values()];
}

/** Codes of all cases that a view of the work list lists, up to one more than a go takes. */
export async function codesListed(
  app: App,
  officer: Officer,
  address: ListAddress,
  text: string | undefined,
): Promise<readonly string[]> {
  const codes: string[] = [];
  let after: string | undefined;
  do {
    const { rows, next } = await workList(app, officer, filterOf({ ...address, after }, text));
    codes.push(...rows.map(({ code }) => code));
    after = next;
  } while (after !== undefined && codes.length <= mostInBatch);
  return codes;
}
