import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { samplePdf } from '../../../kernel/files/testing/sample-files.ts';
import type { Citizen } from '../../../kernel/access/actor.ts';
import type { Reply, Signed } from '../../../../test/province.ts';

type Applicant = Signed<Citizen>;

const sample = readFileSync(new URL('../../../../test/samples/1.001193.json', import.meta.url), 'utf8');

/** Answers to a birth registration in Hoa Xuân ward of Hoa Ban; each certificate number serves once. */
export function birthAnswers(certificate: string): Record<string, unknown> {
  const answers = JSON.parse(sample.replaceAll('05443', '99001')) as Record<string, Record<string, unknown>>;
  return { ...answers, birthCertificate: { ...answers['birthCertificate'], number: certificate } };
}

/** Uploads a paper through the API. @returns its id */
export async function givePaper(applicant: Applicant, name = 'giay-chung-sinh.pdf'): Promise<string> {
  const reply = await applicant.upload('/api/v1/files', {}, { field: 'file', name, bytes: samplePdf() });
  return (JSON.parse(reply.body) as { id: string }).id;
}

/** A complete application of the person for a child, with its two papers uploaded. */
export async function birthApplication(applicant: Applicant, certificate: string): Promise<Record<string, unknown>> {
  return {
    procedure: '1.001193',
    unit: 'H99.99001',
    answers: birthAnswers(certificate),
    papers: [
      { paper: 'birth-certificate', file: await givePaper(applicant) },
      { paper: 'marriage-certificate', file: await givePaper(applicant, 'ket-hon.pdf') },
    ],
    delivery: 'online',
  };
}

export const send = (applicant: Applicant, body: unknown, key: string = randomUUID()): Promise<Reply> =>
  applicant.sendJson('/api/v1/applications', body, { 'idempotency-key': key });
