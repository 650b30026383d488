import { Type } from '../../../kernel/schema/type.ts';

/** The number by which an authenticator calls its key. */
export const passkeyId = Type.String({ maxLength: 1400 });

/** What authenticators answer at a sign-in, as far as it is read before the library judges it. */
export const passkeyAnswer = Type.Object({
  id: passkeyId,
  response: Type.Object({ userHandle: Type.Optional(Type.String({ maxLength: 100 })) }),
});
