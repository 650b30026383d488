import { randomUUID } from 'node:crypto';
import sql from 'sql-template-tag';
import type { Citizen } from '../../../../../kernel/access/actor.ts';
import type { Context } from '../../../../../kernel/app.ts';
import { localDateOf } from '../../../../../kernel/clock/zone.ts';
import { problem, refuse, succeed, type Outcome } from '../../../../../kernel/errors/problem.ts';
import { procedureFor, procedureInForce } from '../../../../procedures/index.ts';
import {
  askRegisters,
  connectedRegisters,
  looksOfFiling,
  ownerOf,
  questionsFor,
  registerErrors,
  type RegisterLook,
} from '../../../../vault/index.ts';
import { errors } from '../../../errors.ts';
import { putForward, type Offers } from '../../queries/put-forward.ts';
import { holderOf, isKnownEnough } from '../rules/holder-of.ts';

/** What a program asks for its user, before it files. */
export type FilingLook = {
  /** Idempotency key under which the application will be filed. */
  readonly filing: string;
  readonly procedure: string;
  readonly variant?: string | undefined;
  readonly answers: Readonly<Record<string, unknown>>;
  /** Codes of the registers to which the applicant agreed. */
  readonly agreed: readonly string[];
};

/** What came of it, and what the vault puts forward now. */
export type FilingLooked = { readonly looks: readonly RegisterLook[]; readonly offers: Offers };

/** Asks connected registers for an application that a program will file, each once for it; what is attested is put forward. */
export async function lookForFiling(
  context: Context & { readonly actor: Citizen },
  { filing: key, procedure: code, variant, answers, agreed }: FilingLook,
): Promise<Outcome<FilingLooked>> {
  const { actor, db, now, place } = context;
  const today = localDateOf(now(), place.zone);
  const announced = await procedureInForce(context, code, today);
  if (!announced) return refuse(problem(errors.procedureUnknown, '/procedure', { code }));
  const holder = holderOf(actor);
  if (!holder || !isKnownEnough(actor)) return refuse(problem(registerErrors.registerLevel));
  const { definition } = procedureFor(announced, { answers, today, chosen: variant });
  const owner = ownerOf(actor);
  const [looks, offers] = await Promise.all([
    looksOfFiling(db, owner, key),
    putForward(context, owner, definition, answers),
  ]);
  const held = new Set([...offers.values()].map(({ type }) => type.code));
  const known = { answers, today, held, looks: looks.filter(({ outcome }) => outcome !== 'refused') };
  const questions = questionsFor(connectedRegisters(context), definition, known).filter(({ register }) =>
    agreed.includes(register.code),
  );
  if (questions.length > 0) {
    if (await isFiled(context, key)) return refuse(problem(registerErrors.registerNone));
    const asked = await askRegisters(context, {
      key: randomUUID(),
      owner,
      holder,
      holderName: actor.fullName,
      filing: { key, procedure: { code: definition.code, name: definition.name.vi } },
      questions,
      consent: 'given',
    });
    if (!asked.ok) return asked;
  }
  return succeed({
    looks: await looksOfFiling(db, owner, key),
    offers: await putForward(context, owner, definition, answers),
  });
}

/** An application that was filed is no purpose any more; who works on its case asks for the case. */
async function isFiled({ db }: Context, key: string): Promise<boolean> {
  const filed = await db.maybe(sql`select from cases where filing_key = ${key}::uuid`);
  return filed !== undefined;
}
