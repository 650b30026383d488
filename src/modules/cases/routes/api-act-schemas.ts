import { Type, type ObjectSchema, type Schema } from '../../../kernel/schema/type.ts';
import type { DeskAct } from '../rules/desk-acts.ts';
import { closed, oneOf, uuid } from './api-shapes.ts';

const text = Type.String({ maxLength: 4000 });
const id = Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER });
const day = Type.String({ format: 'date', maxLength: 10, description: 'Such as `2026-03-14`' });

/** The version of the case that the sender saw; of two who act at once the second is refused. */
const version = Type.Integer({ minimum: 1, description: '`version` of the case as it was read' });

const body = (fields: Readonly<Record<string, Schema>> = {}): ObjectSchema =>
  Type.Object({ version, ...fields }, closed);

/** What the API takes for each act: the fields of the form on the desk, by the same names. */
export const actSchemas: Readonly<Record<DeskAct, ObjectSchema>> = {
  receive: body(),
  'take-supplement': body({
    papers: Type.Optional(Type.Array(Type.String({ maxLength: 60 }), { maxItems: 100 })),
    message: Type.Optional(text),
  }),
  refuse: body({ reason: text }),
  'request-supplement': body({
    papers: Type.Array(Type.String({ maxLength: 60 }), { maxItems: 100 }),
    reason: text,
    contact: Type.String({ maxLength: 200 }),
    asksConsent: Type.Optional(
      Type.Boolean({ description: 'Of papers in the applicant’s vault, ask for the leave to use them' }),
    ),
  }),
  assign: body({ officer: id }),
  'complete-step': body({
    note: Type.Optional(text),
    proposal: Type.Optional(oneOf('granted', 'refused')),
    goesOn: Type.Optional(Type.Boolean({ description: 'Go on though an opinion is not there yet' })),
  }),
  'return-step': body({ reason: text }),
  'recall-step': body(),
  consult: body({
    units: Type.Array(id, { minItems: 1, maxItems: 50 }),
    question: text,
    dueOn: day,
    lateWhy: Type.Optional(text),
  }),
  'withdraw-consultation': body({ consultation: id, reason: text }),
  'answer-consultation': body({ consultation: id, answer: text }),
  approve: body({ note: Type.Optional(text) }),
  decline: body({ reason: text }),
  'request-payment': body(),
  'record-payment': body({ receipt: Type.String({ maxLength: 50 }) }),
  'record-result': body({
    number: Type.String({ maxLength: 60 }),
    issuedOn: day,
    signer: Type.String({ maxLength: 100 }),
    file: Type.Optional(uuid),
    /** What another agency decided, where the process has no approval here. */
    outcome: Type.Optional(oneOf('granted', 'refused')),
  }),
  'return-result': body({
    /** What goes by post is handed over with its list. */
    by: Type.Optional(oneOf('online', 'counter')),
    recipient: Type.Optional(Type.String({ maxLength: 100, description: 'Who took it, if not the applicant' })),
  }),
  withdraw: body({ reason: text }),
  stop: body({ reason: text }),
  'change-variant': body({ variant: Type.String({ maxLength: 60 }), reason: text }),
  extend: body({ reason: text, on: day }),
  transfer: body({ unit: id, reason: text }),
};
