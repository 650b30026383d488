import type { Context } from '../../../kernel/app.ts';
import { problem, refuse, succeed, type Outcome, type Problem } from '../../../kernel/errors/problem.ts';
import { errors as fileErrors } from '../../../kernel/files/errors.ts';
import { readUpload } from '../../../kernel/files/read-upload.ts';
import { formatIso } from '../../../kernel/clock/zone.ts';
import { bytes, json, page, problems, redirect, type Answer } from '../../../kernel/web/answer.ts';
import type { Incoming, Route, WebContext } from '../../../kernel/web/route.ts';
import type { CertificateAuthority } from '../../../kernel/signatures/certificate-authority.ts';
import type { SignatureVerdict } from '../../../kernel/signatures/verdict.ts';
import type { Instant } from '../../../kernel/time.ts';
import { viewOf } from '../../../ui/view.ts';
import { checkAddress, CheckedPage, CheckPage } from '../pages/check-page.tsx';
import { errors } from '../errors.ts';
import { mayCheck } from '../policy.ts';
import { checkDocument, standingOf, type CheckedDocument } from '../queries/check-document.ts';
import { revocationListAddress } from '../queries/trust.ts';
import { printedCode } from '../rules/printed-code.ts';

type In = Incoming<undefined>;
type Named = { readonly name: string; readonly checked: CheckedDocument };

const mostBytes = 12 * 1024 * 1024;
/** A file of ten megabytes takes its time: nobody needs more in a minute. */
const perMinute = 15;

async function checkUpload(context: Context, { raw }: In): Promise<Outcome<Named>> {
  const form = await readUpload(raw);
  if (!form.ok) return refuse(...form.problems.map((each) => ({ ...each, field: '/file' })));
  const { file } = form.value;
  if (!file) return refuse(problem(fileErrors.missing, '/file'));
  const checked = await checkDocument(context, file.bytes);
  return checked.ok ? succeed({ name: file.name, checked: checked.value }) : checked;
}

const showForm = (context: WebContext, incoming: In, found: readonly Problem[] = []): Answer =>
  page(
    <CheckPage view={viewOf(context, incoming)} code={incoming.query['code']} problems={found} />,
    found[0]?.kind.status ?? 200,
  );

/** The page, or what the code leads to that is printed beside a QR code. */
function showOrFollow(context: WebContext, incoming: In): Answer {
  const typed = incoming.query['code'];
  const address = typed === undefined ? undefined : printedCode(typed);
  if (address !== undefined) return redirect(address);
  return showForm(context, incoming, typed === undefined ? [] : [problem(errors.noPrintedCode, '/code')]);
}

async function showChecked(context: WebContext, incoming: In): Promise<Answer> {
  const checked = await checkUpload(context, incoming);
  if (!checked.ok) return showForm(context, incoming, checked.problems);
  return page(<CheckedPage view={viewOf(context, incoming)} {...checked.value} />);
}

async function answerChecked(context: WebContext, incoming: In): Promise<Answer> {
  const checked = await checkUpload(context, incoming);
  if (!checked.ok) return problems(...checked.problems);
  const { sha256, sizeBytes, checkedAt, signatures } = checked.value.checked;
  const said = (at: Instant): string => formatIso(at, context.place.zone);
  return json({
    sha256,
    sizeBytes,
    checkedAt: said(checkedAt),
    standing: signatures.length === 0 ? 'unsigned' : standingOf(signatures),
    signatures: signatures.map((each) => signatureJson(each, said)),
  });
}

/** A signature as programs read it: times as ISO 8601, null for what is not known. */
const signatureJson = (signature: SignatureVerdict, said: (at: Instant) => string) => ({
  kind: signature.kind,
  standing: signature.standing,
  faults: signature.faults,
  signer: signature.signer ?? null,
  claimedAt: signature.claimedAt === undefined ? null : said(signature.claimedAt),
  timestamp: signature.timestamp ? { ...signature.timestamp, at: said(signature.timestamp.at) } : null,
  trustedBy: signature.trustedBy ?? null,
  since: signature.since,
  revocation: signature.revocation.kind,
  certificate: signature.certificate
    ? {
        issuer: signature.certificate.issuer,
        serialNumber: signature.certificate.serialNumber,
        validFrom: said(signature.certificate.validFrom),
        validTo: said(signature.certificate.validTo),
      }
    : null,
  reason: signature.reason ?? null,
  location: signature.location ?? null,
});

/** The revoked certificates of the demo's authority, for other programs that check what the demo signed. */
const demoList: Route<CertificateAuthority> = {
  method: 'GET',
  url: revocationListAddress,
  allow: mayCheck,
  perMinute: 60,
  subject: async ({ demoAuthority, settings }) => (settings.demo ? demoAuthority?.() : undefined),
  handle: async ({ now }, { subject }) => bytes(await subject.revocationList(now()), 'application/pkix-crl'),
};

/** Whether a document is genuine: for people, and for programs. */
export const checkRoutes: readonly Route[] = [
  {
    method: 'GET',
    url: checkAddress,
    allow: mayCheck,
    handle: async (context, incoming) => showOrFollow(context, incoming),
  },
  {
    method: 'POST',
    url: checkAddress,
    allow: mayCheck,
    bodyLimitBytes: mostBytes,
    perMinute,
    handle: showChecked,
  },
  {
    method: 'POST',
    url: '/api/v1/check-document',
    allow: mayCheck,
    bodyLimitBytes: mostBytes,
    perMinute,
    summary:
      'Who signed a PDF (at most 10 MB), when, trusted by which list, and whether it was changed since; nothing is kept',
    schema: { upload: 'file' },
    handle: answerChecked,
  },
  demoList,
];
