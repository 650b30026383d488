import { errors as requestErrors } from '../../../kernel/errors/errors.ts';
import { problem, type Outcome, type Problem } from '../../../kernel/errors/problem.ts';
import { limits } from '../../../kernel/files/limits.ts';
import { problems, redirect, type Answer } from '../../../kernel/web/answer.ts';
import type { Route } from '../../../kernel/web/route.ts';
import { fieldName } from '../pages/act-frame.tsx';
import { errors } from '../errors.ts';
import { officerReads } from '../policy.ts';
import { caseByCode } from '../queries/load-case.ts';
import { caseAddress } from '../rules/desk-address.ts';
import { deskActs, type DeskAct } from '../rules/desk-acts.ts';
import { keepFile, readActForm, type ActFields } from './act-fields.ts';
import { deskRoute, showCase, type AtDesk } from './desk-case.tsx';
import { perform } from './perform-act.ts';

/** Does one act: back to the case when it is done, else the case again with what was typed and what is wrong. */
async function doAct(act: DeskAct, desk: AtDesk): Promise<Answer> {
  const read = await readActForm(act, desk);
  if (!read.ok) return refused(act, desk, { typed: {}, problems: read.problems });
  if (read.value.text('search') !== '') return refused(act, desk, { typed: read.value.typed, problems: [] });
  const { at } = desk;
  if (read.value.version !== at.subject.version) {
    return refused(act, desk, { typed: read.value.typed, problems: [problem(errors.changedMeanwhile)] });
  }
  const kept = await keepFile(act, desk, read.value);
  if (!kept.ok) return refused(act, desk, { typed: read.value.typed, problems: kept.problems });
  const fields = kept.value;
  const outcome: Outcome<undefined> = await perform[act](desk.context, at, fields);
  if (outcome.ok) return redirect(await addressAfter(act, desk));
  if (outcome.problems.some((each) => each.kind === requestErrors.notAllowed)) return problems(...outcome.problems);
  return refused(act, desk, { typed: fields.typed, problems: outcome.problems });
}

/** Back to the case; to the work list when the act has taken the case out of this officer's sight, as passing it on may. */
async function addressAfter(act: DeskAct, { context, at }: AtDesk): Promise<string> {
  const after = await caseByCode(context, at.subject.code);
  return after && officerReads(context.actor, after)
    ? caseAddress(at.subject.code, `?done=${act}`)
    : `/desk?${new URLSearchParams({ done: act, left: at.subject.code })}`;
}

type Refused = { readonly typed: ActFields['typed']; readonly problems: readonly Problem[] };

/** The case as it is by now: somebody else may have been faster. */
async function refused(act: DeskAct, desk: AtDesk, { typed, problems: found }: Refused): Promise<Answer> {
  const at = (await caseByCode(desk.context, desk.at.subject.code)) ?? desk.at;
  const tried = { act, typed, problems: found.map((each) => atField(act, each)) };
  return showCase({ ...desk, at }, { tried });
}

/** Commands point at `/reason`; on the page it is the reason of this act. */
const atField = (act: DeskAct, each: Problem): Problem =>
  each.field === undefined ? each : { ...each, field: fieldName(act, each.field.slice(1)) };

export const deskActRoutes: readonly Route[] = deskActs.map((act) =>
  deskRoute('POST', `/${act}`, (desk) => doAct(act, desk), {
    perMinute: 120,
    ...(act === 'record-result' ? { bodyLimitBytes: limits.fileBytes + limits.restBytes } : {}),
  }),
);
