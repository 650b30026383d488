/** A linked birth of Hoa Ban, for tests: Lan files it, and officers do its parts. */
import { randomUUID } from 'node:crypto';
import sql from 'sql-template-tag';
import type { Reply, Signed, TestProvince } from '../../../../../test/province.ts';
import type { Citizen, Officer } from '../../../../kernel/access/actor.ts';
import { storeUpload } from '../../../../kernel/files/store-upload.ts';
import { samplePdf } from '../../../../kernel/files/testing/sample-files.ts';
import { catchUp } from '../../../../kernel/ledger/testing/catch-up.ts';
import type { Outcome } from '../../case.ts';
import { approveProposal } from '../../commands/approve-proposal.ts';
import { completeStep } from '../../commands/complete-step.ts';
import { receiveCase } from '../../commands/receive-case.ts';
import { recordResult } from '../../commands/record-result.ts';
import { returnResult } from '../../commands/return-result.ts';
import { givePaper, send } from '../../testing/birth-application.ts';
import { act, caseNow } from '../../testing/desk-hands.ts';
import { sampleAnswers } from '../../testing/fill-in.ts';
import { advanceLinked } from '../advance-linked.ts';
import { partsOf } from '../queries/load-filing.ts';

export const linkedBirth = '2.002621';

/** The linked birth as Lan files it through the API, with her papers uploaded. */
export async function birthFiling(
  lan: Signed<Citizen>,
  certificate: string,
  services: { readonly residence: boolean; readonly insurance: boolean } = { residence: true, insurance: true },
): Promise<Record<string, unknown>> {
  const sample = sampleAnswers(linkedBirth) as Record<string, Record<string, unknown>>;
  const { household, insurance, ...birth } = sample;
  return {
    procedure: linkedBirth,
    unit: 'H99.99001',
    answers: {
      ...birth,
      services,
      birthCertificate: { ...sample['birthCertificate'], number: certificate },
      ...(services.residence && { household }),
      ...(services.insurance && { insurance }),
    },
    papers: [{ paper: 'birth-certificate', file: await givePaper(lan) }],
    delivery: 'online',
  };
}

/** Lan files a linked birth. @returns code of the filing */
export async function fileBirth(
  lan: Signed<Citizen>,
  certificate: string,
  key: string = randomUUID(),
): Promise<string> {
  return codeOf(await send(lan, await birthFiling(lan, certificate), key));
}

export function codeOf(filed: Reply): string {
  const { code } = JSON.parse(filed.body) as { code?: string };
  if (code === undefined || filed.status >= 300) throw new Error(`${filed.status} ${filed.body}`);
  return code;
}

/** Lets the parts follow what has happened. */
export const follow = ({ app }: TestProvince): Promise<void> => catchUp(app, [advanceLinked]);

/** Each part of a filing: where it stands, and the code of its case. */
export async function parts(
  province: TestProvince,
  filing: string,
): Promise<Readonly<Record<string, { readonly state: string; readonly code: string | undefined }>>> {
  const about = await caseNow(province, filing);
  const found = await partsOf(province.app, province.app.db, about);
  return Object.fromEntries(found.map((part) => [part.code, { state: part.state, code: part.case?.code }]));
}

/** The code of a part's case; throws when it has none. */
export async function partCode(province: TestProvince, filing: string, part: string): Promise<string> {
  const code = (await parts(province, filing))[part]?.code;
  if (code === undefined) throw new Error(`${part} of ${filing} has no case`);
  return code;
}

/** Mai takes a part in. */
export async function receivePart(province: TestProvince, code: string): Promise<void> {
  await act(province, await province.officer('mai.lo'), code, receiveCase);
}

/** The ward decides its part: Sơn handles it, Hạnh signs, and a document is recorded. */
export async function decideAtWard(province: TestProvince, code: string, outcome: Outcome = 'granted'): Promise<void> {
  const son = await province.officer('son.quang');
  const hanh = await province.officer('hanh.tong');
  for (let steps = 0; steps < 10; steps++) {
    const { step } = await caseNow(province, code);
    if (step.kind === 'result') break;
    if (step.kind === 'approval')
      await act(province, hanh, code, (context, about) => approveProposal(context, about, 'Đồng ý'));
    else
      await act(province, son, code, (context, about) =>
        completeStep(context, about, { note: 'Đã kiểm tra', proposal: outcome }),
      );
  }
  await record(province, son, code, undefined);
}

/** Mai passes a part on to an office outside and records what it decided. */
export async function decideElsewhere(
  province: TestProvince,
  code: string,
  outcome: Outcome = 'granted',
): Promise<void> {
  const mai = await province.officer('mai.lo');
  await act(province, mai, code, (context, about) => completeStep(context, about, { note: '', proposal: undefined }));
  await record(province, mai, code, outcome);
}

async function record(
  province: TestProvince,
  officer: Signed<Officer>,
  code: string,
  outcome: Outcome | undefined,
): Promise<void> {
  const file = await storeUpload(officer.context, { name: `${code}.pdf`, bytes: samplePdf() });
  if (!file.ok) throw new Error('The document was not stored');
  await act(province, officer, code, (context, about) =>
    recordResult(context, about, {
      number: `${code.slice(-4)}/KQ`,
      issuedOn: '2026-03-10',
      signer: 'Tòng Thị Hạnh',
      file: file.value.id,
      outcome,
    }),
  );
}

/** Mai hands a result over. */
export async function handOver(province: TestProvince, code: string): Promise<void> {
  await act(province, await province.officer('mai.lo'), code, (context, about) =>
    returnResult(context, about, 'online'),
  );
}

/** How many cases there are, with the filings. */
export const countCases = async ({ app }: TestProvince): Promise<number> =>
  (await app.db.one<{ count: number }>(sql`select count(*) as count from cases`)).count;
