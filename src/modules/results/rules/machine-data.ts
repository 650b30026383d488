import type { Text } from '../../../kernel/text/text.ts';
import type { ResultKind } from '../kind.ts';
import type { Numbered, Result } from '../result.ts';

/** What a document says, for machines: carried along in the PDF, and given to its owner through the API. */
export type MachineData = {
  readonly format: 'mot-cua/result/1';
  readonly kind: { readonly code: string; readonly name: Text };
  /** Number and symbol. */
  readonly number: string;
  readonly issuedOn: string;
  readonly validTo?: string;
  readonly issuer: { readonly code: string; readonly name: Text };
  readonly signer: { readonly name: string; readonly lines: readonly string[] };
  readonly procedure: { readonly code: string; readonly name: string };
  readonly case: string;
  readonly holder: string;
  /** By the schema of the kind: codes and days as they are stored. */
  readonly data: Readonly<Record<string, unknown>>;
  /** Where anybody checks it. */
  readonly check: string;
};

type Issuer = { readonly code: string; readonly name: Text };
type Signed = Pick<Result, 'procedureCode' | 'procedureName' | 'caseCode' | 'holder' | 'validTo' | 'data'> & {
  readonly numbered: Numbered;
  readonly signer: { readonly name: string; readonly lines: readonly string[] };
};

/** The data of a signed document, for machines. */
export const machineData = (
  { numbered, signer, ...result }: Signed,
  kind: Pick<ResultKind, 'code' | 'name'>,
  issuer: Issuer,
  check: string,
): MachineData => ({
  format: 'mot-cua/result/1',
  kind: { code: kind.code, name: kind.name },
  number: numbered.symbol,
  issuedOn: numbered.issuedOn,
  ...(result.validTo === undefined ? {} : { validTo: result.validTo }),
  issuer: { code: issuer.code, name: issuer.name },
  signer: { name: signer.name, lines: signer.lines },
  procedure: { code: result.procedureCode, name: result.procedureName },
  case: result.caseCode,
  holder: result.holder,
  data: result.data,
  check,
});
