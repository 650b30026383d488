import { errors as requestErrors } from '../../../kernel/errors/errors.ts';
import { contentHeaders } from '../../../kernel/files/content-headers.ts';
import { findFile } from '../../../kernel/files/find-file.ts';
import { bytes, page, problems, redirect, type Answer } from '../../../kernel/web/answer.ts';
import { problem, type Problem } from '../../../kernel/errors/problem.ts';
import type { Route } from '../../../kernel/web/route.ts';
import { viewOf } from '../../../ui/view.ts';
import { readPaperTypes } from '../../procedures/index.ts';
import { papersToSign, recordLook, type VaultPaper } from '../../vault/index.ts';
import { signScans } from '../commands/sign-scans.ts';
import { ScansPage } from '../pages/scans-page.tsx';
import { mayKeepOwn } from '../policy.ts';
import { signingAsks } from '../queries/signing-asks.ts';
import { scanWords } from '../scan-words.ts';
import { scanFileAddress, scansAddress } from '../rules/addresses.ts';
import { asOfficer, type OfficerAt } from './batch-route.ts';
import { postedText } from './posted.ts';

type Tried = { readonly chosen: readonly string[]; readonly problems: readonly Problem[] };

async function showScans({ context, incoming }: OfficerAt<undefined>, tried?: Tried): Promise<Answer> {
  const [papers, asks] = await Promise.all([
    papersToSign(context.db, context.actor.officerId),
    signingAsks(context, 'signer', unitOf(context.actor)),
  ]);
  const signed = /^\d{1,3}$/.exec(incoming.query['signed'] ?? '')?.[0];
  const wrong = tried?.problems ?? [];
  const content = (
    <ScansPage
      view={viewOf(context, incoming)}
      papers={papers}
      types={readPaperTypes(context.place)}
      chosen={tried?.chosen ?? papers.map(({ id }) => id)}
      asks={asks ?? 'nothing'}
      signed={tried || signed === undefined ? undefined : Number(signed)}
      problems={wrong}
    />
  );
  return page(content, wrong[0]?.kind.status ?? 200);
}

const unitOf = ({ positions }: OfficerAt<undefined>['context']['actor']): number => positions[0]?.unitId ?? 0;

async function sign(at: OfficerAt<undefined>): Promise<Answer> {
  const { context, incoming } = at;
  const text = postedText(incoming.body);
  const posted = (incoming.body as Readonly<Record<string, unknown>> | undefined)?.['papers'] ?? [];
  const papers = (Array.isArray(posted) ? posted : [posted]).filter((each) => typeof each === 'string');
  const authorisation = { pin: text('pin'), otp: text('otp') };
  const signed = await signScans(context, { papers, unitId: unitOf(context.actor), authorisation });
  return signed.ok
    ? redirect(`${scansAddress}?signed=${signed.value}`)
    : showScans(at, { chosen: papers, problems: signed.problems });
}

/** The scan, for who made it; that it was seen is written down for its owner. */
const fileRoute: Route<VaultPaper> = {
  method: 'GET',
  url: scanFileAddress(':paper'),
  signIn: 'officer',
  allow: mayKeepOwn,
  subject: async ({ db, actor }, { paper = '' }) =>
    actor.kind === 'officer' ? (await papersToSign(db, actor.officerId)).find(({ id }) => id === paper) : undefined,
  handle: asOfficer(showFile),
};

async function showFile({ context, incoming }: OfficerAt<VaultPaper>): Promise<Answer> {
  const { db, files, actor, now } = context;
  const { id, fileId } = incoming.subject;
  const file = fileId === undefined ? undefined : await findFile(db, fileId);
  const content = file && (await files.stream(file.key));
  if (!file || !content) return problems(problem(requestErrors.notFound));
  const purpose = scanWords.lookPurpose.vi;
  await recordLook(db, { papers: [id], officer: actor, unitId: unitOf(actor), purpose }, now());
  const { contentType, headers } = contentHeaders(file.kind, file.name, 'inline');
  return bytes(content, contentType, headers);
}

const officers = { allow: mayKeepOwn, signIn: 'officer', url: scansAddress } as const;

export const scanRoutes: readonly Route[] = [
  { ...officers, method: 'GET', handle: asOfficer((at: OfficerAt<undefined>) => showScans(at)) },
  { ...officers, method: 'POST', perMinute: 30, handle: asOfficer(sign) },
  fileRoute,
];
