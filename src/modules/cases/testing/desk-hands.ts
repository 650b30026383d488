/** What officers of Hoa Ban do with a case, for tests about the applicant. */
import type { Signed, TestProvince } from '../../../../test/province.ts';
import type { Officer } from '../../../kernel/access/actor.ts';
import type { Context } from '../../../kernel/app.ts';
import type { Outcome } from '../../../kernel/errors/problem.ts';
import { storeUpload } from '../../../kernel/files/store-upload.ts';
import { samplePdf } from '../../../kernel/files/testing/sample-files.ts';
import { approveProposal } from '../commands/approve-proposal.ts';
import { completeStep } from '../commands/complete-step.ts';
import { recordResult } from '../commands/record-result.ts';
import { caseByCode, type CaseSubject } from '../queries/load-case.ts';

type OfficerContext = Context & { readonly actor: Officer };

/** The case as it is now. */
export async function caseNow({ app }: TestProvince, code: string): Promise<CaseSubject> {
  const about = await caseByCode(app, code);
  if (!about) throw new Error(`There is no case ${code}`);
  return about;
}

/** Lets an officer do one thing with the case as it is now; throws when it is refused. */
export async function act(
  province: TestProvince,
  { context }: Signed<Officer>,
  code: string,
  command: (context: OfficerContext, about: CaseSubject) => Promise<Outcome<undefined>>,
): Promise<void> {
  const done = await command({ ...context, now: province.app.now }, await caseNow(province, code));
  if (!done.ok) throw new Error(done.problems.map(({ kind }) => kind.code).join(', '));
}

/** Takes a received case of the ward to its recorded result: handler and chair do their steps, a document is uploaded. */
export async function decide(province: TestProvince, code: string): Promise<void> {
  const son = await province.officer('son.quang');
  const hanh = await province.officer('hanh.tong');
  for (;;) {
    const { step } = await caseNow(province, code);
    if (step.kind === 'result') break;
    if (step.kind === 'approval')
      await act(province, hanh, code, (context, about) => approveProposal(context, about, 'Đồng ý'));
    else
      await act(province, son, code, (context, about) =>
        completeStep(context, about, { note: 'Đủ', proposal: 'granted' }),
      );
  }
  const file = await storeUpload(son.context, { name: 'giay-khai-sinh.pdf', bytes: samplePdf() });
  if (!file.ok) throw new Error('The document was not stored');
  await act(province, son, code, (context, about) =>
    recordResult(context, about, {
      number: '15/GKS',
      issuedOn: '2026-03-10',
      signer: 'Tòng Thị Hạnh',
      file: file.value.id,
    }),
  );
}
