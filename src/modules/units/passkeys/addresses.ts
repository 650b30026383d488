/** Where an officer keeps their passkeys. */
export const passkeysAddress = '/officer/account/passkeys';
