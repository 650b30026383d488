import type { Citizen } from '../../../../../kernel/access/actor.ts';
import type { Context } from '../../../../../kernel/app.ts';
import { problem, refuse, succeed, type Outcome } from '../../../../../kernel/errors/problem.ts';
import { askRegisters, ownerOf, registerErrors, usePapers, type RegisterQuestion } from '../../../../vault/index.ts';
import { saveDraft } from '../../../commands/drafts.ts';
import type { DraftSubject } from '../../../queries/load-draft.ts';
import { putForward } from '../../queries/put-forward.ts';
import { mustNotAsk } from '../../rules/must-not-ask.ts';
import { registersOfDraft } from '../queries/registers-of-draft.ts';
import { answersOfLooks } from '../rules/answers-of-looks.ts';
import type { Consent } from '../rules/consent-in.ts';
import { holderOf, isKnownEnough } from '../rules/holder-of.ts';

type CitizenContext = Context & { readonly actor: Citizen };

/**
 * Asks the registers to which an applicant agreed for a draft. What is attested and theirs alone is used at once, as the consent
 * says; what is about others is put forward. Questions of the form still open are filled in.
 */
export async function lookForDraft(
  context: CitizenContext,
  subject: DraftSubject,
  { key, agreed }: Consent,
): Promise<Outcome<undefined>> {
  const { actor, db, now } = context;
  const { draft, procedure } = subject;
  const { questions, refused } = await registersOfDraft(context, subject);
  const holder = holderOf(actor);
  if (!holder || !isKnownEnough(actor)) return refuse(problem(registerErrors.registerLevel));
  const chosen = agreed === 'none' ? questions : [...questions, ...refused].filter(isIn(agreed));
  if (chosen.length === 0) return refuse(problem(registerErrors.registerConsent, '/registers'));
  const owner = ownerOf(actor);
  const { code, name } = procedure.definition;
  const filing = { key: draft.id, procedure: { code, name: name.vi } };
  const consent = agreed === 'none' ? 'refused' : 'given';
  const asked = await askRegisters(context, {
    key,
    owner,
    holder,
    holderName: actor.fullName,
    filing,
    questions: chosen,
    consent,
  });
  if (!asked.ok) return asked;
  const attested = new Set(asked.value);
  const offers = await putForward(context, owner, procedure.definition, draft.answers);
  const said = [...offers].flatMap(([paper, offer]) =>
    mustNotAsk(offer) ? offer.held.filter(({ id }) => attested.has(id)).map(({ id: held }) => ({ paper, held })) : [],
  );
  await usePapers(db, [{ owner, filing, actor, said }], now());
  await fillIn(context, subject);
  return succeed(undefined);
}

const isIn =
  (codes: readonly string[]) =>
  ({ register }: RegisterQuestion): boolean =>
    codes.includes(register.code);

/** Fills questions still empty with what the registers said; they stay the applicant's to change. */
async function fillIn(context: CitizenContext, subject: DraftSubject): Promise<void> {
  const { draft, procedure } = subject;
  const { looks } = await registersOfDraft(context, subject);
  const known = answersOfLooks(looks);
  const answers = procedure.form.prefill(
    Object.fromEntries([...known].map(([name, { value }]) => [name, value])),
    draft.answers,
  );
  if (answers !== draft.answers) await saveDraft(context, draft, { answers });
}
