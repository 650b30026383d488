import type { ExchangeSettings } from '../../kernel/settings.ts';
import { isReadable } from '../../kernel/schema/clean-text.ts';
import { parseLocalDate, type LocalDate } from '../../kernel/time.ts';
import type {
  AttestationHolder,
  AttestationPurpose,
  AttestationQuestion,
  AttestedPaper,
  ConnectedRegister,
} from './connected-register.ts';
import { ExchangeFault } from './fault.ts';
import { readClient } from './identifier.ts';
import { callXRoad, type XRoadAnswer } from './x-road.ts';

/** Somebody waits for it while filing; they can always upload instead. */
export const attestationTimeoutMs = 2_000;

const mostPapers = 20;

/** The names under which a register answers. */
type Answer = Readonly<Record<string, unknown>>;

/**
 * A register behind the data exchange. Who asks goes along as X-Road-UserId, the case as X-Road-Issue, and procedure and legal
 * basis in the question, as purpose. An answer without the hash by which the security servers tie it to the question proves
 * nothing and is not taken.
 * @param service name of the register's service in the exchange
 */
export function xRoadConnectedRegister(exchange: ExchangeSettings, service: string): ConnectedRegister {
  return {
    async attest(question, purpose) {
      const answer = await ask(exchange, service, question, purpose);
      if (answer.requestHash === undefined) throw notTaken('unsigned');
      return { papers: papersOf(answer.body, question), requestHash: answer.requestHash };
    },
  };
}

function ask(
  exchange: ExchangeSettings,
  service: string,
  { holder, kinds }: AttestationQuestion,
  { id, officerId, procedureCode, filing, basis }: AttestationPurpose,
): Promise<XRoadAnswer> {
  const officer = `${readClient(exchange.client)?.[2] ?? ''}-${officerId}`;
  const asking = officerId === undefined ? numberOf(holder) : officer;
  const body = {
    ...namedHolder(holder),
    LoaiGiayTo: kinds,
    MaTTHC: procedureCode,
    MaHoSo: filing,
    CanCu: basis,
    ...(officerId === undefined ? {} : { MaCanBo: officer }),
  };
  return callXRoad(exchange, {
    method: 'POST',
    service,
    path: '/attestations',
    body,
    id,
    userId: `VN${asking}`,
    issue: filing,
    timeoutMs: attestationTimeoutMs,
  });
}

const numberOf = (holder: AttestationHolder): string => ('taxCode' in holder ? holder.taxCode : holder.personalNumber);

const namedHolder = (holder: AttestationHolder): Readonly<Record<string, string>> =>
  'taxCode' in holder ? { MaSoThue: holder.taxCode } : { SoDinhDanh: holder.personalNumber };

/** Why an answer that came is none. */
const answerFaults = ['unsigned', 'other-person', 'malformed'] as const;
export type AnswerFault = (typeof answerFaults)[number];

/** Whether a text is our own word for it; what the other side said by itself is kept nowhere. */
export const isAnswerFault = (text: string): text is AnswerFault => answerFaults.some((each) => each === text);

const notTaken = (why: AnswerFault): ExchangeFault => new ExchangeFault('not-understood', undefined, why);

function papersOf(body: unknown, { holder, kinds }: AttestationQuestion): readonly AttestedPaper[] {
  const answer = recordOf(body);
  const isAboutHolder = Object.entries(namedHolder(holder)).every(([name, value]) => answer[name] === value);
  if (!isAboutHolder) throw notTaken('other-person');
  const given = answer['GiayTo'];
  if (!Array.isArray(given) || given.length > mostPapers) throw notTaken('malformed');
  return given.map((each) => paperOf(recordOf(each), kinds));
}

function paperOf(given: Answer, kinds: readonly string[]): AttestedPaper {
  const type = textOf(given['Loai']);
  const issuedOn = dayOf(textOf(given['NgayCap']));
  const end = textOf(given['NgayHetHan']);
  const validTo = dayOf(end);
  const [number, issuer] = [textOf(given['So']), textOf(given['CoQuanCap'])];
  const isWhole = kinds.includes(type) && number !== '' && issuer !== '' && (end === '' || validTo !== undefined);
  if (!isWhole || issuedOn === undefined) throw notTaken('malformed');
  const facts = Object.entries(recordOf(given['DuLieu'] ?? {})).map(([name, value]) => [name, textOf(value)]);
  return { type, number, issuer, issuedOn, validTo, facts: Object.fromEntries(facts) };
}

function recordOf(value: unknown): Answer {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw notTaken('malformed');
  return Object.fromEntries(Object.entries(value));
}

const mostOfText = 300;

/** A text of the answer that people and the database can hold, composed and on one line; empty where it is absent. */
function textOf(value: unknown): string {
  if (value === undefined) return '';
  if (typeof value !== 'string' || value.length > mostOfText) throw notTaken('malformed');
  const text = value.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
  if (!isReadable(text, false)) throw notTaken('malformed');
  return text;
}

/** `20150612` as a day; undefined where it is none. */
const dayOf = (text: string): LocalDate | undefined =>
  parseLocalDate(`${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`);
