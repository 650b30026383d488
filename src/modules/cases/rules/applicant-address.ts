import { answerAt, type Answers } from '../../../kernel/schema/answers.ts';
import type { JsonSchema } from '../../../kernel/schema/form-definition.ts';
import type { FormReferences } from '../../../kernel/schema/references.ts';

/**
 * The applicant's address as printed forms have it. The applicant is the first of those named in the form who is asked for both
 * a telephone and an address.
 * @param schema the procedure's form
 * @returns such as `Số 12, tổ 5, Phường Nà Sang, Tỉnh Hoa Ban`; undefined when the form asks for none
 */
export function applicantAddress(
  schema: JsonSchema,
  answers: Answers,
  { areaLabel }: Pick<FormReferences, 'areaLabel'>,
): string | undefined {
  for (const [name, group] of Object.entries(schema.properties ?? {})) {
    const asked = Object.entries(group.properties ?? {});
    const [place] = asked.find(([, each]) => each.properties?.['area']?.format === 'area') ?? [];
    if (place === undefined || !asked.some(([, each]) => each.format === 'phone')) continue;
    const area = answerAt(answers, [name, place, 'area']);
    const parts = [answerAt(answers, [name, place, 'detail']), typeof area === 'string' ? areaLabel(area) : undefined];
    const written = parts.filter((part) => typeof part === 'string' && part !== '');
    if (written.length > 0) return written.join(', ');
  }
  return undefined;
}
