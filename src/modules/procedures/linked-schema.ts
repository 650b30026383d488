import { Type } from '../../kernel/schema/type.ts';

const closed = { additionalProperties: false } as const;
const slug = Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 60 });
const pointer = Type.String({ pattern: '^(/[A-Za-z0-9]+)+$', maxLength: 300 });

const answer = Type.Union([
  Type.Object({ to: pointer, from: pointer }, closed),
  Type.Object({ to: pointer, value: Type.Union([Type.String(), Type.Number(), Type.Boolean()]) }, closed),
]);

const part = Type.Object(
  {
    code: slug,
    procedure: Type.String({ pattern: '^[A-Z0-9]+(\\.[A-Z0-9]+)+$', maxLength: 40 }),
    variant: Type.Optional(slug),
    when: Type.Optional(Type.String({ minLength: 1, maxLength: 2000 })),
    after: Type.Array(slug, { maxItems: 10 }),
    area: Type.Optional(pointer),
    answers: Type.Array(answer, { maxItems: 300 }),
    papers: Type.Array(Type.Object({ from: slug, to: slug }, closed), { maxItems: 60 }),
    results: Type.Array(
      Type.Object(
        {
          part: slug,
          paper: Type.Optional(slug),
          number: Type.Optional(pointer),
          issuedOn: Type.Optional(pointer),
        },
        closed,
      ),
      { maxItems: 10 },
    ),
  },
  closed,
);

/** The shape of the parts of a linked procedure; what they mean is the business of `checkLinked` and `checkParts`. */
export const linkedSchema = Type.Object({ parts: Type.Array(part, { minItems: 2, maxItems: 12 }) }, closed);
