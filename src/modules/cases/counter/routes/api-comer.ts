import { localDateOf } from '../../../../kernel/clock/zone.ts';
import { problem, refuse, succeed, type Outcome } from '../../../../kernel/errors/problem.ts';
import { Type } from '../../../../kernel/schema/type.ts';
import { formatsOf } from '../../../procedures/index.ts';
import { formReferences, unitOf, type Unit } from '../../../units/index.ts';
import { closed, oneOf } from '../../routes/api-shapes.ts';
import { counterErrors as errors } from '../errors.ts';
import { counterUnits } from '../policy.ts';
import { mostOfText, readHolder, typedHolder } from '../rules/read-holder.ts';
import type { Holder, Visit } from '../visit.ts';
import type { CounterContext } from './counter-route.tsx';

const line = Type.String({ maxLength: mostOfText });

/** What the API takes of who stands at which counter. */
export const comerFields = {
  unit: Type.Optional(
    Type.String({ maxLength: 40, description: 'Agency code of the one-stop; where you have several' }),
  ),
  kind: oneOf('person', 'organisation'),
  number: Type.Optional(Type.String({ maxLength: 40, description: 'Personal number, or tax code' })),
  name: line,
  dateOfBirth: Type.Optional(Type.String({ format: 'date', maxLength: 10 })),
  phone: Type.Optional(line),
  email: Type.Optional(line),
  address: Type.Optional(line),
  submitter: Type.Optional(
    Type.Object(
      { name: line, number: Type.Optional(line), phone: Type.Optional(line), capacity: Type.Optional(line) },
      closed,
    ),
  ),
};

/** The same, once it was checked. */
export type Comer = {
  readonly unit?: string;
  readonly kind: Holder['kind'];
  readonly number?: string;
  readonly name: string;
  readonly dateOfBirth?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly address?: string;
  readonly submitter?: {
    readonly name: string;
    readonly number?: string;
    readonly phone?: string;
    readonly capacity?: string;
  };
};

/** The one-stop at which the officer receives: the one that is named, or the only one. */
export async function counterOf(context: CounterContext, { unit }: Comer): Promise<Outcome<Unit>> {
  const units = await Promise.all(counterUnits(context.actor).map((id) => unitOf(context.db, id)));
  const chosen = unit === undefined && units.length === 1 ? units[0] : units.find((each) => each?.code === unit);
  return chosen ? succeed(chosen) : refuse(problem(errors.unitUnknown, '/unit'));
}

/** Who it is, read as the counter's page reads what was typed. */
export async function readComer(
  context: CounterContext,
  given: Comer,
): Promise<Outcome<Pick<Visit, 'holder' | 'submitter'>>> {
  const [year = '', month = '', day = ''] = given.dateOfBirth?.split('-') ?? [];
  const { submitter } = given;
  const typed = typedHolder({
    ...given,
    'birth.year': year,
    'birth.month': month,
    'birth.day': day,
    ...(submitter && {
      otherName: submitter.name,
      otherNumber: submitter.number,
      otherPhone: submitter.phone,
      capacity: submitter.capacity,
    }),
  });
  const references = await formReferences(context.db);
  const today = localDateOf(context.now(), context.place.zone);
  return readHolder(typed, { formats: formatsOf(context.place), today, references });
}
