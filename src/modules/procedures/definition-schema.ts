import { Type } from '../../kernel/schema/type.ts';
import type { Schema } from '../../kernel/schema/type.ts';
import { linkedSchema } from './linked-schema.ts';

const closed = { additionalProperties: false } as const;
const text = Type.Object({ vi: Type.String({ minLength: 1 }), en: Type.String({ minLength: 1 }) }, closed);
const slug = Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 60 });
const day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
const feel = Type.String({ minLength: 1, maxLength: 2000 });
const pointer = Type.String({ pattern: '^(/[A-Za-z0-9]+)+$', maxLength: 300 });
const oneOf = (...values: string[]): Schema => Type.Enum(values);

const term = Type.Union([
  Type.Object({ unit: Type.Enum(['at-once']) }, closed),
  Type.Object(
    { unit: oneOf('working-days', 'days', 'months', 'hours'), count: Type.Integer({ minimum: 1, maximum: 3650 }) },
    closed,
  ),
]);

const competence = Type.Object(
  {
    until: Type.Optional(day),
    authority: oneOf('commune', 'district', 'department'),
    department: Type.Optional(slug),
  },
  closed,
);

/** Kind of a paper among those of the place, and when it is the applicant's own. */
const typed = { type: Type.Optional(slug), ownWhen: Type.Optional(feel) };

const paper = Type.Object(
  {
    ...typed,
    code: slug,
    name: text,
    form: oneOf('original', 'certified-copy', 'copy', 'electronic'),
    copies: Type.Integer({ minimum: 1, maximum: 20 }),
    requiredWhen: feel,
    when: Type.Optional(text),
    hint: Type.Optional(text),
  },
  closed,
);

const fee = Type.Object(
  {
    code: slug,
    name: text,
    kind: oneOf('fee', 'charge'),
    amountDong: feel,
    explanation: text,
    timing: oneOf('before', 'after'),
  },
  closed,
);

const step = Type.Object(
  {
    code: slug,
    name: text,
    kind: oneOf('intake', 'work', 'approval', 'result', 'return'),
    role: oneOf('reception', 'handler', 'approver', 'leader'),
    unit: oneOf('receiving', 'competent'),
    share: Type.Integer({ minimum: 0, maximum: 100 }),
  },
  closed,
);

const steps = Type.Array(step, { minItems: 2, maxItems: 40 });
const papers = Type.Array(paper, { maxItems: 60 });
const fees = Type.Array(fee, { maxItems: 20 });

const variant = Type.Object(
  {
    code: slug,
    name: text,
    choice: oneOf('answers', 'applicant', 'officer'),
    when: Type.Optional(feel),
    hint: Type.Optional(text),
    term: Type.Optional(term),
    papers: Type.Optional(papers),
    fees: Type.Optional(fees),
    steps: Type.Optional(steps),
  },
  closed,
);

const english = Type.Object({ title: Type.Optional(Type.String()), description: Type.Optional(Type.String()) }, closed);
const entry = Type.Object({ const: Type.String(), title: Type.String(), 'x-en': Type.Optional(english) }, closed);

const answerRef = { $ref: '#/$defs/answer' };

/** The part of JSON Schema that forms use; a word outside it is a slip of the pen. */
const answerSchema = Type.Object(
  {
    type: Type.Optional(oneOf('object', 'string', 'integer', 'number', 'boolean', 'array')),
    title: Type.Optional(Type.String()),
    description: Type.Optional(Type.String()),
    'x-en': Type.Optional(english),
    properties: Type.Optional(Type.Record(answerRef)),
    required: Type.Optional(Type.Array(Type.String())),
    additionalProperties: Type.Optional(Type.Boolean()),
    items: Type.Optional(answerRef),
    minItems: Type.Optional(Type.Integer({ minimum: 0 })),
    maxItems: Type.Optional(Type.Integer({ minimum: 0 })),
    oneOf: Type.Optional(Type.Array(entry, { minItems: 1 })),
    format: Type.Optional(Type.String()),
    minLength: Type.Optional(Type.Integer({ minimum: 0 })),
    maxLength: Type.Optional(Type.Integer({ minimum: 1 })),
    minimum: Type.Optional(Type.Number()),
    maximum: Type.Optional(Type.Number()),
    pattern: Type.Optional(Type.String({ maxLength: 500 })),
    'x-autocomplete': Type.Optional(Type.String()),
    'x-multiline': Type.Optional(Type.Boolean()),
    'x-prefill': Type.Optional(Type.String()),
  },
  closed,
);

const formPage = Type.Object(
  {
    code: slug,
    title: text,
    hint: Type.Optional(text),
    fields: Type.Array(pointer, { minItems: 1 }),
    when: Type.Optional(feel),
  },
  closed,
);

const formCheck = Type.Object(
  {
    code: slug,
    field: pointer,
    holds: feel,
    message: text,
    severity: oneOf('error', 'warning'),
    basis: Type.Optional(Type.String()),
  },
  closed,
);

/** The shape of a procedure in a catalogue file; what its parts mean together is the business of `checkProcedure`. */
export const definitionSchema = Type.Object(
  {
    code: Type.String({ pattern: '^[A-Z0-9]+(\\.[A-Z0-9]+)+$', maxLength: 40 }),
    version: Type.Integer({ minimum: 1, maximum: 10_000 }),
    validFrom: day,
    validTo: Type.Optional(day),
    decision: Type.String({ maxLength: 200 }),
    name: text,
    summary: text,
    audience: text,
    field: Type.Object({ code: slug, name: text }, closed),
    lifeEvents: Type.Array(slug, { maxItems: 20 }),
    keywords: Type.Array(Type.String({ minLength: 1, maxLength: 100 }), { maxItems: 100 }),
    serviceLevel: oneOf('full', 'partial', 'information'),
    assurance: Type.Optional(Type.Integer({ minimum: 1, maximum: 3 })),
    competence: Type.Array(competence, { minItems: 1, maxItems: 10 }),
    papers,
    fees,
    uniqueBy: Type.Optional(pointer),
    term: Type.Object(
      {
        legal: term,
        onSupplement: oneOf('pause', 'restart'),
        extendable: Type.Boolean(),
        onTransfer: Type.Optional(oneOf('keep', 'restart')),
      },
      closed,
    ),
    form: Type.Object(
      {
        schema: answerRef,
        pages: Type.Array(formPage, { minItems: 1, maxItems: 60 }),
        checks: Type.Array(formCheck, { maxItems: 200 }),
      },
      closed,
    ),
    steps,
    variants: Type.Optional(Type.Array(variant, { maxItems: 30 })),
    linked: Type.Optional(linkedSchema),
    result: Type.Object(
      { ...typed, code: slug, name: text, validMonths: Type.Optional(Type.Integer({ minimum: 1, maximum: 1200 })) },
      closed,
    ),
    legalBasis: Type.Array(
      Type.Object({ name: Type.String({ minLength: 1 }), article: Type.Optional(Type.String()) }, closed),
      { minItems: 1 },
    ),
  },
  { ...closed, $defs: { answer: answerSchema } },
);
