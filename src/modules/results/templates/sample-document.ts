import type { Form } from '../../../kernel/schema/compile-form.ts';
import type { FormReferences } from '../../../kernel/schema/references.ts';
import { qrRows } from '../../../kernel/print/qr-rows.ts';
import type { LocalDate } from '../../../kernel/time.ts';
import type { ResultDocument } from '../document.ts';
import type { ResultKind } from '../kind.ts';
import type { ResultSample } from '../queries/result-samples.ts';
import { daysInWords } from '../rules/days-in-words.ts';
import { shownValues } from '../rules/shown-values.ts';

const address = 'https://motcua.hoa-ban.example/r/abcdefghijklmnopqrstuvwx';

/** A signed document of the kind with invented data, to try a template with: numbered, with its code and its data inside. */
export const sampleDocument = (
  { kind, form }: { readonly kind: ResultKind; readonly form: Form },
  { procedure, data }: ResultSample,
  references: FormReferences,
  today: LocalDate,
): ResultDocument => ({
  letterhead: { superior: 'ỦY BAN NHÂN DÂN TỈNH HOA BAN', agency: 'ỦY BAN NHÂN DÂN PHƯỜNG HOA XUÂN' },
  place: 'Hoa Xuân',
  title: kind.name.vi,
  issuedOn: today,
  procedure: { code: procedure, name: kind.name.vi },
  caseCode: 'H99.99001-260310-0001',
  values: shownValues(form, data, references),
  words: daysInWords(data),
  number: kind.symbol.replace('{number}', '01').replace('{year}', today.slice(0, 4)).replace('{agency}', 'UBND'),
  signer: { name: 'Tòng Thị Hạnh', lines: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'] },
  check: { qr: qrRows(address), address },
  embedded: JSON.stringify({ format: 'mot-cua/result/1', kind: { code: kind.code, name: kind.name }, data }),
});
