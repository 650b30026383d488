import { randomUUID } from 'node:crypto';
import type { Signed, TestProvince } from '../../../../test/province.ts';
import type { Actor } from '../../../kernel/access/actor.ts';
import { storeUpload } from '../../../kernel/files/store-upload.ts';
import { samplePdf } from '../../../kernel/files/testing/sample-files.ts';
import { keepPapers, type PaperToKeep } from '../index.ts';

/** For tests: a paper comes into somebody's vault. @returns its id */
export async function keptPaper(
  { app }: TestProvince,
  giver: Signed<Actor>,
  paper: Pick<PaperToKeep, 'owner'> & Partial<PaperToKeep>,
): Promise<string> {
  const stored = await storeUpload(giver.context, { name: 'ban-an.pdf', bytes: samplePdf() });
  if (!stored.ok) throw new Error('The file was not stored');
  const fileId = stored.value.id;
  const [id] = await keepPapers(
    app,
    [
      {
        type: 'divorce-judgment',
        source: 'digitised',
        fileId,
        fileName: stored.value.name,
        origin: `test/${randomUUID()}`,
        ...paper,
      },
    ],
    { kind: 'system', name: 'test' },
    app.now(),
  );
  if (id === undefined) throw new Error('The paper was there already');
  return id;
}
