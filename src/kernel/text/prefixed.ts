/** Named entries under a common prefix, so that the parts of a module keep theirs apart: `state.open`. */
export const prefixed = <T>(prefix: string, entries: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(entries).map(([name, entry]) => [`${prefix}.${name}`, entry]));
