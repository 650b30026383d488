/** Reads the texts of a posted form, each name with all that was given for it; undefined where the form has none. */
export const postedTexts =
  (body: unknown) =>
  (name: string): readonly string[] | undefined => {
    const value = (body as Readonly<Record<string, unknown>> | undefined)?.[name];
    if (typeof value === 'string') return [value];
    return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : undefined;
  };
