import { randomUUID } from 'node:crypto';
import sql from 'sql-template-tag';
import { usePapers } from '../../../src/modules/vault/commands/use-papers.ts';
import { ownerOf } from '../../../src/modules/vault/rules/owner-key.ts';
import { keptPaper } from '../../../src/modules/vault/testing/kept.ts';
import { samplePdf } from '../../../src/kernel/files/testing/sample-files.ts';
import { subjectOf, type Make } from '../subject.ts';

/** A judgment in Lan's vault, and that she lets an application of hers use it. */
export const makeVaultPaper: Make = async (province, { applicant }) => {
  const { db, now } = province.app;
  const owner = ownerOf(applicant.actor);
  const paper = await keptPaper(province, applicant, { owner, source: 'digitised' });
  const filing = { key: randomUUID(), procedure: { code: '1.004873', name: 'Xác nhận tình trạng hôn nhân' } };
  const said = [{ paper: 'divorce-judgment', held: paper }];
  await usePapers(db, [{ owner, filing, actor: applicant.actor, said }], now());
  const { id } = await db.one<{ id: string }>(sql`select id from vault_uses where filing_key = ${filing.key}::uuid`);
  return subjectOf(
    province,
    { paper, use: id },
    sql`select papers, uses from vault_papers as papers join vault_uses as uses on paper_id = papers.id where uses.id = ${id}`,
  );
};

let scans = 0;

/** A diploma of Lan's that Mai digitised, and has not signed yet. */
export const makeScan: Make = async (province, { applicant, receiver }) => {
  scans += 1;
  const paperNumber = `B ${scans}`;
  const number = applicant.actor.personalNumber ?? '';
  const fields = {
    kind: 'person',
    number,
    key: randomUUID(),
    type: 'professional-diploma',
    paperNumber,
    compared: 'true',
  };
  const file = { field: 'file', name: 'bang.pdf', bytes: samplePdf() };
  const kept = await receiver.upload('/desk/vault/papers', fields, file);
  if (kept.status !== 303) throw new Error(kept.body);
  const { id } = await province.app.db.one<{ id: string }>(
    sql`select id from vault_papers where number = ${paperNumber}`,
  );
  return subjectOf(province, { paper: id }, sql`select * from vault_papers where id = ${id}`);
};
