import type { Context } from '../../../kernel/app.ts';
import { localDateOf } from '../../../kernel/clock/zone.ts';
import { errors as requestErrors } from '../../../kernel/errors/errors.ts';
import { problem } from '../../../kernel/errors/problem.ts';
import { contentHeaders } from '../../../kernel/files/content-headers.ts';
import { findFile } from '../../../kernel/files/find-file.ts';
import { bytes, page, problems, redirect, type Answer } from '../../../kernel/web/answer.ts';
import { asCitizen, type CitizenContext } from '../../../kernel/web/as-citizen.ts';
import type { Incoming, Route } from '../../../kernel/web/route.ts';
import { viewOf } from '../../../ui/view.ts';
import { readingsOf } from '../../people/index.ts';
import { readPaperTypes } from '../../procedures/index.ts';
import { formReferences } from '../../units/index.ts';
import { forgetFact } from '../commands/forget-fact.ts';
import { withdrawConsent } from '../commands/withdraw-consent.ts';
import { ClosedVaultPage } from '../pages/closed-vault-page.tsx';
import type { Look } from '../pages/looks.tsx';
import { paperName } from '../pages/paper-name.ts';
import { VaultPage } from '../pages/vault-page.tsx';
import { WithdrawPage } from '../pages/withdraw-page.tsx';
import { mayUseOwnVault } from '../policy.ts';
import { ownPaper, ownUse, type OwnUse } from '../queries/own-paper.ts';
import { ownVault, type OwnVault } from '../queries/own-vault.ts';
import { withProcedureNames } from '../queries/with-procedure-names.ts';
import { opensVault } from '../rules/opens-vault.ts';
import { lookAtRegister } from '../registers/rules/look-at-register.ts';
import { ownerOf } from '../rules/owner-key.ts';
import type { VaultPaper } from '../vault-paper.ts';
import { vaultWords } from '../words.ts';

const doneOf = (done: string | undefined) => (done === 'withdrawn' || done === 'forgotten' ? done : undefined);

const showVault = asCitizen<undefined>(async (context, incoming) => {
  const { actor, db, place, now } = context;
  if (!opensVault(actor)) return page(<ClosedVaultPage view={viewOf(context, incoming)} />);
  const today = localDateOf(now(), place.zone);
  const [vault, references] = await Promise.all([ownVault(db, ownerOf(actor)), formReferences(db)]);
  return page(
    <VaultPage
      view={viewOf(context, incoming)}
      vault={{ ...vault, uses: await withProcedureNames(context, vault.uses) }}
      types={readPaperTypes(place)}
      today={today}
      looks={await looksOf(context, vault)}
      valueOf={(fact, value) => (fact === 'residenceArea' ? (references.areaLabel(value) ?? value) : value)}
      done={doneOf(incoming.query['done'])}
    />,
  );
});

const mostLooks = 50;

/** Looks at papers and at the full number, in one list. */
async function looksOf(context: CitizenContext, vault: OwnVault): Promise<readonly Look[]> {
  const { db, actor, place, language } = context;
  const types = readPaperTypes(place);
  const readings = await readingsOf(db, actor.personId);
  const atPapers = vault.looks.map(({ paperId, ...look }) => {
    const paper = vault.papers.find(({ id }) => id === paperId);
    return { ...look, what: paper ? paperName(paper, types, language) : '' };
  });
  const atNumber = readings.map((reading) => ({ ...reading, what: vaultWords.fullNumber[language] }));
  const asked = vault.registerLooks.filter(({ outcome }) => outcome !== 'refused');
  const atRegisters = (await withProcedureNames(context, asked)).map((look) =>
    lookAtRegister(look, { actor, place, language }),
  );
  return [...atPapers, ...atNumber, ...atRegisters].toSorted((one, other) => other.at - one.at).slice(0, mostLooks);
}

/** A paper of whoever asks; to everybody else it is as unknown as one that does not exist. */
const ownPaperIn: Route<VaultPaper>['subject'] = async ({ db, actor }: Context, { paper = '' }) =>
  actor.kind === 'citizen' ? ownPaper(db, ownerOf(actor), paper) : undefined;

const showFile: Route<VaultPaper> = {
  method: 'GET',
  url: '/my/vault/:paper/file',
  allow: mayUseOwnVault,
  subject: ownPaperIn,
  handle: async ({ db, files }, { subject: { fileId } }) => {
    const file = fileId === undefined ? undefined : await findFile(db, fileId);
    const content = file && (await files.stream(file.key));
    if (!file || !content) return problems(problem(requestErrors.notFound));
    const { contentType, headers } = contentHeaders(file.kind, file.name, 'inline');
    return bytes(content, contentType, headers);
  },
};

const useRoute = (
  method: 'GET' | 'POST',
  handle: (context: CitizenContext, incoming: Incoming<OwnUse>) => Promise<Answer>,
): Route<OwnUse> => ({
  method,
  url: '/my/vault/uses/:use/withdraw',
  allow: mayUseOwnVault,
  subject: async ({ db, actor }, { use = '' }) =>
    actor.kind === 'citizen' ? ownUse(db, ownerOf(actor), use) : undefined,
  handle: asCitizen(handle),
});

const askWithdraw = useRoute('GET', async (context, incoming) => {
  const [use] = await withProcedureNames(context, [incoming.subject.use]);
  if (!use || use.withdrawnAt !== undefined) return redirect('/my/vault#consents');
  const own = { ...incoming.subject, use };
  return page(<WithdrawPage view={viewOf(context, incoming)} own={own} types={readPaperTypes(context.place)} />);
});

const withdraw = useRoute('POST', async ({ db, actor, now }, { subject: { use, paper } }) => {
  const { id, paperId } = use;
  await withdrawConsent(db, { ownerId: paper.ownerId, use: id, paperId }, actor, now());
  return redirect('/my/vault?done=withdrawn');
});

const forget: Route<undefined> = {
  method: 'POST',
  url: '/my/vault/facts/:fact/forget',
  allow: mayUseOwnVault,
  handle: asCitizen(async (context, incoming) => {
    await forgetFact(context, context.actor, incoming.params['fact'] ?? '');
    return redirect('/my/vault?done=forgotten');
  }),
};

/** The address of the button, opened as a page: after signing in anew, or in another language. */
const forgetAgain: Route<undefined> = {
  method: 'GET',
  url: '/my/vault/facts/:fact/forget',
  allow: mayUseOwnVault,
  handle: async () => redirect('/my/vault#facts'),
};

export const ownRoutes: readonly Route[] = [
  { method: 'GET', url: '/my/vault', allow: mayUseOwnVault, handle: showVault },
  showFile,
  askWithdraw,
  withdraw,
  forget,
  forgetAgain,
];
