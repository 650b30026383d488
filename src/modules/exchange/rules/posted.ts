/** Reads the texts of a posted form; empty for what is absent or a list. */
export const posted =
  (body: unknown) =>
  (name: string): string => {
    const value = (body as Readonly<Record<string, unknown>> | undefined)?.[name];
    return typeof value === 'string' ? value.replaceAll('\r\n', '\n').trim() : '';
  };
