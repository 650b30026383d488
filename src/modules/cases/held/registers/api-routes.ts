import { formatIso } from '../../../../kernel/clock/zone.ts';
import { Type } from '../../../../kernel/schema/type.ts';
import { json, problems } from '../../../../kernel/web/answer.ts';
import { asCitizen } from '../../../../kernel/web/as-citizen.ts';
import type { Route } from '../../../../kernel/web/route.ts';
import { mayApply } from '../../policy.ts';
import { closed, uuid } from '../../routes/api-shapes.ts';
import { lookForFiling, type FilingLook } from './commands/look-for-filing.ts';

const mostRegisters = 20;

/** Asks registers to which the applicant agreed, before the application is filed under the same key. */
const lookByApi: Route<undefined> = {
  method: 'POST',
  url: '/api/v1/my/register-looks',
  allow: mayApply,
  perMinute: 20,
  summary:
    'Ask connected registers, with the applicant’s consent, which papers of an application they attest; name these in “held” when filing',
  schema: {
    body: Type.Object(
      {
        filing: uuid,
        procedure: Type.String({ minLength: 1, maxLength: 40, examples: ['1.002809'] }),
        variant: Type.Optional(Type.String({ maxLength: 60 })),
        answers: Type.Record(Type.Unknown(), { description: 'As far as they are known' }),
        agreed: Type.Array(Type.String({ maxLength: 60 }), {
          minItems: 1,
          maxItems: mostRegisters,
          description: 'Codes of the registers that the applicant agreed to have asked for this application',
        }),
      },
      closed,
    ),
  },
  handle: asCitizen(async (context, { body }) => {
    const { place } = context;
    const looked = await lookForFiling(context, body as FilingLook);
    if (!looked.ok) return problems(...looked.problems);
    const { looks, offers } = looked.value;
    return json({
      looks: looks.map(({ register, kinds, outcome, answers, at }) => ({
        register,
        kinds,
        outcome,
        answers,
        at: formatIso(at, place.zone),
      })),
      offers: [...offers].map(([paper, { type, held }]) => ({
        paper,
        type: type.code,
        held: held.map(({ id, number, attested }) => ({
          held: id,
          number: number ?? null,
          register: attested?.register ?? null,
        })),
      })),
    });
  }),
};

export const registerApiRoutes: readonly Route[] = [lookByApi];
