import type { Answers } from '../../../../kernel/schema/answers.ts';
import { Type } from '../../../../kernel/schema/type.ts';
import type { Said } from '../../../vault/index.ts';
import type { Delivery } from '../../case.ts';
import { closed, oneOf, uuid } from '../../routes/api-shapes.ts';
import { mostOfSummary } from '../rules/read-dossier.ts';
import { mostOfText } from '../rules/read-holder.ts';
import { mostDossiers } from '../visit.ts';
import { comerFields, type Comer } from './api-comer.ts';

const count = Type.Optional(Type.Integer({ minimum: 0, maximum: 99 }));

const dossierSchema = Type.Object(
  {
    procedure: Type.String({ minLength: 1, maxLength: 40, examples: ['1.001193'] }),
    variant: Type.Optional(Type.String({ maxLength: 60 })),
    unit: Type.Optional(Type.String({ maxLength: 40, description: 'Agency code of the office that decides' })),
    summary: Type.String({ maxLength: mostOfSummary, description: 'What is asked for, in a line' }),
    answers: Type.Optional(
      Type.Record(Type.Unknown(), {
        description: 'Of the electronic form, as for an online application; left out when the form stays on paper',
      }),
    ),
    papers: Type.Array(
      Type.Object({ paper: Type.String({ maxLength: 60 }), original: count, certified: count, copy: count }, closed),
      { maxItems: 100 },
    ),
    held: Type.Optional(
      Type.Array(Type.Object({ paper: Type.String({ maxLength: 60 }), held: uuid }, closed), {
        maxItems: 100,
        description: 'Papers of the applicant’s vault that they agree to the use of',
      }),
    ),
    sets: Type.Optional(Type.Integer({ minimum: 1, maximum: 99 })),
    feeDong: Type.Integer({ minimum: 0, maximum: 999_999_999_999 }),
    receipt: Type.Optional(Type.String({ minLength: 1, maxLength: 50, description: 'When the fee was taken' })),
    delivery: oneOf('online', 'counter', 'post'),
    postalAddress: Type.Optional(Type.String({ maxLength: mostOfText })),
  },
  closed,
);

/** What the API takes to receive somebody at the counter. */
export const receptionSchema = Type.Object(
  { ...comerFields, dossiers: Type.Array(dossierSchema, { minItems: 1, maxItems: mostDossiers }) },
  closed,
);

/** The same, once it was checked. */
export type Reception = Comer & { readonly dossiers: readonly GivenDossier[] };

export type GivenDossier = {
  readonly procedure: string;
  readonly variant?: string;
  readonly unit?: string;
  readonly summary: string;
  readonly answers?: Answers;
  readonly papers: readonly {
    readonly paper: string;
    readonly original?: number;
    readonly certified?: number;
    readonly copy?: number;
  }[];
  readonly held?: readonly Said[];
  readonly sets?: number;
  readonly feeDong: number;
  readonly receipt?: string;
  readonly delivery: Delivery;
  readonly postalAddress?: string;
};
