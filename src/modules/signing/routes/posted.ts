/** The fields of a form as text, trimmed; empty where there is none. */
export const postedText =
  (body: unknown) =>
  (name: string): string => {
    const value = (body as Readonly<Record<string, unknown>> | undefined)?.[name];
    return typeof value === 'string' ? value.trim().normalize('NFC') : '';
  };

/** A whole number of the database as people send it; undefined for anything else. */
export const postedId = (text: string | undefined): number | undefined =>
  text !== undefined && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : undefined;
