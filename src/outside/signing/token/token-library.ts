import type * as pkcs11js from 'pkcs11js';

/** A PKCS#11 library that was opened, with its constants. */
export type TokenLibrary = { readonly calls: pkcs11js.PKCS11; readonly constants: typeof pkcs11js };

/** A token that is plugged in. */
export type Token = { readonly slot: Buffer; readonly serial: string; readonly label: string };

// A library stands once in a process, whoever uses it.
const opened = new Map<string, Promise<TokenLibrary>>();

/**
 * Opens the library of a token or HSM.
 * @param path such as `/usr/lib/softhsm/libsofthsm2.so`
 * @throws Error with a sentence for the operator
 */
export function openTokenLibrary(path: string): Promise<TokenLibrary> {
  const known = opened.get(path) ?? open(path);
  opened.set(path, known);
  known.catch(() => opened.delete(path));
  return known;
}

async function open(path: string): Promise<TokenLibrary> {
  const constants = await import('pkcs11js').then(
    (module) => module.default,
    () => undefined,
  );
  if (!constants) throw new Error('The package pkcs11js could not be built on this machine: npm install says why');
  const calls = new constants.PKCS11();
  try {
    calls.load(path);
    calls.C_Initialize();
    return { calls, constants };
  } catch (error) {
    throw new Error(`PKCS11_LIBRARY ${path} cannot be opened: ${reasonOf(error)}`, { cause: error });
  }
}

export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The tokens that are ready to be used. */
export function tokensOf({ calls, constants }: TokenLibrary): Token[] {
  return calls.C_GetSlotList(true).flatMap((slot) => {
    const { serialNumber, label, flags } = calls.C_GetTokenInfo(slot);
    const isReady = (flags & constants.CKF_TOKEN_INITIALIZED) !== 0;
    return isReady ? [{ slot, serial: serialNumber.trim(), label: label.trim() }] : [];
  });
}

type Attribute = { readonly type: number; readonly value: number | Buffer };

/** Objects of a session that have these attributes. */
export function findObjects({ calls }: TokenLibrary, session: Buffer, attributes: readonly Attribute[]): Buffer[] {
  calls.C_FindObjectsInit(session, [...attributes]);
  const found: Buffer[] = [];
  for (let next = calls.C_FindObjects(session); next; next = calls.C_FindObjects(session)) found.push(next);
  calls.C_FindObjectsFinal(session);
  return found;
}
