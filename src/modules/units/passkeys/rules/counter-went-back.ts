/**
 * Whether an authenticator counts lower than it did: two devices hold the key, so one of them is a copy (WebAuthn 2, § 6.1.1).
 * One that never counts stays at 0.
 */
export const counterWentBack = (known: number, now: number): boolean => (known > 0 || now > 0) && now <= known;
