const inSmallLetters = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const inAnyCase = new RegExp(inSmallLetters, 'i');

/** Whether a text is a UUID as this program and its database write it, in small letters (RFC 9562). */
export const isUuid = (text: string): boolean => inSmallLetters.test(text);

/** Whether a text is a UUID as other programs may write it, in letters of either size. */
export const isUuidInAnyCase = (text: string): boolean => inAnyCase.test(text);
