import type { Keys } from '../../kernel/keys.ts';

/** Key under which officers' authenticator secrets are stored. */
export const secretKey = (keys: Keys): Buffer => keys("officers' one-time secrets");
