import { Secret } from 'otpauth';

/** What an authenticator makes of the secret that an officer types into it. */
export const secretFromBase32 = (text: string): Uint8Array => Secret.fromBase32(text.replace(/\s/g, '')).bytes;
