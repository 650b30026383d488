import { join } from 'node:path';

/** The script behind the passkey buttons, as pages load it. */
export const passkeyIsland = join(import.meta.dirname, 'islands/passkey.ts');
