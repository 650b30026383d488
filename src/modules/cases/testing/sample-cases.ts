import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sql from 'sql-template-tag';
import type { Signed, TestProvince } from '../../../../test/province.ts';
import type { Citizen } from '../../../kernel/access/actor.ts';
import { storeUpload } from '../../../kernel/files/store-upload.ts';
import { samplePdf } from '../../../kernel/files/testing/sample-files.ts';
import { fileApplication } from '../commands/file-application.ts';

/** What is filed: a sample of test/samples, in a unit of Hoa Ban, with papers. */
export type SampleCase = { readonly procedure: string; readonly unit: string; readonly papers: readonly string[] };

/** Lan opens a grocery in Hoa Xuân ward: 3 working days, 100,000 đồng, the wait for a supplement counts anew. */
export const grocery: SampleCase = { procedure: '1.001612', unit: 'commune-99001', papers: [] };

/** A petrol store: received at the provincial centre, decided by the Department of Industry and Trade in 20 working days. */
export const petrolStore: SampleCase = {
  procedure: '2.000648',
  unit: 'so-cong-thuong',
  papers: ['registration', 'land-and-building', 'training', 'equipment', 'supply-contract'],
};

const folder = join(import.meta.dirname, '../../../../test/samples');

/** For tests: the person files a sample as it stands. @returns the case's code */
export async function fileSample(
  { app }: TestProvince,
  { context }: Signed<Citizen>,
  { procedure, unit, papers }: SampleCase,
): Promise<string> {
  const answers = readFileSync(join(folder, `${procedure}.json`), 'utf8').replaceAll('05443', '99001');
  const { id } = await app.db.one<{ id: number }>(sql`select id from units where key = ${unit} and valid_to is null`);
  const files = await Promise.all(
    papers.map(async (paper) => {
      const stored = await storeUpload(context, { name: `${paper}.pdf`, bytes: samplePdf() });
      if (!stored.ok) throw new Error(`${paper} was not stored`);
      return { paper, file: stored.value.id };
    }),
  );
  const filed = await fileApplication(context, {
    key: randomUUID(),
    procedure,
    unit: id,
    answers: JSON.parse(answers) as Record<string, unknown>,
    papers: files,
    delivery: 'counter',
  });
  if (!filed.ok) throw new Error(filed.problems.map((each) => `${each.kind.code} ${each.field ?? ''}`).join(', '));
  return filed.value.code;
}

/** An officer at one case: does acts as the page's forms would. */
export type AtDesk = {
  readonly page: () => Promise<string>;
  /** Sends the form of an act from the page as it is now; `version` for one opened earlier. */
  readonly act: (
    act: string,
    fields?: Readonly<Record<string, string | readonly string[]>>,
    version?: number,
  ) => Promise<{ readonly status: number; readonly body: string; readonly location: string | undefined }>;
};

/** For tests: puts an officer at the desk of a case. */
export function atDesk({ app }: TestProvince, officer: Pick<Signed<unknown>, 'get' | 'post'>, code: string): AtDesk {
  return {
    page: async () => (await officer.get(`/desk/cases/${code}`)).body,
    async act(act, fields = {}, version) {
      const now = await app.db.one<{ version: number }>(sql`select version from cases where code = ${code}`);
      const named = Object.entries(fields).map(([name, value]) => [`/${act}/${name}`, value] as const);
      return officer.post(`/desk/cases/${code}/${act}`, {
        ...Object.fromEntries(named),
        version: String(version ?? now.version),
      });
    },
  };
}
