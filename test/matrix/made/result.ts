import sql from 'sql-template-tag';
import type { Result } from '../../../src/modules/results/result.ts';
import { documentNow, issuedBirth, press, proposedBirth } from '../../../src/modules/results/testing/birth-result.ts';
import type { TestProvince } from '../../province.ts';
import { subjectOf, type Make, type Subject } from '../subject.ts';

let births = 0;
const nextCertificate = (): string => {
  births += 1;
  return `R${births}/2026`;
};

/** The extract of a birth: composed, signed, sealed and given out to Lan by the ward. */
export const makeResult: Make = async (province) => {
  const { code } = await issuedBirth(province, nextCertificate());
  return about(province, code, await documentNow(province, code));
};

/** An extract that was composed and waits for the chair. */
export const makeDocumentToSign: Make = async (province) => {
  const { code } = await proposedBirth(province, nextCertificate());
  return about(province, code, await documentNow(province, code));
};

/** An extract that the chair has signed and that has no seal yet. */
export const makeDocumentToSeal: Make = async (province) => {
  const { code, officers } = await proposedBirth(province, nextCertificate());
  await press(province, officers.hanh, code, 'sign');
  return about(province, code, await documentNow(province, code));
};

const about = (province: TestProvince, code: string, { id, numbered, version }: Result): Subject =>
  subjectOf(
    province,
    { code, result: id, token: numbered?.token ?? '' },
    sql`select * from results where case_id = (select case_id from results where id = ${id})`,
    {
      version: String(version),
    },
  );
